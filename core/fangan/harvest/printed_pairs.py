"""Which paragraph of an edited .docx is which of those we write of the same text, in tables cell by cell."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from fangan.formats.docx.printed.records import PrintedFile, PrintedParagraph, PrintedTable
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.reading import Role, Stretch, block_lines, stretches

KEYED: Mapping[Role, str] = {Role.TITLE: "title", Role.ADDRESSEES: "issue.to", Role.NOTE: "issue.note"}
"""What has its place by the standard, and what that is called."""


class KnownParagraph(NamedTuple):
    """A paragraph of the document: its target, and of which kind it is.

    In tables the cells of a column are of a kind, and those of the headings.
    """

    target: str
    kind: tuple[str | int, ...]
    number: int = 0
    """Characters of its number, which has the dress of whatever a program counts with."""


class PrintedPair(NamedTuple):
    """A paragraph as it is printed, and as we write it; `place` counts the blocks, and the rows of a table."""

    known: KnownParagraph
    place: tuple[int, int]
    now: PrintedParagraph
    was: PrintedParagraph


_Block = PrintedParagraph | PrintedTable
_Said = tuple[str, _Block]


def printed_pairs(document: Document, edited: PrintedFile, written: PrintedFile) -> Iterator[PrintedPair]:
    """Yield the paragraphs that both have in the same order."""
    known = known_paragraphs(document)
    tables = {_of_cells(one): str(one.address.target) for one in stretches(document) if one.role is Role.TABLE}
    for at, (words, now, was) in enumerate(_aligned(_said(edited), _said(written))):
        if isinstance(now, PrintedTable) and isinstance(was, PrintedTable):
            yield from _cells(now, was, tables.get(words, ""), at)
        elif isinstance(now, PrintedParagraph) and isinstance(was, PrintedParagraph) and words in known:
            yield PrintedPair(known[words], (at, 0), now, was)


def known_paragraphs(document: Document) -> dict[str, KnownParagraph]:
    """Return the paragraphs of a document by their words without blanks, those that say the same once."""
    said = Counter[str]()
    found: dict[str, KnownParagraph] = {}
    for one in stretches(document):
        if one.role is Role.PARAGRAPH or one.role in KEYED:
            words = _words(one)
            said[words] += 1
            target = str(one.address.target) or KEYED.get(one.role, "") or one.address.text
            level = getattr(one.block, "level", 0)
            number = len(words) - len(_words(one._replace(number="")))
            found[words] = KnownParagraph(target, (one.role, level), number)
    return {words: one for words, one in found.items() if words and said[words] == 1}


def _words(one: Stretch) -> str:
    words = f"（{one.words}）" if one.role is Role.NOTE else one.words
    number = "" if one.role is Role.TITLE else one.number  # an annex's label is a line of its own
    return _blankless(number + words)


def _of_cells(one: Stretch) -> str:
    """Return what the cells of a table say; its caption is a paragraph."""
    return _blankless("".join(block_lines(one.block)[1:])) if one.block else ""


def _blankless(words: str) -> str:
    return "".join(words.split())


def _said(file: PrintedFile) -> list[_Said]:
    """Return what a file prints with its words, but what has none."""
    return [(words, one) for one in file.flow if (words := "".join(_lines(one)))]


def _lines(block: _Block) -> Iterator[str]:
    if isinstance(block, PrintedParagraph):
        yield block.words
        return
    for cell in (cell for row in block.rows for cell in row.cells):
        for one in cell:
            yield from _lines(one)


def _aligned(edited: Sequence[_Said], written: Sequence[_Said]) -> Iterator[tuple[str, _Block, _Block]]:
    """Yield the blocks that both have in the same order, with their words."""
    one, other = ([words for words, _ in each] for each in (edited, written))
    for a, b, size in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        for (words, now), (_, was) in zip(edited[a : a + size], written[b : b + size], strict=True):
            yield words, now, was


def _cells(now: PrintedTable, was: PrintedTable, target: str, at: int) -> Iterator[PrintedPair]:
    """Yield the paragraphs of two tables that stand in the same cells."""
    for row, (one, other) in enumerate(zip(now.rows, was.rows, strict=False), 1):
        for column, (cell, like) in enumerate(zip(one.cells, other.cells, strict=False), 1):
            known = KnownParagraph(target, (Role.TABLE, at, 0 if other.header else column))
            for each, its in zip(cell, like, strict=False):
                if isinstance(each, PrintedTable) or isinstance(its, PrintedTable):
                    continue  # our tables hold none
                if each.words and each.words == its.words:
                    yield PrintedPair(known, (at, row), each, its)
