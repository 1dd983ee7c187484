"""What stands of a table on a page as marks: its caption, the words of its rows, and the rules around them."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from fangan.chinese.punctuation import EMPTY_CELL
from fangan.formats.columns import EM, SMALL_EM
from fangan.formats.layout.pieces import CAPTION, Grid, GridRow, PageElement, PagePiece, Strip
from fangan.formats.layout.table import rows_on_page
from fangan_ofd.lines import Frame, line_marks
from fangan_ofd.marks import EXACT, FANGSONG, HEITI, Mark, Rule, Type, marked, set_line, width_of

_LINE = 320
"""Height of a line of a cell."""
_PADDING = 85
_RULE = 10
"""Half a point."""


def table_marks(grid: Grid, strips: Sequence[Strip], frame: Frame, top: float) -> Iterator[Mark]:
    """Yield the marks of a table's strips on a page, the first of which begins `top` twips down.

    Above it stands again what a page repeats of a table that goes on: its caption and its head.
    """
    first = strips[0]
    top -= first.above * frame.pitch
    if grid.caption and not first.opens:
        yield from line_marks(Strip(CAPTION, PagePiece(PageElement.CAPTION, (grid.caption,))), frame, top)
        top += CAPTION * frame.pitch
    for at, row in enumerate(rows_on_page(grid, strips)):
        yield from _row_marks(grid, row, frame, top, opens=at == 0)
        top += row.height * frame.pitch


def _row_marks(grid: Grid, row: GridRow, frame: Frame, top: float, *, opens: bool) -> Iterator[Mark]:
    bottom, edges = top + row.height * frame.pitch, [frame.left, *accumulate(grid.widths, initial=frame.left)][1:]
    for lines, align, left, right in zip(row.cells, grid.aligns, edges, edges[1:], strict=False):
        placed = "center" if row.heads or (lines == (EMPTY_CELL,) and align != "right") else align
        first = top + grid.white * frame.pitch if row.part else (top + bottom - len(lines) * _LINE) / 2
        yield from _cell(lines, placed, (left, right), first, _type(grid, head=row.heads))
    for height in (top, bottom) if opens else (bottom,):
        yield Rule((edges[0], height), (edges[-1], height), _RULE)
    for edge in edges:
        yield Rule((edge, top), (edge, bottom), _RULE)


def _type(grid: Grid, *, head: bool) -> Type:
    em = SMALL_EM if grid.small else EM
    return Type(HEITI if head else FANGSONG, em / 20, em)


def _cell(lines: Sequence[str], align: str, sides: tuple[float, float], top: float, type_: Type) -> Iterator[Mark]:
    left, right = sides
    room = right - left - 2 * _PADDING
    for at, line in enumerate(lines):
        white = max(room - width_of(line, type_), 0) * {"center": 0.5, "right": 1.0}.get(align, 0.0)
        base = top + (at + EXACT) * _LINE
        yield from set_line(marked(line, type_), left + _PADDING + white, base, room - white)
