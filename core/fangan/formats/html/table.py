"""Tables as elements: caption and head again on every page."""

from collections.abc import Sequence

from fangan.chinese.punctuation import EMPTY_CELL
from fangan.formats.html.markup import inline, styled
from fangan.formats.layout.pieces import Grid, GridRow, Strip
from fangan.formats.layout.table import rows_on_page


def table_markup(grid: Grid, strips: Sequence[Strip], *, opens: bool) -> str:
    """Return what stands of a table on one page; unless it `opens` there, its caption stands there again."""
    columns = "".join(f'<col style="width:{width / 20:g}pt">' for width in grid.widths)
    rows = "".join(
        f"<thead>{_row(row, grid.aligns, 'th')}</thead>" if row.heads else _row(row, grid.aligns, "td")
        for row in rows_on_page(grid, strips)
    )
    dress = ' class="small"' if grid.small else ""
    caption = f'<p class="caption">{inline(grid.caption)}</p>' if grid.caption and not opens else ""
    return f"{caption}<table{dress}><colgroup>{columns}</colgroup>{rows}</table>"


def _row(row: GridRow, aligns: Sequence[str], tag: str) -> str:
    cells = []
    for lines, align in zip(row.cells, aligns, strict=True):
        placed = "center" if lines == (EMPTY_CELL,) and align != "right" else align
        name = f' class="{placed}"' if placed in ("center", "right") and tag == "td" else ""
        cells.append(f"<{tag}{name}>{'<wbr>'.join(styled(lines))}</{tag}>")
    name = ' class="part"' if row.part else ""
    return f'<tr{name} style="height:calc(var(--line)*{row.height:.4f})">{"".join(cells)}</tr>'
