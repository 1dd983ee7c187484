"""An OpenDocument workbook as LibreOffice writes it, small enough to say what stands in each cell."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)
CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
KIND = "application/vnd.oasis.opendocument.spreadsheet"
FAR = '<table:table-row table:number-rows-repeated="{rows}"><table:table-cell/></table:table-row>'
STYLES = "".join(
    f'<style:style style:name="{name}" style:family="table"><style:table-properties table:display="{shown}"/>'
    "</style:style>"
    for name, shown in (("shown", "true"), ("hidden", "false"))
)


def cell(seen: str = "", kind: str = "string", value: str = "", more: str = "") -> str:
    """Return a cell as it is seen, with its kind and value; `more` are attributes, such as that of its formula."""
    held = {"float": "value", "percentage": "value", "date": "date-value"}.get(kind)
    given = f' office:{held}="{value}"' if held else ""
    typed = f' office:value-type="{kind}"' if kind else ""
    text = f"<text:p>{escape(seen)}</text:p>" if seen else ""
    return f"<table:table-cell{typed}{given} {more}>{text}</table:table-cell>"


def open_workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[str]]], hidden: Sequence[str] = ()) -> Path:
    """Write sheets by name; a cell is its text, or XML. A row of one that is no cell is that row's own XML."""
    tables = "".join(_table(name, rows, "hidden" if name in hidden else "shown") for name, rows in sheets.items())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", KIND)
        package.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/></manifest:manifest>',
        )
        package.writestr(
            "content.xml",
            f"<office:document-content {NAMES} {CALC}><office:automatic-styles>{STYLES}</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def _table(name: str, rows: Sequence[Sequence[str]], style: str) -> str:
    said = "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
    below = FAR.format(rows=1048576 - len(rows))
    return f'<table:table table:name="{escape(name)}" table:style-name="{style}">{said}{below}</table:table>'


def _cell(said: str) -> str:
    return said if said.startswith("<") else cell(said)
