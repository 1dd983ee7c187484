"""What goes through a batch: rows in, made documents out. Everything here travels between processes."""

from collections.abc import Mapping
from hashlib import sha256

from fangan.late.tuples import NamedTuple
from fangan.model.problem import ExitCode, Place, Problem
from fangan.sources.sheets import Cell, SheetRow


class Column(NamedTuple):
    """A column by its heading: which table it is of, and what its cells are called, `label` + `letters` + line."""

    table: int
    label: str
    letters: str


class TableRow(NamedTuple):
    """A row of the first table, with what other tables say under its key.

    `number` counts the rows that hold something from 1; `lines` are those of each table, 0 where one has no such row.
    `groups` are the rows of its key in the tables that are table facts, by the names of these.
    """

    number: int
    lines: tuple[int, ...]
    cells: Mapping[str, Cell]
    problems: tuple[Problem, ...] = ()
    groups: Mapping[str, tuple[SheetRow, ...]] = {}


def digest_of(stamp: str, row: TableRow) -> str:
    """Return the digest of all a row's document is made from; `stamp` is that of what all rows share."""
    said = f"{stamp}{row.cells!r}{[one.code for one in row.problems]}"
    if row.groups:
        said += repr([(name, [one.cells for one in rows]) for name, rows in row.groups.items()])
    return sha256(said.encode(errors="backslashreplace")).hexdigest()


class RowGroup(NamedTuple):
    """A table of which each row of the first has several, as its table fact: its file, and its columns by heading.

    A column is its position, and what its cells are called before their line, such as `tasks.csv!C`.
    """

    file: str
    columns: Mapping[str, tuple[int, str]]

    def place(self, line: int, name: str) -> Place:
        """Return where a cell of a column stands."""
        return Place(f"{self.columns[name][1]}{line}")

    def has(self, place: Place | None) -> bool:
        """Whether a cell of the table stands at a place."""
        return place is not None and place.file.startswith(tuple(label for _, label in self.columns.values()))


class Heading(NamedTuple):
    """The columns of all tables by their headings, and the tables that are table facts by the names of these."""

    columns: Mapping[str, Column]
    key: str = ""
    groups: Mapping[str, RowGroup] = {}

    def place(self, row: TableRow, name: str) -> Place:
        """Return where a row's cell of a column stands."""
        column = self.columns[name]
        return Place(f"{column.label}{column.letters}{row.lines[column.table] or ''}")

    def row(self, row: TableRow) -> Place:
        """Return where a row stands."""
        return self.place(row, next(iter(self.columns)))


class Made(NamedTuple):
    """What became of a row: the bytes of its document and the name it goes by (`甲县/方案.docx`), or why there is none.

    `inputs` is the digest of all the document was made from, `place` where the row stands. `problems` are its
    errors, `common` is what stands in no cell of the row, errors too: mostly it is said of other rows as well.
    """

    number: int
    place: Place
    inputs: str
    name: str = ""
    data: bytes = b""
    problems: tuple[Problem, ...] = ()
    common: tuple[Problem, ...] = ()
    code: ExitCode = ExitCode.OK

    @property
    def refused(self) -> bool:
        """Whether there is no document."""
        return not self.name
