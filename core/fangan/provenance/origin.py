"""Where a paragraph of a built document comes from, found by its number or by words out of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fangan.chinese.lexicon.markers import marker_at
from fangan.chinese.lexicon.tokens import Strictness
from fangan.model.document import Block, Document, Origin, Paragraph
from fangan.model.reading import Role, block_words, stretches

_WORDS = re.compile(r"第|部分|项|点|目|[\s　]")
_BLANK = re.compile(r"[\s　]")
_TOP = ("", "", "", "")
"""The numbers of the four levels before the first one."""


@dataclass(frozen=True, slots=True)
class LocatedBlock:
    """A block: the label of its annex ('' is the text itself), its number from level 1 down, its words and origin."""

    annex: str
    number: str
    words: str
    target: str
    origin: Origin


def locate(document: Document, wanted: str) -> list[LocatedBlock]:
    """Return every block with a number (`三（二）`, `第三部分第（二）项`) or with some words in it, blanks aside."""
    number = _WORDS.sub("", wanted)
    found = [one for one in blocks(document) if number and one.number == number]
    if found:
        return found
    words = _BLANK.sub("", wanted)
    return [one for one in blocks(document) if words and words in _BLANK.sub("", one.words)]


def blocks(document: Document) -> Iterator[LocatedBlock]:
    """Yield every block of the document and its annexes with its place."""
    path: tuple[str, ...] = _TOP
    annex = ""
    for one in stretches(document):
        if one.role is Role.TITLE:
            path, annex = _TOP, one.number
        if one.block is None:
            continue
        number, level = "", one.block.level if isinstance(one.block, Paragraph) else 0
        if level:
            path = (*path[: level - 1], _bare(one.number), *_TOP[level:])
            number = "".join(path)
        yield LocatedBlock(annex, number, _shown(one.block), str(one.address.target), one.block.origin)


def _bare(number: str) -> str:
    """Turn a printed number into the one references use: 三、 → 三, 1. → 1, （二） stays."""
    marker = marker_at(number, Strictness.AS_TYPED)
    return number if marker is None else number.rstrip("、.．")


def _shown(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.number + block_words(block)
    rows = [block.header, *block.rows]
    return "\n".join([*([block.caption] if block.caption else []), *("｜".join(row) for row in rows)])
