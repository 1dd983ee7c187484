"""Tables: captions, columns, a header row on every page (GB/T 9704—2012, clause 8 and practice)."""

import re
from collections.abc import Collection, Iterable, Sequence

from fangan.chinese.punctuation import EMPTY_CELL
from fangan.formats.columns import figures, table_setting
from fangan.formats.docx.write.markup import Pen, escape, paragraph, spacing
from fangan.late.tuples import NamedTuple
from fangan.model.document import Table

_OPEN = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="PlanTable"/><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
    '<w:tblLayout w:type="fixed"/>{told}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
)
_HEAD = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_CUT = "<w:tr>"
"""A row that no page holds whole goes on over the page, its cells flush with its top; a head is known by its style."""
_LOOSE = '<w:keepNext w:val="0"/>'
_MIDDLE = '<w:vAlign w:val="center"/>'
_SMALL = '<w:sz w:val="21"/><w:szCs w:val="21"/>'
"""五号."""
_NO_RULES = '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:right w:val="nil"/></w:tcBorders>'
_OFF_GRID = '<w:snapToGrid w:val="0"/>'
_JC = {"left": "", "center": '<w:jc w:val="center"/>', "right": '<w:jc w:val="right"/>'}


class TablePlace(NamedTuple):
    """Where a table stands: a page that lies `across`; `held`, its last rows on the page of the signature below it.

    `white` are the properties of its caption; where it goes on over pages, that is a row `again` on each of them, in
    lines of so many twips. Rows that are `cut` go on over a page.
    """

    white: str = ""
    held: bool = False
    across: bool = False
    again: int = 0
    cut: Collection[tuple[str, ...]] = ()


def table_xml(block: Table, pen: Pen, place: TablePlace) -> str:
    """Return a table, its caption above; it fills the width of 版心, on a page that lies across its height.

    Its first two rows and its last two stand on one page.
    """
    setting = table_setting(block, across=place.across)
    widths = setting.columns
    properties = _SMALL if setting.small else ""
    caption = pen.runs(block.caption)
    above = paragraph("Caption", caption, place.white) if block.caption and not (place.again and widths) else ""
    if not widths:
        return above
    grid = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    out = [above, _OPEN.format(width=setting.width, told=_told(block), grid=grid)]
    if not above and block.caption:
        out.append(_caption_row(caption, setting.width, len(widths), place.again))
    cells = [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{_MIDDLE}</w:tcPr><w:p><w:pPr><w:pStyle w:val='
        for width in widths
    ]
    if any(block.header):
        cut = block.header in place.cut
        out.append(_CUT if cut else _HEAD)
        head = _row(block.header, [f'{cell}"TableHead"/>{_LOOSE * cut}</w:pPr>' for cell in cells], pen, properties)
        out.extend(_flush(head) if cut else head)
    loose = _aligned(cells, block)
    kept = (_held(loose[0]), _held(loose[1]))
    last = len(block.rows) - 1
    for at, row in enumerate(block.rows):
        if row in place.cut:
            out += [_CUT, *_flush(_row(row, loose[0], pen, properties, loose[1]))]
            continue
        out.append(_ROW)
        keeps = (at in (0, last - 1) and at < last) or (place.held and at >= last - 1)
        opens, dashes = kept if keeps else loose
        out.extend(_row(row, opens, pen, properties, dashes))
    out.append("</w:tbl>")
    return "".join(out)


def _caption_row(caption: str, width: int, columns: int, line: int) -> str:
    """Return the caption as a row of the head, without rules but that of the head below it."""
    return (
        f'{_HEAD}<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{columns}"/>{_NO_RULES}{_MIDDLE}</w:tcPr>'
        f"{paragraph('Caption', caption, f'{_OFF_GRID}{spacing(line=line)}')}</w:tc></w:tr>"
    )


def _told(block: Table) -> str:
    """Return what a table says to who cannot see it: its caption and its columns (ECMA-376 Part 1, 17.4)."""
    caption = f'<w:tblCaption w:val="{_one_line(block.caption)}"/>' if block.caption else ""
    columns = "、".join(filter(None, block.header))
    return caption + (f'<w:tblDescription w:val="{_one_line("各栏：" + columns)}"/>' if columns else "")


def _one_line(text: str) -> str:
    """Return words as the value of an attribute, on one line."""
    return escape(" ".join(text.split()))


def _aligned(cells: Sequence[str], block: Table) -> tuple[list[str], list[str]]:
    """Return how the cells of each column open, and how those do that hold nothing but a dash.

    Where the author wants nothing else, dashes and columns of figures are centred, by their style: w:jc is his word.
    """
    aligns = (*block.aligns, *[""] * len(cells))
    figure = figures(block.rows, len(cells))
    plain, dashes = [], []
    for cell, align, centred in zip(cells, aligns, figure, strict=False):
        own = align in ("center", "right")
        rest = f"{_JC.get(align, '')}</w:pPr>"
        plain.append(f'{cell}"{"TableFigure" if centred and not align else "TableText"}"/>{rest}')
        dashes.append(f'{cell}"{"TableText" if own else "TableFigure"}"/>{rest}')
    return plain, dashes


def _held(opens: Sequence[str]) -> list[str]:
    """Return the same cells, their paragraphs kept with the next."""
    return [re.sub("(<w:pStyle [^>]*>)", r"\1<w:keepNext/>", one) for one in opens]


def _flush(cells: Iterable[str]) -> list[str]:
    """Return the cells of a row flush with its top."""
    return [cell.replace(_MIDDLE, "", 1) for cell in cells]


def _row(
    texts: Sequence[str], opens: Sequence[str], pen: Pen, properties: str, dashes: Sequence[str] = ()
) -> list[str]:
    """Return the cells of one row; a short row is filled up with empty cells."""
    full = [*texts, *[""] * (len(opens) - len(texts))]
    out = [
        f"{dashes[at] if text == EMPTY_CELL and dashes else opens[at]}{pen.runs(text, properties)}</w:p></w:tc>"
        for at, text in enumerate(full)
    ]
    out.append("</w:tr>")
    return out
