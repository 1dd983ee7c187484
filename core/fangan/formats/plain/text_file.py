"""A text file as lines, its tables as rows: those drawn with `|`, and those whose cells a spreadsheet parts by tabs."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TypeAlias

from fangan.formats.plain.blocks import marker
from fangan.formats.plain.records import TextItem, TextLine, TextRows
from fangan.late.patterns import regex

_Row: TypeAlias = tuple[tuple[TextLine, ...], ...]

_RULE = regex(r"\|[\s|:—-]*-[\s|:—-]*\|")
_CELL = regex(r"(?<=\|)[ 　\t]*([^|]*?)[ 　\t]*(?=\|)")
_NO_HEADS = regex(r"[。；：:]|^\d+$")
_LISTS = regex(r"[•●○■□◆◇▪–·※*-]|第.{1,3}[章节条]")
"""What stands before the tab of a list."""


def text_lines(text: str) -> Iterator[TextItem]:
    """Yield the lines of a text, numbered from 1, and its tables.

    Lines between `|` that follow each other are one; so are lines with as many tabs each, if the first names columns.
    """
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        words = lines[at].strip()
        if len(words) > 1 and words[0] == words[-1] == "|":
            rows = list(_drawn(lines, at))
            at += len(rows)
            if said := tuple(row for row in rows if row):
                yield TextRows(said)
        elif "\t" in words and (parted := list(_tabbed(lines, at))):
            yield TextRows(tuple(parted))
            at += len(parted)
        else:
            yield TextLine(lines[at], at + 1)
            at += 1


def _drawn(lines: Sequence[str], at: int) -> Iterator[_Row]:
    """Yield the rows of a table drawn with `|` that begins with a line; () for a line that is only a rule."""
    for number in range(at, len(lines)):
        inner = lines[number].strip()
        if len(inner) < 2 or not inner[0] == inner[-1] == "|":
            return
        cells = () if _RULE.fullmatch(inner) else _CELL.finditer(lines[number])
        yield tuple((TextLine(one[1], number + 1, start=one.start(1)),) for one in cells)


def _tabbed(lines: Sequence[str], at: int) -> Iterator[_Row]:
    """Yield the rows of a table parted by tabs that begins with a line, none where none does."""
    heads = [one.strip() for one in lines[at].rstrip().split("\t")]
    if not all(heads) or any(_NO_HEADS.search(one) or _is_list(one) for one in heads):
        return
    rows = list(takewhile(lambda number: _is_row(lines[number], len(heads)), range(at, len(lines))))
    for number in rows if len(rows) > 1 else ():
        yield tuple(_cells(lines[number], number + 1, len(heads)))


def _is_row(words: str, columns: int) -> bool:
    """Whether a line may be a row: as many cells, of which a spreadsheet leaves out empty ones at the end at most."""
    inner = words.strip()
    if "\t" not in (inner if columns == 2 else words) or words.rstrip().count("\t") >= columns or not inner:
        return False
    return not _is_list(words.partition("\t")[0].strip())


def _is_list(cell: str) -> bool:
    """Whether a cell is what a list counts with, 1. or （一）, and nothing else."""
    found = marker(f"{cell}甲")
    return _LISTS.fullmatch(cell) is not None or (found is not None and found.end == len(cell))


def _cells(words: str, number: int, columns: int) -> Iterator[tuple[TextLine, ...]]:
    start = 0
    for cell in (words + "\t" * columns).split("\t")[:columns]:
        inner = cell.strip()
        yield (TextLine(inner, number, start=start + cell.find(inner)),) if inner else ()
        start += len(cell) + 1
