"""A table of an SQLite database, row by row; it is opened for reading only."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from decimal import Decimal
from pathlib import Path

from fangan.messages.suggest import suggest
from fangan.model.problem import InputRefused, OutputFailed, Place, problem
from fangan.sources.sheets import Cell, SheetRow, Unusable


class Database:
    """One table, or view, of a database; its headings are row 0, and the others count from 1.

    Raises OutputFailed `file-not-found`, InputRefused `batch-table-which` where it is not said which of several, and
    `table-unreadable`.
    """

    def __init__(self, path: str, table: str) -> None:
        self.path = path
        if not os.path.isfile(path):
            raise OutputFailed([problem("file-not-found", Place(path))])
        with self._opened() as database:
            found = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'"
            names = [name for (name,) in database.execute(found)]
            self.table = table or (names[0] if len(names) == 1 else "")
            if self.table not in names:
                values = {"table": table, "known": "、".join(names) or "—", "suggestion": suggest(table, names)}
                raise InputRefused([problem("batch-table-which", Place(path), **values)])

    def rows(self) -> Iterator[SheetRow]:
        """Yield the headings, then every row."""
        with self._opened() as database:
            cursor = database.execute(f"SELECT * FROM {_quoted(self.table)}")  # noqa: S608 (quoted, and one that is there)
            yield SheetRow(0, tuple(name for name, *_ in cursor.description))
            for number, values in enumerate(cursor, 1):
                yield SheetRow(number, tuple(map(_cell, values)))

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(f"{Path(self.path).absolute().as_uri()}?mode=ro", uri=True)) as database:
                yield database
        except sqlite3.Error as error:
            raise InputRefused([problem("table-unreadable", Place(self.path), reason=error)]) from error


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _cell(value: object) -> Cell:
    if value is None:
        return ""
    if isinstance(value, int | float):
        number = Decimal(repr(value))
        whole = number.is_finite() and number == number.to_integral_value()
        return number.quantize(Decimal(1)) if whole else number
    return value.strip() if isinstance(value, str) else Unusable("cell-unusable", "BLOB")
