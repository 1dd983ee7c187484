"""Where a paragraph of a built document comes from, found by its number or by words out of it."""

from collections.abc import Iterator
from dataclasses import replace

from fangan.chinese.lexicon.markers import marker_at
from fangan.chinese.lexicon.tokens import Strictness
from fangan.late.patterns import regex
from fangan.late.records import dataclass
from fangan.model.document import Block, Document, Origin, Paragraph, RunOn
from fangan.model.reading import Role, Stretch, block_words, stretches

_WORDS = regex(r"第|部分|项|点|目|[\s　]")
_BLANK = regex(r"[\s　]")
_TOP = ("", "", "", "")
"""The numbers of the four levels before the first one."""


@dataclass(frozen=True, slots=True)
class LocatedBlock:
    """A block: the label of its annex ('' is the text itself), its number from level 1 down, its words and origin.

    Run-on lines are blocks behind that of their paragraph, which then has its own words only.
    """

    annex: str
    number: str
    words: str
    target: str
    origin: Origin
    run_on: bool = False


def locate(document: Document, wanted: str) -> list[LocatedBlock]:
    """Return every block with a number (`三（二）`, `第三部分第（二）项`) or with some words in it, blanks aside.

    Words of several run-on lines are their paragraph's.
    """
    number, words = _WORDS.sub("", wanted), _BLANK.sub("", wanted)
    apart = list(blocks(document))
    found = [one for one in apart if number and _WORDS.sub("", one.number) == number]
    for some in (apart, [whole for whole, _ in _placed(document)]):
        found = found or [one for one in some if words and words in _BLANK.sub("", one.words)]
    return found


def blocks(document: Document) -> Iterator[LocatedBlock]:
    """Yield every block of the document and its annexes with its place."""
    for whole, stretch in _placed(document):
        yield from _parted(whole, stretch)


def _placed(document: Document) -> Iterator[tuple[LocatedBlock, Stretch]]:
    """Yield every paragraph and table as one block."""
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
        yield LocatedBlock(annex, number, _shown(one.block), str(one.address.target), one.block.origin), one


def _parted(whole: LocatedBlock, stretch: Stretch) -> Iterator[LocatedBlock]:
    """Yield a paragraph with its own words, and each run-on line that tells of itself, or a block as it is."""
    block, words = stretch.block, stretch.words
    lines = [one for one in block.run_ons if _tells(one, block)] if isinstance(block, Paragraph) else []
    own, at = stretch.number if lines else whole.words, 0
    for line in lines:
        own, at = own + words[at : line.start], line.end
    yield replace(whole, words=own + words[at:] if lines else own)
    for line in lines:
        number = whole.number + _bare(line.number) if whole.number and line.number else ""
        target = str(stretch.at(line.start, line.end).target)
        yield LocatedBlock(whole.annex, number, words[line.start : line.end], target, line.origin, run_on=True)


def _tells(line: RunOn, paragraph: Paragraph) -> bool:
    return bool(line.id or line.number) or line.origin.provider != paragraph.origin.provider


def names_in_document(document: Document) -> dict[str, str]:
    """Return what people call the annexes, sections and items of a document, by target, where they have a heading."""
    found = {annex.key: annex.name for annex in document.annexes}
    for text in document.texts:
        for anchor in text.anchors:
            first = text.blocks[anchor.start] if anchor.start < len(text.blocks) else None
            if isinstance(first, Paragraph) and first.heading:
                found.setdefault(anchor.id, first.heading.rstrip("。："))
    return found


def _bare(number: str) -> str:
    """Turn a printed number into the one references use: 三、 → 三, 1. → 1, （二） stays."""
    marker = marker_at(number, Strictness.AS_TYPED)
    return number if marker is None else number.rstrip("、.．，,")


def _shown(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.number + block_words(block)
    rows = [block.header, *block.rows]
    return "\n".join([*([block.caption] if block.caption else []), *("｜".join(row) for row in rows)])
