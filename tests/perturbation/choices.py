"""Every section and item of a document, left out, and asked for under names that nobody has."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from fangan.model.document import Document

NOBODY = "nobody"


class Wish(NamedTuple):
    """A plan file with one more wish about a section or an item; a message may name one of `words`."""

    kind: str
    name: str
    text: str
    words: tuple[str, ...]

    @property
    def gone(self) -> bool:
        return self.kind == "drop"


def wishes(text: str, document: Document) -> Iterator[Wish]:
    """Yield a wish of every kind about every anchor of a document."""
    for key in ("roles", "words"):
        yield Wish("a name that no text has", key, f"{text}\n{key}: {{{NOBODY}: 某某}}\n", (NOBODY,))
    annexes = {annex.key for annex in document.annexes}
    for one in (document.text, *(annex.text for annex in document.annexes)):
        for anchor in one.anchors:
            section, _, item = anchor.id.partition("#")
            where = "annexes" if section in annexes and section != "plan" else "sections"
            for kind, wish in (_of_item(item) if item else _of_section(where)).items():
                wished = _with(text, where, section, wish)
                yield Wish(kind, f"{where}.{anchor.id}", wished, (section, NOBODY, *filter(None, [item])))


def _of_section(where: str) -> dict[str, dict[str, Any]]:
    return {
        "head otherwise": {"heading" if where == "sections" else "title": NOBODY},
        "drop": {"drop": True},
        "use nobody's": {"use": NOBODY},
        "put behind nobody's": {"after": NOBODY},
        "choose of nothing": {"choose": {NOBODY: "x"}},
    }


def _of_item(item: str) -> dict[str, dict[str, Any]]:
    wrong = f"{item}x"
    return {
        "drop": {"drop": [item]},
        "drop misspelt": {"drop": [wrong]},
        "add misspelt": {"add": [wrong]},
        "order misspelt": {"order": [wrong]},
        "use for a misspelt": {"items": {wrong: {"use": "standard"}}},
        "use nobody's": {"items": {item: {"use": NOBODY}}},
    }


def _with(text: str, where: str, section: str, wish: dict[str, Any]) -> str:
    plan = yaml.load(text, yaml.BaseLoader)  # every value stays as it was typed
    choice = plan.setdefault(where, {}).setdefault(section, {})
    for key, value in wish.items():
        old = choice.get(key)
        if isinstance(old, list) and isinstance(value, list):
            choice[key] = old + value
        else:
            choice[key] = {**old, **value} if isinstance(old, dict) and isinstance(value, dict) else value
    return yaml.safe_dump(plan, allow_unicode=True, sort_keys=False)
