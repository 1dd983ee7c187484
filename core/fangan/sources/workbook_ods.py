"""What an OpenDocument workbook (.ods) says of its cells and its reader does not: as `fangan.sources.workbook_marks`.

OpenDocument 1.2 part 1: 9.1.2 table, 9.1.3 row, 9.1.4 cell, 19.385 value-type. LibreOffice marks errors by a type of
its own.
"""

from collections.abc import Iterator
from typing import IO
from xml.etree import ElementTree

from fangan.late.patterns import regex
from fangan.sources.sheets import Unusable
from fangan.sources.workbook_marks import Marks, Oversized, fits

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_ZEROS = regex(r"-?0\d+")
_WIDEST = 16384
"""The columns that Excel has; LibreOffice has no more."""


def open_marks(content: IO[bytes]) -> dict[str, Marks]:
    """Return the marks of each sheet by its name, no row of which is kept; raises Oversized for one too large."""
    marks: dict[str, Marks] = {}
    of_sheet: Marks = {}
    at = width = seen = 0
    parsed = ElementTree.iterparse(content, ("start", "end"))  # noqa: S314  # a DOCTYPE was refused
    for event, element in parsed:
        if event == "start" and element.tag == f"{_TABLE}table":
            of_sheet = marks[element.get(f"{_TABLE}name", "")] = {}
            at = width = 0
        elif event == "end" and element.tag == f"{_TABLE}table-row":
            times = int(element.get(f"{_TABLE}number-rows-repeated", "1"))
            found = list(_of_row(element))
            seen += 1
            fits(seen, 0)
            if found:
                width = max(width, found[-1][0] + 1)
                fits(at + times, width)
            of_sheet |= {(at + down, column): mark for column, mark in found if mark for down in range(times)}
            at += times
            element.clear()
    return marks


def _of_row(row: ElementTree.Element) -> Iterator[tuple[int, Unusable | str]]:
    """Yield the cells that hold something, by their columns, with '' for those of which nothing more is to be said."""
    at = 0
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        times = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        if cell.get(f"{_OFFICE}value-type") or cell.get(f"{_TABLE}formula") or cell.find(f"{_TEXT}p") is not None:
            if at + times > _WIDEST:
                raise Oversized(f"{at + times}")
            mark = _mark(cell)
            yield from ((at + more, mark) for more in range(times))
        at += times


def _mark(cell: ElementTree.Element) -> Unusable | str:
    kind, formula = cell.get(f"{_OFFICE}value-type", ""), cell.get(f"{_TABLE}formula", "")
    seen = "".join("".join(one.itertext()) for one in cell.iter(f"{_TEXT}p"))
    if cell.get(f"{_CALC}value-type") == "error":
        return Unusable("cell-error", seen)
    if formula and not kind:
        return Unusable("cell-uncached", formula.partition(":")[2] or formula)
    if kind == "percentage":
        return "%"
    return "0" * len(seen.lstrip("-")) if kind == "float" and _ZEROS.fullmatch(seen) else ""
