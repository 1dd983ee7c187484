"""The facts that section files declare, as lines of their heads: wording that is written anew declares them, too."""

import re
from collections.abc import Iterable, Iterator, Mapping

from fangan.model.document import Block, Paragraph
from fangan.model.provider import OWN

_FACTS = re.compile(r"^facts:[ \t]*\n((?:[ \t]+[^\n]*\n|[ \t]*\n)+)", re.MULTILINE)
_ENTRY = re.compile(r"^(?P<name>[^\s#:][^:]*):", re.MULTILINE)


def declared_facts(blocks: Iterable[Block], texts: Mapping[str, str]) -> list[str]:
    """Return the declarations of the files that blocks come from, each fact once, as they stand there."""
    found: dict[str, list[str]] = {}
    for file in dict.fromkeys(file for block in blocks for file in origins_of(block)):
        for name, lines in _entries(texts.get(file, "").replace("\r\n", "\n")).items():
            found.setdefault(name, lines)
    return [f"  {line}" for lines in found.values() for line in lines]


def origins_of(block: Block) -> Iterator[str]:
    """Yield the files that a block and its run-on lines come from, as `VariantHead.told_as` names them."""
    lines = block.run_ons if isinstance(block, Paragraph) else ()
    for origin in (block.origin, *(line.origin for line in lines)):
        yield origin.file if origin.provider == OWN else f"{origin.provider}/{origin.file}"


def _entries(text: str) -> dict[str, list[str]]:
    """Return the lines of every declaration by its fact's name, without the indent that all have."""
    head = text.split("\n---", 1)[0]
    found = _FACTS.search(f"{head}\n")
    lines = [line for line in found[1].split("\n") if line.strip()] if found else []
    indent = min((len(line) - len(line.lstrip()) for line in lines), default=0)
    entries: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        if opens := _ENTRY.match(line[indent:]):
            name = opens["name"]
        entries.setdefault(name, []).append(line[indent:])
    return entries
