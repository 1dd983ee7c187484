"""Tables as strips: the caption, the head, one strip to a row; caption and head again on every page."""

from collections.abc import Iterator, Sequence

from fangan.formats.columns import TableSetting, figures, table_setting
from fangan.formats.layout.lines import break_lines
from fangan.formats.layout.pieces import CAPTION, Grid, GridRow, PageElement, PagePiece, Strip
from fangan.model.document import Block, Table

BESIDE_TABLE = 0.5
"""Lines of white between a table and the text above it, or below: both together are one line of the grid."""
_WHITE = 2 * 85
"""White left and right of a cell's text, in twips."""
_LINE, _SPACE = 320, 130
"""Height of a line of a cell, and of a row's white and rule, in twips."""


def white_above(blocks: Sequence[Block], at: int) -> float:
    """Return the lines of white between a block and the one before it in its text."""
    return BESIDE_TABLE if at and any(isinstance(block, Table) for block in blocks[at - 1 : at + 1]) else 0


def table_strips(given: Table, pitch: int, *, across: bool = False) -> Iterator[Strip]:
    """Yield the strips of a table; a row is never cut."""
    setting = table_setting(given, across=across)
    widths = setting.columns
    if given.caption:
        yield Strip(CAPTION, PagePiece(PageElement.CAPTION, (given.caption,), given), keep=True)
    if not widths:
        return
    head = _row(given.header, setting, pitch) if any(given.header) else None
    rows = tuple(_row(row, setting, pitch) for row in given.rows)
    aligns = tuple(
        "center" if centred and not own else own
        for own, centred in zip((*given.aligns, *[""] * len(widths)), figures(given.rows, len(widths)), strict=False)
    )
    grid = Grid(tuple(widths), aligns, head, rows, setting.small, given.caption)
    piece = PagePiece(PageElement.TABLE, source=given, grid=grid)
    if head:
        yield Strip(head.height, piece, -1, keep=True)
    last = len(rows) - 1
    yield from (Strip(row.height, piece, at, keep=at in (0, last - 1) and at < last) for at, row in enumerate(rows))


def _row(texts: Sequence[str], setting: TableSetting, pitch: int) -> GridRow:
    """Break a row's cells into lines; a short row is filled up with empty cells."""
    filled = (*texts, *[""] * len(setting.columns))
    cells = tuple(_cell(text, width, setting.em) for text, width in zip(filled, setting.columns, strict=False))
    return GridRow(cells, (max(map(len, cells)) * _LINE + _SPACE) / pitch)


def _cell(text: str, width: int, em: int) -> tuple[str, ...]:
    room = max((width - _WHITE) / em, 1)
    return tuple(break_lines(text, room, room))
