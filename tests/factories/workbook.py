"""A workbook as Excel writes it, small enough to say what stands in each cell."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
DAY, ZEROS, PERCENT = "1", "2", "3"
"""Styles: a day, a number of six digits with zeros before it, hundredths."""
STYLES = (
    f'<styleSheet {MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="000000"/></numFmts>'
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs>'
    "</styleSheet>"
)


def number(value: float | str, style: str = "0") -> str:
    return f'<c r="{{at}}" s="{style}"><v>{value}</v></c>'


def formula(words: str, result: str = "") -> str:
    return f'<c r="{{at}}"><f>{escape(words)}</f>{f"<v>{result}</v>" if result else ""}</c>'


def error(value: str) -> str:
    return f'<c r="{{at}}" t="e"><v>{value}</v></c>'


def workbook(
    path: Path,
    sheets: Mapping[str, Sequence[Sequence[str]]],
    merged: Sequence[str] = (),
    hidden: Sequence[str] = (),
) -> Path:
    """Write sheets by name; a cell is its text, or made by `number`, `formula` or `error`."""
    names = list(sheets)
    with zipfile.ZipFile(path, "w") as package:
        overrides = "".join(
            f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{TYPE}.worksheet+xml"/>'
            for at in range(1, len(names) + 1)
        )
        package.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>{overrides}</Types>',
        )
        package.writestr("_rels/.rels", _links([("officeDocument", "xl/workbook.xml")]))
        package.writestr("xl/workbook.xml", _book(names, hidden))
        links = [("worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(names) + 1)]
        package.writestr("xl/_rels/workbook.xml.rels", _links([*links, ("styles", "styles.xml")]))
        package.writestr("xl/styles.xml", STYLES)
        for at, rows in enumerate(sheets.values(), 1):
            package.writestr(f"xl/worksheets/sheet{at}.xml", _sheet(rows, merged))
    return path


def _links(links: Sequence[tuple[str, str]]) -> str:
    said = "".join(
        f'<Relationship Id="rId{at}" Type="{REL}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(links, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{said}</Relationships>'


def _book(names: Sequence[str], hidden: Sequence[str]) -> str:
    states = dict.fromkeys(hidden, ' state="hidden"')
    said = "".join(
        f'<sheet name="{escape(name)}" sheetId="{at}" r:id="rId{at}"{states.get(name, "")}/>'
        for at, name in enumerate(names, 1)
    )
    return f'<workbook {MAIN} xmlns:r="{REL}"><sheets>{said}</sheets></workbook>'


def _sheet(rows: Sequence[Sequence[str]], merged: Sequence[str]) -> str:
    said = "".join(
        f'<row r="{row}">{"".join(_cell(cell, chr(65 + at) + str(row)) for at, cell in enumerate(cells) if cell)}</row>'
        for row, cells in enumerate(rows, 1)
    )
    ranges = "".join(f'<mergeCell ref="{one}"/>' for one in merged)
    joined = f"<mergeCells>{ranges}</mergeCells>" if ranges else ""
    return f"<worksheet {MAIN}><sheetData>{said}</sheetData>{joined}</worksheet>"


def _cell(cell: str, at: str) -> str:
    if cell.startswith("<c "):
        return cell.replace("{at}", at)
    return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
