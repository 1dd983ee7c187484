"""Defects put into documents on purpose, and whether the rule that should find one does.

`tests/checks/seeded/<family>.yaml` lists them: `rule`; then either `sample` with `old` words it prints and the `new`
ones in their place, or `text`, the lines of a document of its own, or `whole`, a file of text from its title on, or
`file`, the parts of a Word file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml
from factories import documents as make
from factories.carrier import carrier, opened

from fangan.assembly.composer import Composer
from fangan.checks.registry import rules
from fangan.checks.run import look
from fangan.checks.subject import DocumentSubject, PlanSubject, plan_subject
from fangan.checks.told import Told
from fangan.formats.plain.rough import read_rough
from fangan.formats.plain.text_file import text_lines
from fangan.model.document import Document, Paragraph, RunOn
from fangan.model.event import Event, Term
from fangan.model.house_rules import HouseRules
from fangan.model.provider import OWN, Provider
from fangan.model.reading import stretches
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.folder import read_folder
from fangan.plugins.supply import Supply
from fangan.sources.plan_file import load_plan

_Record = TypeVar("_Record")
REPOSITORY = Path(__file__).parents[2]
SEEDED = REPOSITORY / "tests" / "checks" / "seeded"
RULES = {rule.id: rule for rule in rules()}


class Seed(NamedTuple):
    """One defect: the rule that must find it, and where it is put."""

    rule: str
    text: str = ""
    whole: str = ""
    sample: str = ""
    old: str = ""
    new: str = ""
    file: Mapping[str, Any] | None = None

    def __str__(self) -> str:
        return f"{self.rule}: {self.new or self.text or self.whole or self.file}"


def seeds() -> list[Seed]:
    """List all defects, by family."""
    return [Seed(**one) for path in sorted(SEEDED.glob("*.yaml")) for one in yaml.safe_load(path.read_text("utf-8"))]


def finds(seed: Seed) -> list[Told]:
    """Return what the rule of a defect finds in the document that has it."""
    return list(look([RULES[seed.rule]], _seeded(seed)))


def finds_without(seed: Seed) -> list[Told]:
    """Return what the rule finds in the sample as it is."""
    return list(look([RULES[seed.rule]], sample(seed.sample)))


def _seeded(seed: Seed) -> DocumentSubject:
    if seed.file:
        return opened(carrier(**seed.file))
    if seed.whole:
        return _looked_at(read_rough(text_lines(seed.whole)).document)
    if not seed.sample:
        return text(*seed.text.split("\n"))
    whole = sample(seed.sample)
    planted = plant(whole.document, seed.old, seed.new)
    return plan_subject(whole.composer, planted)


def text(*lines: str) -> DocumentSubject:
    """Return lines as what rules look at, with the terms and events of all plugins."""
    return _looked_at(make.document(*lines))


def _looked_at(document: Document) -> DocumentSubject:
    catalogue = Catalogue(_supplies())
    return DocumentSubject(
        stretches=tuple(stretches(document)),
        year=2026,
        day=make.DATE,
        find_terms=partial(catalogue.every, Term),
        find_events=partial(catalogue.every, Event),
        find_house_rules=partial(catalogue.every, HouseRules),
        document=document,
    )


@cache
def sample(name: str) -> PlanSubject:
    """Compose one of the samples as a draft."""
    folder = REPOSITORY / "samples" / name
    own = read_folder(str(folder), Provider(id=OWN, own=True))
    plan = load_plan(folder / "plan.yaml")
    if plan.under:
        plan = replace(plan, theme=("扶贫日",))  # its name comes down from a superior plan
    composer = Composer(Catalogue([*_supplies(), own]), plan)
    return plan_subject(composer, composer.compose(draft=True).document)


@cache
def _supplies() -> tuple[Supply, ...]:
    folders = sorted(REPOSITORY.glob("plugins/fangan-*/fangan_*"))
    return tuple(
        read_folder(str(one), Provider(id=one.name.removeprefix("fangan_"))) for one in folders if one.is_dir()
    )


def plant(document: Document, old: str, new: str) -> Document:
    """Put new words in the place of the first old ones that a document holds.

    Raises LookupError where it does not hold them.
    """
    planted = _planted(document, old, new) or _numbered(document, old, new)
    if planted is None:
        raise LookupError(old)
    return planted


def _planted(record: _Record, old: str, new: str) -> _Record | None:
    """Return a record with the words replaced once, in its fields from the first to the last; None without them."""
    if isinstance(record, Paragraph):
        return _in_paragraph(record, old, new)  # type: ignore[return-value]
    for name, value in _parts(record):
        changed = value.replace(old, new, 1) if isinstance(value, str) else _in_tuple(value, old, new)
        if changed is not None and changed != value:
            return replace(record, **{name: changed})  # type: ignore[type-var]
    return None


def _numbered(document: Document, old: str, new: str) -> Document | None:
    """Return the document with the first number of its own text that is `old` replaced."""
    blocks = list(document.text.blocks)
    for at, one in enumerate(blocks):
        if isinstance(one, Paragraph) and one.number == old:
            blocks[at] = replace(one, number=new)
            return replace(document, text=replace(document.text, blocks=tuple(blocks)))
    return None


def _parts(record: object) -> Iterator[tuple[str, Any]]:
    """Yield what of a record is printed, by the names of its fields."""
    if is_dataclass(record):
        for one in fields(record):
            if one.name not in ("manifest", "trace", "tasks", "origin", "id", "key", "anchors", "aligns"):
                yield one.name, getattr(record, one.name)


def _in_tuple(value: Any, old: str, new: str) -> Any:
    if isinstance(value, str):
        return value.replace(old, new, 1) if old in value else None
    if not isinstance(value, tuple):
        return _planted(value, old, new)
    for at, one in enumerate(value):
        changed = _in_tuple(one, old, new)
        if changed is not None:
            return (*value[:at], changed, *value[at + 1 :])
    return None


def _in_paragraph(paragraph: Paragraph, old: str, new: str) -> Paragraph | None:
    """Replace in the heading and text as one; the run-on lines behind move."""
    words = paragraph.heading + paragraph.text
    at = words.find(old)
    if at < 0:
        return None
    end, by, cut = at + len(old), len(new) - len(old), len(paragraph.heading)
    changed = words[:at] + new + words[end:]
    cut += by if end <= cut else max(0, at + len(new) - cut) if at < cut else 0
    moved = tuple(_moved(one, at, end, by) for one in paragraph.run_ons)
    return replace(paragraph, heading=changed[:cut], text=changed[cut:], run_ons=moved)


def _moved(line: RunOn, start: int, end: int, by: int) -> RunOn:
    return replace(
        line,
        start=line.start + by * (line.start >= end),
        end=line.end + by * (line.end >= end or line.start <= start < line.end),
    )
