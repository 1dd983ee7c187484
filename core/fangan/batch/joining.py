"""Several tables as one: the first has the rows, each other one what it says under the same key.

Of a table that is a table fact, every row of the key belongs to the row; of any other there is one.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from fangan.batch.records import Column, Heading, RowGroup, TableRow
from fangan.batch.tables import RowTable
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.sources.sheets import Cell, SheetRow

_Known = Mapping[str, Sequence[SheetRow]]
_NAMED = 3
"""So many words are named of those that no row has."""


class Rows:
    """The rows of the first table, each with the cells that the others have in the row of its key.

    Raises InputRefused `batch-key-absent` where a table has no such column, `batch-column-of-two` where two have one.
    """

    def __init__(self, tables: Sequence[RowTable], key: str, groups: Mapping[str, RowTable] | None = None) -> None:
        self.tables, self.key = tables, key
        groups = groups or {}
        self.heading = _heading(tables, key, groups)
        self._others = [_by_key(table, key) for table in tables[1:]]
        self._grouped = groups
        self._groups = {name: _by_key(table, key) for name, table in groups.items()}
        self._every = [
            *zip(tables[1:], self._others, strict=True),
            *zip(groups.values(), self._groups.values(), strict=True),
        ]

    def __len__(self) -> int:
        return sum(1 for _ in self.tables[0].rows())

    def unclaimed(self) -> Iterator[Problem]:
        """Yield what is to be said of rows of other tables that belong to no row of the first."""
        if not self._every:
            return
        at = dict(self.tables[0].columns)[self.key]
        asked = {str(row.cells[at]) for row in self.tables[0].rows() if at < len(row.cells)} - {""}
        for table, known in self._every:
            left = {said: rows for said, rows in known.items() if said not in asked}
            if left:
                first = next(iter(left.values()))[0].number
                place = Place(f"{table.source.label}{table.letters(dict(table.columns)[self.key])}{first}")
                words = "、".join(said or "—" for said in islice(left, _NAMED))
                values = {"count": sum(map(len, left.values())), "key": self.key, "words": words}
                yield problem("batch-key-unclaimed", place, Severity.WARNING, **values, file=self.tables[0].source.path)

    def __iter__(self) -> Iterator[TableRow]:
        table = self.tables[0]
        for number, found in enumerate(table.rows(), 1):
            row = TableRow(number, (found.number,), _cells(table, found), tuple(_unheaded(table, found)))
            yield self._joined(row) if self._every else row

    def _joined(self, row: TableRow) -> TableRow:
        """Add what the other tables say; a row that is missing there, or is there twice, is told at the key's cell."""
        lines, cells, problems = [*row.lines], {**row.cells}, [*row.problems]
        said = str(row.cells.get(self.key, ""))
        for table, known in zip(self.tables[1:], self._others, strict=True):
            found = known.get(said, ()) if said else ()
            if len(found) == 1:
                cells |= {name: cell for name, cell in _cells(table, found[0]).items() if name != self.key}
                lines.append(found[0].number)
                problems += _unheaded(table, found[0])
                continue
            lines.append(0)
            place = self.heading.place(row, self.key)
            problems.append(_unjoined(table, found, self.key, said, place))
        groups = {name: tuple(known.get(said, ()) if said else ()) for name, known in self._groups.items()}
        for name, rows in groups.items():
            problems += [wrong for one in rows for wrong in _unheaded(self._grouped[name], one)]
        return row._replace(lines=tuple(lines), cells=cells, problems=tuple(problems), groups=groups)


def _unjoined(table: RowTable, found: Sequence[SheetRow], key: str, said: str, place: Place) -> Problem:
    values = {"key": key, "value": said, "file": table.source.path}
    if not found:
        return problem("batch-key-missing", place, **values)
    return problem("batch-key-twice", place, **values, lines="、".join(str(one.number) for one in found))


def _unheaded(table: RowTable, row: SheetRow) -> Iterator[Problem]:
    """Yield what is to be said of cells that no heading stands above: behind the last one, the row is not as it was."""
    headed = {at for _, at in table.columns}
    last = max(headed)
    for at in range(len(row.cells)):
        if at in headed or row.cells[at] == "":
            continue
        if at > last:
            place = Place(f"{table.source.label}{table.letters(at)}{row.number}")
            yield problem("batch-row-longer", place, seen=str(row.cells[at])[:40])
            return
        place = Place(f"{table.source.label}{table.letters(at)}{table.head}")  # every column of a database is headed
        yield problem("batch-heading-blank", place, Severity.WARNING)


def _cells(table: RowTable, row: SheetRow) -> dict[str, Cell]:
    held = len(row.cells)
    return {name: row.cells[at] for name, at in table.columns if at < held}


def _by_key(table: RowTable, key: str) -> _Known:
    at = dict(table.columns)[key]
    known: dict[str, list[SheetRow]] = {}
    for row in table.rows():
        known.setdefault(str(row.cells[at]) if at < len(row.cells) else "", []).append(row)
    return known


def _heading(tables: Sequence[RowTable], key: str, groups: Mapping[str, RowTable]) -> Heading:
    columns: dict[str, Column] = {}
    every = (*tables, *groups.values())
    problems = [*_keyless(every, key)] if len(every) > 1 else []
    for number, table in enumerate(tables):
        for name, at in table.columns:
            if name in columns and name != key:
                problems.append(problem("batch-column-of-two", table.heading_place(at), column=name))
            columns.setdefault(name, Column(number, table.source.label, table.letters(at)))
    if problems:
        raise InputRefused(problems)
    return Heading(columns, key, {name: _group(table) for name, table in groups.items()})


def _keyless(tables: Sequence[RowTable], key: str) -> Iterator[Problem]:
    for table in tables:
        names = [name for name, _ in table.columns]
        if key not in names:
            values = {"key": key or "—", "columns": "、".join(names)}
            yield problem("batch-key-absent", Place(table.source.path), **values)


def _group(table: RowTable) -> RowGroup:
    label = table.source.label
    return RowGroup(table.source.path, {name: (at, f"{label}{table.letters(at)}") for name, at in table.columns})
