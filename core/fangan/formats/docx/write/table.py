"""Tables: captions, columns, a header row on every page (GB/T 9704—2012, clause 8 and practice)."""

from collections.abc import Sequence

from fangan.formats.columns import column_widths
from fangan.formats.docx.write.markup import Pen, escape, paragraph
from fangan.formats.sheet import WIDTH
from fangan.model.document import Table

_LAST_ROWS = 2

_OPEN = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="PlanTable"/><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
    '<w:tblLayout w:type="fixed"/>{told}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
)
_ROW = "<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>"
_JC = {"left": "", "center": '<w:jc w:val="center"/>', "right": '<w:jc w:val="right"/>'}


def table_xml(block: Table, pen: Pen, *, held: bool = False) -> str:
    """Return a table with its caption above; it fills the width of 版心.

    A table that is `held` has its last rows on the page of what follows: the signature.
    """
    widths = column_widths([block.header, *block.rows])
    out = [paragraph("Caption", pen.runs(block.caption))] if block.caption else []
    if not widths:
        return "".join(out)
    grid = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    out.append(_OPEN.format(width=WIDTH, told=_told(block), grid=grid))
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


def _told(block: Table) -> str:
    """Return what a table says to who cannot see it: its caption and its columns (ECMA-376 Part 1, 17.4)."""
    caption = f'<w:tblCaption w:val="{_one_line(block.caption)}"/>' if block.caption else ""
    columns = "、".join(filter(None, block.header))
    return caption + (f'<w:tblDescription w:val="{_one_line("各栏：" + columns)}"/>' if columns else "")


def _one_line(text: str) -> str:
    """Return words as the value of an attribute, on one line."""
    return escape(" ".join(text.split()))


def _aligned(cells: Sequence[str], aligns: Sequence[str]) -> list[str]:
    full = (*aligns, *[""] * len(cells))
    return [f'{cell}"TableText"/>{_JC.get(align, "")}</w:pPr>' for cell, align in zip(cells, full, strict=False)]


def _row(texts: Sequence[str], opens: Sequence[str], pen: Pen) -> list[str]:
    """Return the cells of one row; a short row is filled up with empty cells."""
    full = [*texts, *[""] * (len(opens) - len(texts))]
    out = [f"{start}{pen.runs(text)}</w:p></w:tc>" for start, text in zip(opens, full, strict=True)]
    out.append("</w:tr>")
    return out
