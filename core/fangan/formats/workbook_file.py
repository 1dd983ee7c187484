"""A table as a workbook (.xlsx) of one sheet: every cell is text, none is ever a formula (ECMA-376-1, 18.3.1.4)."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from fangan.formats.docx.ooxml.package import pack

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>'
)
_RELATION = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/{{kind}}" Target="{{target}}"/></Relationships>'
)
_BOOK = (
    f'{_XML}<workbook xmlns="{_SHEETS}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_LONGEST = 32767
"""Characters a cell holds in Excel."""
_CONTROLS = {code: None for code in range(32) if code not in (9, 10, 13)}


def workbook_bytes(name: str, rows: Sequence[Sequence[str]]) -> bytes:
    """Return a workbook whose sheet `name` holds rows of text; the same rows give the same bytes."""
    lines = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows)
    sheet = f'{_XML}<worksheet xmlns="{_SHEETS}"><sheetData>{lines}</sheetData></worksheet>'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATION.format(kind="officeDocument", target="xl/workbook.xml"),
        "xl/workbook.xml": _BOOK.format(name=escape(name, {'"': "&quot;"})),
        "xl/_rels/workbook.xml.rels": _RELATION.format(kind="worksheet", target="worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": sheet,
    }
    return pack((part, text.encode("utf-8", "replace")) for part, text in parts.items())


def _cell(text: str) -> str:
    said = escape(text.translate(_CONTROLS)[:_LONGEST])
    return f'<c t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'
