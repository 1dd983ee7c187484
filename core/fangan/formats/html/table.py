"""Tables as elements: caption and head again on every page."""

from collections.abc import Sequence

from fangan.chinese.punctuation import EMPTY_CELL
from fangan.formats.html.markup import inline, styled
from fangan.formats.layout.pieces import Grid, GridRow, Strip


def table_markup(grid: Grid, strips: Sequence[Strip], *, opens: bool) -> str:
    """Return what stands of a table on one page; unless it `opens` there, caption and head stand there again."""
    columns = "".join(f'<col style="width:{width / 20:g}pt">' for width in grid.widths)
    head = f"<thead>{_row(grid.head, grid.aligns, 'th')}</thead>" if grid.head else ""
    rows = "".join(_row(grid.rows[strip.at], grid.aligns, "td") if strip.at >= 0 else head for strip in strips)
    dress = ' class="small"' if grid.small else ""
    caption = f'<p class="caption">{inline(grid.caption)}</p>' if grid.caption and not opens else ""
    return f"{caption}<table{dress}><colgroup>{columns}</colgroup>{'' if opens else head}{rows}</table>"


def _row(row: GridRow, aligns: Sequence[str], tag: str) -> str:
    cells = []
    for lines, align in zip(row.cells, aligns, strict=True):
        placed = "center" if lines == (EMPTY_CELL,) and align != "right" else align
        name = f' class="{placed}"' if placed in ("center", "right") and tag == "td" else ""
        cells.append(f"<{tag}{name}>{'<wbr>'.join(styled(lines))}</{tag}>")
    return f'<tr style="height:calc(var(--line)*{row.height:.4f})">{"".join(cells)}</tr>'
