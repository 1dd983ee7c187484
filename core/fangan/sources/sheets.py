"""Tables as people keep them: the sheets of a workbook, or a file of values between commas.

Cells come as they are seen: a whole number without a point, a day as a day, leading zeros where they were shown. What
cannot be told so is `Unusable`, and is told only where somebody asks for the cell.
"""

import csv
import datetime as dt
import os
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from fangan.late.tuples import NamedTuple
from fangan.model.problem import InputRefused, Place, Problem, problem
from fangan.sources.text import MAX_BYTES, character_problems, read_bytes

WORKBOOKS, VALUES = (".xlsx", ".xlsm", ".xls", ".ods"), (".csv",)
"""The suffixes of files that tables are read from."""


class Unusable(NamedTuple):
    """A cell that holds nothing which can be told: the code that says why, and what is seen in it."""

    code: str
    seen: str = ""


Cell: TypeAlias = str | Decimal | dt.date | dt.time | Unusable
"""'' is an empty cell; a day with an hour is a `datetime`."""


class SheetRow(NamedTuple):
    """A row that holds something: its number in the sheet, or its line in the file, from 1."""

    number: int
    cells: tuple[Cell, ...]


class Sheet(NamedTuple):
    """A table: the sheet's name, or the file's without its suffix; `cell_names` is whether cells are called C7."""

    file: str
    name: str
    rows: tuple[SheetRow, ...]
    cell_names: bool
    across: frozenset[tuple[int, int]] = frozenset()
    """The cells, by row from 1 and column from 0, that are merged with others of their row."""

    def place(self, row: int, column: int = 0) -> Place:
        """Return where a cell stands; its column counts from 0."""
        if not self.cell_names:
            return Place(self.file, row)
        return Place(f"{self.file}#{self.name}!{column_letters(column)}{row}")


def column_letters(column: int) -> str:
    """Return what a column is called that counts from 0: A, B … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def read_sheets(path: str) -> list[Sheet]:
    """Read the sheets of a file that hold something, those that are hidden left out.

    Raises as `read_bytes`, InputRefused `table-suffix` for a file of another kind, and `table-extra`, `table-locked`,
    `table-too-large` or `table-unreadable` for a workbook that cannot be read.
    """
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in (*WORKBOOKS, *VALUES):
        raise InputRefused([problem("table-suffix", Place(path), suffix=suffix)])
    if suffix in VALUES:
        return [_values(read_bytes(path, MAX_BYTES), path)]
    from fangan.sources.workbook import read_workbook  # a list of values does without the reader of workbooks

    return read_workbook(path)


def _values(data: bytes, path: str) -> Sheet:
    """Read values between commas, or between tabs where the first line has no comma."""
    text = _decoded(data, path)
    first = text.partition("\n")[0]
    reader = csv.reader(text.splitlines(keepends=True), delimiter="\t" if "\t" in first and "," not in first else ",")
    rows: list[SheetRow] = []
    try:
        for number, cells in _numbered(reader):
            if any(cells):
                rows.append(SheetRow(number, cells))
    except csv.Error as error:
        raise InputRefused([problem("table-unreadable", Place(path, reader.line_num), reason=error)]) from error
    return Sheet(path, os.path.splitext(os.path.basename(path))[0], tuple(rows), cell_names=False)


def _numbered(reader: "Iterator[list[str]]") -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each row with the line it begins in."""
    begins = 1
    for cells in reader:
        yield begins, tuple(cell.strip() for cell in cells)
        begins = reader.line_num + 1  # type: ignore[attr-defined]  # csv has it, its type is private


def _decoded(data: bytes, path: str) -> str:
    """Decode as WPS and Excel save: UTF-8 with or without its mark, or else GB 18030."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
        wrong: list[Problem] = character_problems(text, path)
        if wrong:
            raise InputRefused(wrong)
        return text
    raise InputRefused([problem("table-unreadable", Place(path), reason="UTF-8, GB 18030")])
