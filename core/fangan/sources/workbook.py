"""The sheets of a workbook (.xlsx, .xls, .ods), by python-calamine, which `fangan[xlsx]` brings.

What a file is called does not matter: an .xls may be an .xlsx within. The reader gives 12 as 12.0, and '' for an error
and for a formula without a result: `fangan.sources.workbook_marks` and its like say which cells those are.
"""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from fangan.model.problem import InputRefused, Place, problem
from fangan.sources.compound_file import COMPOUND
from fangan.sources.sheets import Cell, Sheet, SheetRow, Unusable
from fangan.sources.text import MAX_BYTES, read_bytes
from fangan.sources.workbook_marks import MOST_CELLS, Marks, Oversized, fits, read_marks

if TYPE_CHECKING:
    from python_calamine import CalamineSheet


def read_workbook(path: str) -> list[Sheet]:
    """Return the visible sheets that hold something; errors as in `fangan.sources.sheets.read_sheets`."""
    try:
        data = read_bytes(path, MAX_BYTES)
    except InputRefused as refused:
        limit = f"> {MAX_BYTES // 1024 // 1024} MB"
        raise InputRefused([problem("table-too-large", Place(path), size=limit, most=MOST_CELLS)]) from refused
    return _sheets(data, path)


def _sheets(data: bytes, path: str) -> list[Sheet]:
    try:
        from python_calamine import CalamineError, SheetVisibleEnum, load_workbook
    except ImportError as error:
        raise InputRefused([problem("table-extra", Place(path))]) from error
    try:
        marks = _marks(data)
        with load_workbook(BytesIO(data)) as book:
            shown = [one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
            sheets = [_sheet(book.get_sheet_by_name(name), path, marks.get(name, {})) for name in shown]
    except PermissionError as error:
        raise InputRefused([problem("table-locked", Place(path))]) from error
    except Oversized as error:
        raise InputRefused([problem("table-too-large", Place(path), size=error, most=MOST_CELLS)]) from error
    except (CalamineError, ValueError) as error:
        raise InputRefused([problem("table-unreadable", Place(path), reason=error)]) from error
    return [sheet for sheet in sheets if sheet.rows]


def _marks(data: bytes) -> dict[str, Marks]:
    if not data.startswith(COMPOUND):
        return read_marks(data)
    from fangan.sources.workbook_xls import old_marks  # few are of before 2007

    return old_marks(data)


def _sheet(sheet: "CalamineSheet", path: str, marks: Marks) -> Sheet:
    fits(sheet.total_height, sheet.total_width)
    grid = [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    for (row, column), mark in marks.items():
        if isinstance(mark, Unusable):  # a reader that sees nothing there may end its rows before
            grid += [[] for _ in range(row + 1 - len(grid))]
            grid[row] += [""] * (column + 1 - len(grid[row]))
            grid[row][column] = mark
        elif row < len(grid) and column < len(grid[row]):
            grid[row][column] = _as_shown(grid[row][column], mark)
    across: set[tuple[int, int]] = set()
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        across |= {
            (row + 1, column) for row in range(top, bottom + 1) for column in range(left, right + 1) if left < right
        }
        _fill_down(grid, top, bottom, left)
    filled = ((number, tuple(cells)) for number, cells in enumerate(grid, 1) if any(cell != "" for cell in cells))
    rows = tuple(SheetRow(number, cells) for number, cells in filled)
    return Sheet(path, sheet.name, rows, cell_names=True, across=frozenset(across))


def _fill_down(grid: Sequence[list[Cell]], top: int, bottom: int, column: int) -> None:
    """Let what is merged over several rows hold for each of them, as it is seen."""
    for cells in grid[top + 1 : bottom + 1]:
        if column < len(cells):
            cells[column] = grid[top][column]


def _cell(value: object) -> Cell:
    """Return a cell's value as it is seen."""
    if isinstance(value, bool):
        return Unusable("cell-unusable", str(value).upper())
    if isinstance(value, int | float):
        number = Decimal(repr(value))
        return number.quantize(Decimal(1)) if number == number.to_integral_value() else number
    if isinstance(value, dt.datetime):
        return value.date() if value.time() == dt.time() else value
    if isinstance(value, dt.date | dt.time):
        return value
    return value.strip() if isinstance(value, str) else Unusable("cell-unusable", str(value))


def _as_shown(cell: Cell, mark: str) -> Cell:
    """Return a number in as many digits as it is shown with, or in hundredths."""
    if not isinstance(cell, Decimal):
        return cell
    if mark == "%":
        return f"{(cell * 100).normalize():f}%"
    return f"{cell:0{len(mark)}f}" if cell == cell.to_integral_value() else cell
