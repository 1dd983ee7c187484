"""Where rows come from: `FILE`, `FILE#SHEET`, whatever keeps tables; which row has the headings, which has none."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice

from fangan.batch.delimited import Delimited
from fangan.late.tuples import NamedTuple
from fangan.messages.suggest import suggest
from fangan.model.problem import InputRefused, Place, problem
from fangan.sources.sheets import WORKBOOKS, Cell, Sheet, SheetRow, Unusable, column_letters, read_sheets

DATABASES = (".sqlite", ".sqlite3", ".db")
DELIMITED = (".csv", ".tsv", ".txt")
HEAD_WITHIN = 10
"""In how many rows the headings are looked for: a title may stand above them."""
_TOTALS = ("合计", "总计", "小计", "共计")


class RowSource(NamedTuple):
    """A table before its headings are known: all its rows, and what a cell's name begins with."""

    path: str
    rows: Callable[[], Iterator[SheetRow]]
    label: str
    lettered: bool = True
    """Whether cells are called C7; those of a database are called by their column."""


class RowTable(NamedTuple):
    """A table whose headings are known: (heading, position) of each column, and its rows behind them."""

    source: RowSource
    head: int
    columns: tuple[tuple[str, int], ...]

    def rows(self) -> Iterator[SheetRow]:
        """Yield the rows below the headings that hold something; lines of sums are left out."""
        for row in self.source.rows():
            if row.number > self.head and row.cells and not is_total(row):
                yield row

    def letters(self, at: int) -> str:
        """Return what the cells of a column are called before their line."""
        return (
            column_letters(at)
            if self.source.lettered
            else f"{next(name for name, where in self.columns if where == at)}:"
        )

    def heading_place(self, at: int) -> Place:
        """Return where the heading of a column stands; that of a database stands in no row."""
        if not self.source.lettered:
            return Place(f"{self.source.label}{self.letters(at).removesuffix(':')}")
        return Place(f"{self.source.label}{self.letters(at)}{self.head}")

    def sums(self) -> list[Place]:
        """Return where lines of sums stand below the headings."""
        below = (row for row in self.source.rows() if row.number > self.head and row.cells)
        return [Place(f"{self.source.label}{self.letters(0)}{row.number}") for row in below if is_total(row)]


def open_source(named: str) -> RowSource:
    """Open what `--data` names: `FILE` or `FILE#SHEET`; raises as the reader of its kind, `table-suffix` for none."""
    path, _, sheet = (named, "", "") if os.path.exists(named) else named.partition("#")
    suffix = os.path.splitext(path)[1].lower()
    if suffix in DATABASES:
        from fangan.batch.databases import Database

        database = Database(path, sheet)
        return RowSource(path, database.rows, f"{path}#{database.table}!", lettered=False)
    if suffix in DELIMITED:
        values = Delimited(path)
        return RowSource(path, values.rows, f"{path}!")
    if suffix in WORKBOOKS:
        return _of_sheet(_chosen(path, read_sheets(path), sheet))
    raise InputRefused([problem("batch-table-kind", Place(path), suffix=suffix or "—")])


def _chosen(path: str, sheets: Sequence[Sheet], name: str) -> Sheet:
    names = [one.name for one in sheets]
    if (name and name in names) or (not name and len(names) == 1):
        return sheets[names.index(name) if name else 0]
    values = {"table": name, "known": "、".join(names) or "—", "suggestion": suggest(name, names)}
    raise InputRefused([problem("batch-table-which", Place(path), **values)])


def _of_sheet(sheet: Sheet) -> RowSource:
    across = sheet.across

    def rows() -> Iterator[SheetRow]:
        for row in sheet.rows:
            if any((row.number, at) in across for at in range(len(row.cells))):
                cells = enumerate(row.cells)
                merged = tuple(Unusable("cell-merged") if (row.number, at) in across else one for at, one in cells)
                yield row._replace(cells=merged)
            else:
                yield row

    return RowSource(sheet.file, rows, f"{sheet.file}#{sheet.name}!")


def headed(source: RowSource, wanted: Collection[str]) -> RowTable:
    """Find the row, of the first ones, that names most of what is `wanted`.

    Raises InputRefused `batch-no-headings` where none names any, `table-column-twice`.
    """
    first = [row for row in islice(source.rows(), HEAD_WITHIN) if row.cells]
    named = [(sum(plain_heading(cell) in wanted for cell in row.cells), -row.number, row) for row in first]
    most, _, row = max(named, default=(0, 0, SheetRow(0, ())), key=lambda one: one[:2])
    if not most:
        some = "、".join(list(wanted)[:HEAD_WITHIN])
        raise InputRefused([problem("batch-no-headings", Place(source.path), wanted=some or "—")])
    columns = tuple((plain_heading(cell), at) for at, cell in enumerate(row.cells) if plain_heading(cell))
    names = [name for name, _ in columns]
    twice = [
        problem("table-column-twice", Place(f"{source.label}{column_letters(at)}{row.number}"), column=name)
        for number, (name, at) in enumerate(columns)
        if name in names[:number]
    ]
    if twice:
        raise InputRefused(twice)
    return RowTable(source, row.number, columns)


def heads(tables: Sequence[RowTable]) -> dict[str, Place]:
    """Return where the heading of each column stands, that of the first table that has it."""
    found: dict[str, Place] = {}
    for table in tables:
        for name, at in table.columns:
            found.setdefault(name, table.heading_place(at))
    return found


def plain_heading(cell: Cell) -> str:
    """Return a heading without blanks, line ends and the marks that are put around it."""
    return "".join(cell.split()).strip("*＊:：") if isinstance(cell, str) else ""


def is_total(row: SheetRow) -> bool:
    """Whether a row says what the others come to."""
    first = next((cell for cell in row.cells if cell != ""), "")
    return plain_heading(first) in _TOTALS
