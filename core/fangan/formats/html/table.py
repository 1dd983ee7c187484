"""Tables as strips: the caption, the head, one strip to a row; the head again on every page."""

from collections.abc import Iterator, Sequence
from html import escape

from fangan.formats.columns import column_widths
from fangan.formats.html.lines import break_lines
from fangan.formats.html.markup import inline, styled, wrapper_of
from fangan.formats.html.paginate import Strip, Wrapper
from fangan.model.document import Table

_EM, _PADDING = 240, 190
"""Width, in twips, of a character of 小四, and of a cell's white."""
_LINE, _SPACE = 16 / 29.6, 4.5 / 29.6
"""Height of a line of a cell, and of a row's white and rule, in lines of 3号."""


def table_strips(given: Table) -> Iterator[Strip]:
    """Yield the strips of a table; a row is never cut."""
    widths = column_widths([given.header, *given.rows])
    if given.caption:
        yield Strip(1, inline(given.caption), wrapper_of("caption"), keep=True)
    if not widths:
        return
    columns = "".join(f'<col style="width:{width / 20:g}pt">' for width in widths)
    opening = f"<table><colgroup>{columns}</colgroup>"
    head, head_height = _row(given.header, widths, ("center",) * len(widths), "th")
    has_head = any(given.header)
    thead = f"<thead>{head}</thead>" if has_head else ""
    wrapper = Wrapper(opening, opening + thead, "</table>", head_height if has_head else 0)
    if has_head:
        yield Strip(head_height, thead, wrapper, keep=True)
    aligns = (*given.aligns, *[""] * len(widths))[: len(widths)]
    for at, row in enumerate(given.rows):
        markup, height = _row(row, widths, aligns, "td")
        yield Strip(height, markup, wrapper, first=at == 0 and not has_head)


def _row(texts: Sequence[str], widths: Sequence[int], aligns: Sequence[str], tag: str) -> tuple[str, float]:
    """Return a row's markup and its height in lines; a short row is filled up with empty cells."""
    cells, deepest = [], 1
    for text, width, align in zip((*texts, *[""] * len(widths)), widths, aligns, strict=False):
        room = max((width - _PADDING) / _EM, 1)
        lines = break_lines(text, room, room)
        deepest = max(deepest, len(lines))
        name = f' class="{escape(align)}"' if align in ("center", "right") and tag == "td" else ""
        cells.append(f"<{tag}{name}>{'<wbr>'.join(styled(lines, 0, ''))}</{tag}>")
    height = deepest * _LINE + _SPACE
    return f'<tr style="height:calc(var(--line)*{height:.4f})">{"".join(cells)}</tr>', height
