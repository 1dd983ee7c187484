"""Tables as strips: the caption, the head, one strip to a row; the head again on every page."""

from collections.abc import Iterator, Sequence

from fangan.formats.columns import EM, column_widths, figures
from fangan.formats.layout.lines import break_lines
from fangan.formats.layout.pieces import Grid, GridRow, PageElement, PagePiece, Strip
from fangan.model.document import Table

_WHITE = 2 * 85
"""White left and right of a cell's text, in twips."""
_LINE, _SPACE = 320, 130
"""Height of a line of a cell, and of a row's white and rule, in twips."""


def table_strips(given: Table, pitch: int) -> Iterator[Strip]:
    """Yield the strips of a table; a row is never cut."""
    widths = column_widths([given.header, *given.rows])
    if given.caption:
        yield Strip(1, PagePiece(PageElement.CAPTION, (given.caption,), given), keep=True)
    if not widths:
        return
    head = _row(given.header, widths, pitch) if any(given.header) else None
    rows = tuple(_row(row, widths, pitch) for row in given.rows)
    aligns = tuple(
        "center" if centred and not own else own
        for own, centred in zip((*given.aligns, *[""] * len(widths)), figures(given.rows, len(widths)), strict=False)
    )
    piece = PagePiece(PageElement.TABLE, source=given, grid=Grid(tuple(widths), aligns, head, rows))
    if head:
        yield Strip(head.height, piece, -1, keep=True)
    last = len(rows) - 1
    yield from (Strip(row.height, piece, at, keep=at in (0, last - 1) and at < last) for at, row in enumerate(rows))


def _row(texts: Sequence[str], widths: Sequence[int], pitch: int) -> GridRow:
    """Break a row's cells into lines; a short row is filled up with empty cells."""
    filled = (*texts, *[""] * len(widths))
    cells = tuple(_cell(text, width) for text, width in zip(filled, widths, strict=False))
    return GridRow(cells, (max(map(len, cells)) * _LINE + _SPACE) / pitch)


def _cell(text: str, width: int) -> tuple[str, ...]:
    room = max((width - _WHITE) / EM, 1)
    return tuple(break_lines(text, room, room))
