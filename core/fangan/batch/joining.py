"""Several tables as one: the first has the rows, each other one what it says under the same key."""

from collections.abc import Iterator, Mapping, Sequence

from fangan.batch.records import Column, Heading, TableRow
from fangan.batch.tables import RowTable
from fangan.model.problem import InputRefused, Place, Problem, problem
from fangan.sources.sheets import Cell, SheetRow

_Known = Mapping[str, Sequence[SheetRow]]


class Rows:
    """The rows of the first table, each with the cells that the others have in the row of its key.

    Raises InputRefused `batch-key-absent` where a table has no such column, `batch-column-of-two` where two have one.
    """

    def __init__(self, tables: Sequence[RowTable], key: str) -> None:
        self.tables, self.key = tables, key
        self.heading = _heading(tables, key)
        self._others = [_by_key(table, key) for table in tables[1:]]

    def __len__(self) -> int:
        return sum(1 for _ in self.tables[0].rows())

    def __iter__(self) -> Iterator[TableRow]:
        table = self.tables[0]
        for number, found in enumerate(table.rows(), 1):
            cells = _cells(table, found)
            if self._others:
                yield self._joined(TableRow(number, (found.number,), cells))
            else:
                yield TableRow(number, (found.number,), cells)

    def _joined(self, row: TableRow) -> TableRow:
        """Add what the other tables say; a row that is missing there, or is there twice, is told at the key's cell."""
        lines, cells, problems = [*row.lines], {**row.cells}, [*row.problems]
        said = str(row.cells.get(self.key, ""))
        for table, known in zip(self.tables[1:], self._others, strict=True):
            found = known.get(said, ())
            if len(found) == 1:
                cells |= {name: cell for name, cell in _cells(table, found[0]).items() if name != self.key}
                lines.append(found[0].number)
                continue
            lines.append(0)
            place = self.heading.place(row, self.key)
            problems.append(_unjoined(table, found, self.key, said, place))
        return row._replace(lines=tuple(lines), cells=cells, problems=tuple(problems))


def _unjoined(table: RowTable, found: Sequence[SheetRow], key: str, said: str, place: Place) -> Problem:
    values = {"key": key, "value": said, "file": table.source.path}
    if not found:
        return problem("batch-key-missing", place, **values)
    return problem("batch-key-twice", place, **values, lines="、".join(str(one.number) for one in found))


def _cells(table: RowTable, row: SheetRow) -> dict[str, Cell]:
    held = len(row.cells)
    return {name: row.cells[at] for name, at in table.columns if at < held}


def _by_key(table: RowTable, key: str) -> _Known:
    at = dict(table.columns)[key]
    known: dict[str, list[SheetRow]] = {}
    for row in table.rows():
        if at < len(row.cells) and row.cells[at] != "":
            known.setdefault(str(row.cells[at]), []).append(row)
    return known


def _heading(tables: Sequence[RowTable], key: str) -> Heading:
    columns: dict[str, Column] = {}
    problems: list[Problem] = []
    for number, table in enumerate(tables):
        names = [name for name, _ in table.columns]
        if len(tables) > 1 and key not in names:
            values = {"key": key or "—", "columns": "、".join(names)}
            problems.append(problem("batch-key-absent", Place(table.source.path), **values))
        for name, at in table.columns:
            if name in columns and name != key:
                place = Place(f"{table.source.label}{table.letters(at)}{table.head}")
                problems.append(problem("batch-column-of-two", place, column=name))
            columns.setdefault(name, Column(number, table.source.label, table.letters(at)))
    if problems:
        raise InputRefused(problems)
    return Heading(columns)
