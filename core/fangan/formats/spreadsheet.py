"""A sheet as a workbook (.xlsx): ECMA-376, part 1, clause 18 (SpreadsheetML). Every cell is text, never a formula.

The style says so, too (`quotePrefix`): a cell that begins with `=` stays text when somebody opens it and leaves it.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from fangan.formats.docx.ooxml.package import pack
from fangan.late.patterns import regex
from fangan.sources.sheets import column_letters

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FORBIDDEN = dict.fromkeys(map(ord, r"[]:*?/\ "), None)
_LONGEST_NAME = 31
_LONGEST = 32767
"""Characters a cell holds in Excel."""
_UNFIT = {code: None for code in (*range(32), 0xFFFE, 0xFFFF) if code not in (9, 10, 13)}
"""Characters that no XML holds."""
_ESCAPE = regex("_(?=x[0-9A-Fa-f]{4}_)")
"""What Excel would read as a character said by its number (22.9.2.19 ST_Xstring)."""


def workbook(name: str, rows: Sequence[Sequence[str]], widths: Sequence[int] = ()) -> bytes:
    """Return a workbook with one sheet, whose first row is bold and stays in sight; `widths` are in characters.

    The same rows give the same bytes.
    """
    columns = "".join(f'<col min="{at}" max="{at}" width="{one}" customWidth="1"/>' for at, one in enumerate(widths, 1))
    body = "".join(f'<row r="{at}">{_cells(row, at)}</row>' for at, row in enumerate(rows, 1))
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    sheet = (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
        f"{f'<cols>{columns}</cols>' if columns else ''}<sheetData>{body}</sheetData></worksheet>"
    )
    called = escape(name.translate(_FORBIDDEN)[:_LONGEST_NAME] or "1", {'"': "&quot;"})
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="{called}" sheetId="1" r:id="rId1"/>'
            "</sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": _relations(
            {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("styles", "styles.xml")}
        ),
        "xl/styles.xml": _STYLES,
        "xl/worksheets/sheet1.xml": sheet,
    }
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return pack((path, f"{head}{text}".encode("utf-8", "replace")) for path, text in parts.items())


_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font>'
    '<font><b/><sz val="11"/><name val="宋体"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf fontId="1" quotePrefix="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    "</cellXfs></styleSheet>"
)


def _cells(row: Sequence[str], at: int) -> str:
    style = f's="{int(at == 1)}" t="inlineStr"'
    held = (escape(_ESCAPE.sub("_x005F_", cell.translate(_UNFIT)[:_LONGEST])) for cell in row)
    texts = (f'<is><t xml:space="preserve">{cell}</t></is>' for cell in held)
    return "".join(f'<c r="{column_letters(number)}{at}" {style}>{text}</c>' for number, text in enumerate(texts))


def _types() -> str:
    over = {"workbook.xml": "sheet.main", "worksheets/sheet1.xml": "worksheet", "styles.xml": "styles"}
    given = "".join(
        f'<Override PartName="/xl/{part}" ContentType="{_SHEET}.{kind}+xml"/>' for part, kind in over.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{given}</Types>'
    )


def _relations(said: dict[str, tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{id_}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for id_, (kind, target) in said.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'
