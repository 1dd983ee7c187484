"""Tables: captions, column widths by content, a header row on every page (GB/T 9704—2012, clause 8 and practice)."""

from collections.abc import Sequence
from itertools import zip_longest

from fangan.formats.docx.layout import WIDTH, ems
from fangan.formats.docx.markup import Pen, paragraph
from fangan.model.document import Table

_EM = 240
"""Width of a character of 小四."""
_PADDING = 2 * 85 + 180
"""White left and right of a cell's text, and what a renderer may put between hanzi and digits."""
_LAST_ROWS = 2
_NARROWEST, _WIDEST = 2.0, 18.0
"""Bounds, in characters, of what a column asks for before the rest is shared out."""

_OPEN = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="PlanTable"/><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
    '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
)
_ROW = "<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>"
_JC = {"left": "", "center": '<w:jc w:val="center"/>', "right": '<w:jc w:val="right"/>'}


def table(block: Table, pen: Pen, *, held: bool = False) -> str:
    """Return a table with its caption above; it fills the width of 版心.

    A table that is `held` has its last rows on the page of what follows: the signature.
    """
    widths = column_widths([block.header, *block.rows])
    out = [paragraph("Caption", pen.runs(block.caption))] if block.caption else []
    if not widths:
        return "".join(out)
    grid = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    out.append(_OPEN.format(width=WIDTH, grid=grid))
    cells = [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        "<w:p><w:pPr><w:pStyle w:val="
        for width in widths
    ]
    if any(block.header):
        out.append(_ROW.format(header="<w:tblHeader/>"))
        out.extend(_row(block.header, [f'{cell}"TableHead"/></w:pPr>' for cell in cells], pen))
    aligned = _aligned(cells, block.aligns)
    kept = [cell.replace('"TableText"/>', '"TableText"/><w:keepNext/>') for cell in aligned] if held else aligned
    row_open = _ROW.format(header="")
    for left, row in zip(range(len(block.rows), 0, -1), block.rows, strict=True):
        out.append(row_open)
        out.extend(_row(row, kept if left <= _LAST_ROWS else aligned, pen))
    out.append("</w:tbl>")
    return "".join(out)


def _aligned(cells: Sequence[str], aligns: Sequence[str]) -> list[str]:
    full = (*aligns, *[""] * len(cells))
    return [f'{cell}"TableText"/>{_JC.get(align, "")}</w:pPr>' for cell, align in zip(cells, full, strict=False)]


def _row(texts: Sequence[str], opens: Sequence[str], pen: Pen) -> list[str]:
    """Return the cells of one row; a short row is filled up with empty cells."""
    full = [*texts, *[""] * (len(opens) - len(texts))]
    out = [f"{start}{pen.runs(text)}</w:p></w:tc>" for start, text in zip(opens, full, strict=True)]
    out.append("</w:tr>")
    return out


def column_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """Share the width of 版心 among columns, in twips, by what stands in them.

    A column asks for its widest line, within bounds; what is left over is shared in proportion, what is lacking too,
    but only among the wide columns.
    """
    asked = [_asked(column) for column in zip_longest(*rows, fillvalue="")]
    if not asked:
        return []
    widths = _share([width * _EM + _PADDING for width in asked])
    widths[-1] += WIDTH - sum(widths)
    return widths


def _share(needs: list[float]) -> list[int]:
    """Share the width out: in proportion, but a column that needs less than its equal share never lacks anything."""
    widths = dict(enumerate(needs))
    room, wide = float(WIDTH), set(widths)
    if sum(needs) > WIDTH:
        while narrow := {at for at in wide if needs[at] <= room / len(wide)}:
            room -= sum(needs[at] for at in sorted(narrow))
            wide -= narrow
    total = sum(needs[at] for at in sorted(wide))
    widths |= {at: needs[at] * room / total for at in wide}
    return [int(widths[at]) for at in range(len(needs))]


def _asked(column: Sequence[str]) -> float:
    """Return the width a column asks for: that of its widest line, within bounds."""
    widest = _NARROWEST
    for text in column:
        if len(text) > widest:  # no text is wider than it is long
            widest = max(widest, ems(text) if "\n" not in text else max(map(ems, text.split("\n"))))
    return min(_WIDEST, widest)
