"""What the heads of section files say beside their wording: wording that is written anew says it, too.

The facts that they declare, their guidance, the rules they are exempt from.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from textwrap import dedent

from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.document import Block, Paragraph
from fangan.model.provider import OWN

_ENTRY = regex(r"(?P<name>[^\s#:][^:]*):")
_KEPT = frozenset({"guidance", "exceptions"})
"""Keys of a head that hold whatever the wording is."""


class Declared(NamedTuple):
    """Lines of a head: the declarations under `facts:`, whatever else stays, and the title of the first."""

    facts: list[str]
    others: list[str]
    title: list[str]


def declared(blocks: Iterable[Block], texts: Mapping[str, str]) -> Declared:
    """Return what the files say that blocks come from, each fact and each key once, as it stands there."""
    facts: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    title: list[str] = []
    for file in dict.fromkeys(file for block in blocks for file in origins_of(block)):
        keys = _keys_of(texts.get(file, ""))
        for name, lines in _facts_in(keys).items():
            facts.setdefault(name, lines)
        title = title or keys.get("title", [])
        for key in _KEPT & keys.keys():
            others.setdefault(key, keys[key])
    return Declared(
        [f"  {line}" for lines in facts.values() for line in lines],
        [line for key in sorted(others) for line in others[key]],
        title,
    )


def declaration_of(name: str, text: str) -> list[str]:
    """Return the lines by which the text of a section file declares a fact, as they stand under `facts:`."""
    return [f"  {line}" for line in _facts_in(_keys_of(text)).get(name, [])]


def with_declaration(text: str, lines: Iterable[str]) -> str:
    """Return the text of a section file that declares one fact more; `lines` as they stand under `facts:`."""
    return _said_under(text, "facts", lines)


def with_exception(text: str, rule: str, reason: str) -> str:
    """Return the text of a section file that excepts its words from one rule more."""
    return _said_under(text, "exceptions", [f"  - {{rule: {rule}, reason: {reason}}}"])


def _said_under(text: str, key: str, lines: Iterable[str]) -> str:
    """Return the text of a section file whose head says more under a key, laid out as a block."""
    stop = "\r\n" if "\r\n" in text else "\n"
    end = text.index(f"{stop}---")
    said = "".join(stop + line for line in lines)
    under = re.search(rf"^{key}:[ \t]*(?=\r?$)", text[:end], re.MULTILINE)
    if under is None:
        return f"{text[:end]}{stop}{key}:{said}{text[end:]}"
    return text[: under.end()] + said + text[under.end() :]


def origins_of(block: Block) -> Iterator[str]:
    """Yield the files that a block and its run-on lines come from, as `VariantHead.told_as` names them."""
    lines = block.run_ons if isinstance(block, Paragraph) else ()
    for origin in (block.origin, *(line.origin for line in lines)):
        yield origin.file if origin.provider == OWN else f"{origin.provider}/{origin.file}"


def _keys_of(text: str) -> dict[str, list[str]]:
    head = text.replace("\r\n", "\n").split("\n---", 1)[0]
    return _by_key(head.split("\n")[1:])


def _facts_in(keys: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return _by_key(_outdented(keys.get("facts", [])[1:]))


def _outdented(lines: Iterable[str]) -> list[str]:
    """Return lines without the indent that all have, and without the blank ones."""
    return dedent("\n".join(line for line in lines if line.strip())).split("\n")


def _by_key(lines: Iterable[str]) -> dict[str, list[str]]:
    """Return the lines of every entry of a mapping by its key."""
    entries: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        if opens := _ENTRY.match(line):
            name = opens["name"]
        if name:
            entries.setdefault(name, []).append(line)
    return entries
