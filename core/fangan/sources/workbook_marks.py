"""What a workbook's file says of its cells and its reader does not: errors, formulas without a result, leading zeros.

Read from the parts of the package (ECMA-376 part 1, §18.3.1.4 c, §18.3.1.40 f, §18.8.30 numFmt).
"""

import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import TypeAlias
from xml.etree import ElementTree

from fangan.late.patterns import regex
from fangan.sources.sheets import Unusable

Marks: TypeAlias = dict[tuple[int, int], Unusable | str]
"""By row and column from 0: why a cell is unusable; the zeros its number is shown with, or `%`."""

MOST_CELLS = 1_000_000
"""So many cells are held at once: from the first to the last that holds something, the empty ones between them too."""
MOST_ROWS = 1_048_576
"""The rows that Excel and LibreOffice have."""
_MOST = 128 * 1024 * 1024
"""How many bytes the parts may have that are read: a small package can hold a great many."""
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REFERENCE = regex(r"([A-Z]+)([0-9]+)")
_ZEROS = regex(r"0{2,}")
NUMBER_MARKS: Mapping[str, str] = {"9": "%", "10": "%"}
"""The built-in number formats that show hundredths."""
_ODS = "content.xml"


class Oversized(Exception):
    """A sheet, or a workbook, that is too large to be held."""


def fits(rows: int, columns: int) -> None:
    """Raise Oversized for a sheet of so many rows and columns that its cells cannot be held."""
    if rows * columns > MOST_CELLS or rows > MOST_ROWS:
        raise Oversized(f"{rows} × {columns}")


def shown_with(code: str) -> str:
    """Return the zeros a number format shows, or `%`, '' for any other."""
    return "%" if code.endswith("%") else code if _ZEROS.fullmatch(code) else ""


def read_marks(data: bytes) -> dict[str, Marks]:
    """Return the marks of each sheet by its name; raises ValueError for what is no workbook, Oversized."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            size = sum(one.file_size for one in package.infolist())
            if size > _MOST:
                raise Oversized(f"{size // 1024 // 1024} MB")
            if _ODS in package.namelist():
                from fangan.sources.workbook_ods import open_marks

                return open_marks(BytesIO(_plain(package, _ODS)))
            shown = _shown(package)
            return {name: dict(_sheet_marks(package, part, shown)) for name, part in _parts(package)}
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError, OSError, RuntimeError) as error:
        raise ValueError(str(error)) from error


def _parts(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield each sheet's name and its part."""
    links = _root(package, "xl/_rels/workbook.xml.rels")
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    there = set(package.namelist())
    for sheet in _root(package, "xl/workbook.xml").iter(f"{_MAIN}sheet"):
        target = targets.get(sheet.get(_REL), "")
        part = target[1:] if target.startswith("/") else f"xl/{target}"
        if part in there:
            yield sheet.get("name", ""), part


def _root(package: zipfile.ZipFile, part: str) -> ElementTree.Element:
    return ElementTree.fromstring(_plain(package, part))  # noqa: S314  # without a DOCTYPE there is nothing to expand


def _plain(package: zipfile.ZipFile, part: str) -> bytes:
    """Return a part, which never declares entities where Excel or WPS wrote it."""
    data = package.read(part)
    if b"<!DOCTYPE" in data:
        raise ValueError(f"<!DOCTYPE in {part}")
    return data


def _shown(package: zipfile.ZipFile) -> Mapping[str, str]:
    """Return by a cell's style which zeros, or `%`, its number is shown with."""
    if "xl/styles.xml" not in package.namelist():
        return {}
    styles = _root(package, "xl/styles.xml")
    marks = dict(NUMBER_MARKS)
    for one in styles.iter(f"{_MAIN}numFmt"):
        marks[one.get("numFmtId", "")] = shown_with(one.get("formatCode", ""))
    cells = styles.find(f"{_MAIN}cellXfs")
    styled = enumerate(cells if cells is not None else ())
    return {str(number): marks.get(one.get("numFmtId", ""), "") for number, one in styled}


def _sheet_marks(
    package: zipfile.ZipFile, part: str, shown: Mapping[str, str]
) -> Iterator[tuple[tuple[int, int], Unusable | str]]:
    """Go through the rows, none of which is kept; `fits` is asked of what was seen so far."""
    at = rows = columns = seen = 0
    source = BytesIO(_plain(package, part))
    for _, row in ElementTree.iterparse(source):  # noqa: S314  # without a DOCTYPE there is nothing to expand
        if row.tag == f"{_MAIN}row":
            at = _line(row, at + 1)
            cells = list(_placed(row, at))
            if held := [place for place, one in cells if len(one)]:
                rows, columns = max(held[-1][0] + 1, rows), max(columns, held[-1][1] + 1)
            seen += 1
            fits(rows, columns)
            fits(seen, 0)
            yield from _row_marks(cells, shown)
            row.clear()


def _line(row: ElementTree.Element, following: int) -> int:
    """Return the number of a row, by default that behind the row before it (18.3.1.73)."""
    said = row.get("r", "")
    return int(said) if said.isdecimal() else following


def _placed(row: ElementTree.Element, line: int) -> Iterator[tuple[tuple[int, int], ElementTree.Element]]:
    """Yield the cells with their places from 0; one that does not say its own stands behind the one before it."""
    column = -1
    for cell in row.iter(f"{_MAIN}c"):
        at = _REFERENCE.fullmatch(cell.get("r", ""))
        column = _column(at[1]) if at else column + 1
        yield (int(at[2]) - 1 if at else line - 1, column), cell


def _row_marks(
    cells: Iterable[tuple[tuple[int, int], ElementTree.Element]], shown: Mapping[str, str]
) -> Iterator[tuple[tuple[int, int], Unusable | str]]:
    for position, cell in cells:
        result = cell.findtext(f"{_MAIN}v") or ""
        if cell.get("t") == "e":
            yield position, Unusable("cell-error", result)
        elif cell.find(f"{_MAIN}f") is not None and not result and cell.get("t") != "str":
            yield position, Unusable("cell-uncached", f"={cell.findtext(f'{_MAIN}f') or '…'}")
        elif mark := shown.get(cell.get("s", "0"), ""):
            yield position, mark


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
