"""Tables as strips: the caption, the head, one strip to a row, or to a line of one that is higher than a page."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from fangan.formats.columns import TableSetting, figures, table_setting
from fangan.formats.layout.lines import break_lines
from fangan.formats.layout.pages import Area
from fangan.formats.layout.pieces import CAPTION, Grid, GridRow, PageElement, PagePiece, Strip
from fangan.model.document import Block, Table

BESIDE_TABLE = 0.5
"""Lines of white between a table and the text above it, or below: both together are one line of the grid."""
_WHITE = 2 * 85
"""White left and right of a cell's text, in twips."""
_LINE, _SPACE = 320, 130
"""Height of a line of a cell, and of a row's white and rule, in twips."""
_LEFT = 1.0
"""Lines of a page that a head must leave to its rows, or it is cut as they are, and not repeated."""


def white_above(blocks: Sequence[Block], at: int) -> float:
    """Return the lines of white between a block and the one before it in its text."""
    return BESIDE_TABLE if at and any(isinstance(block, Table) for block in blocks[at - 1 : at + 1]) else 0


def table_strips(given: Table, area: Area) -> Iterator[Strip]:
    """Yield the strips of a table; a row is cut if no page holds it, below what it repeats of the table."""
    setting, pitch = table_setting(given, across=area.across), area.pitch
    widths = setting.columns
    if given.caption:
        yield Strip(CAPTION, PagePiece(PageElement.CAPTION, (given.caption,), given), keep=True)
    if not widths:
        return
    room, whole = area.lines - (CAPTION if given.caption else 0), [_row(row, setting, pitch) for row in given.rows]
    head = _row(given.header, setting, pitch)._replace(heads=True) if any(given.header) else None
    first: tuple[GridRow, ...] = ()
    if head and head.height > room - _LEFT:
        first, head = tuple(_parts(head, pitch)), None
    room -= head.height if head else 0
    rows = (*first, *(part for row in whole for part in ([row] if row.height <= room else _parts(row, pitch))))
    aligns = tuple(
        "center" if centred and not own else own
        for own, centred in zip((*given.aligns, *[""] * len(widths)), figures(given.rows, len(widths)), strict=False)
    )
    grid = Grid(tuple(widths), aligns, head, rows, setting.small, "" if first else given.caption, _SPACE / 2 / pitch)
    piece = PagePiece(PageElement.TABLE, source=given, grid=grid)
    if head:
        yield Strip(head.height, piece, -1, keep=True)
    last = len(rows) - 1
    yield from (
        Strip(row.height, piece, at, keep=not row.part and at in (0, last - 1) and at < last)
        for at, row in enumerate(rows)
    )


def rows_on_page(grid: Grid, strips: Sequence[Strip]) -> Iterator[GridRow]:
    """Yield what a page shows of a table: its head, again where it goes on, and the lines of one row as one."""
    if grid.head and not strips[0].opens:
        yield grid.head
    row: GridRow | None = None
    for strip in strips:
        part = strip.row
        assert part is not None
        if row and part.goes_on:
            cells = tuple(above + below for above, below in zip(row.cells, part.cells, strict=True))
            row = row._replace(cells=cells, height=row.height + part.height)
            continue
        if row:
            yield row
        row = part._replace(height=part.height + grid.white) if part.goes_on else part
    if row:
        yield row


def _row(texts: Sequence[str], setting: TableSetting, pitch: int) -> GridRow:
    """Break a row's cells into lines; a short row is filled up with empty cells."""
    filled = (*texts, *[""] * len(setting.columns))
    cells = tuple(_cell(text, width, setting.em) for text, width in zip(filled, setting.columns, strict=False))
    return GridRow(cells, (max(map(len, cells)) * _LINE + _SPACE) / pitch)


def _parts(row: GridRow, pitch: int) -> Iterator[GridRow]:
    """Yield the lines of a row, its cells flush with its top; white stands above the first and below the last."""
    lines = list(zip_longest(*row.cells))
    for part, line in enumerate(lines, 1):
        white = (part == 1) + (part == len(lines))
        cells = tuple(() if one is None else (one,) for one in line)
        yield GridRow(cells, (_LINE + white * _SPACE / 2) / pitch, part, row.heads)


def _cell(text: str, width: int, em: int) -> tuple[str, ...]:
    room = max((width - _WHITE) / em, 1)
    return tuple(break_lines(text, room, room))
