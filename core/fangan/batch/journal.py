"""The journal of a batch: one SQLite file beside its output, from which a run that was stopped goes on.

A row's entry and the file it is about may be parted by a kill, never the other way round: what the journal says is
there was there before. It is open to one run at a time.
"""

import errno
import json
import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from fangan.late.tuples import NamedTuple
from fangan.model.message import Message
from fangan.model.problem import OutputFailed, Place, Problem, Severity, UsageRefused, problem

JOURNAL_NAME = "fangan-batch.sqlite"
_TABLES = """
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS rows (
    number INTEGER PRIMARY KEY, place TEXT NOT NULL, inputs TEXT NOT NULL, name TEXT, folded TEXT,
    volume INTEGER NOT NULL, start INTEGER NOT NULL, size INTEGER NOT NULL, crc INTEGER NOT NULL,
    sha256 TEXT NOT NULL, problems TEXT NOT NULL, code INTEGER NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS rows_folded ON rows (folded);
CREATE INDEX IF NOT EXISTS rows_volume ON rows (volume, start);
CREATE TABLE IF NOT EXISTS before (folded TEXT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL);
"""
_INTO_BEFORE = "REPLACE INTO before SELECT folded, name, sha256 FROM rows WHERE name IS NOT NULL"
_FIELDS = "number, place, inputs, name, volume, start, size, crc, sha256, problems, code"


class Entry(NamedTuple):
    """What became of a row; without a name there is no document. `start` is where it begins in its volume, 0 a file."""

    number: int
    place: str
    inputs: str
    name: str | None
    volume: int = 0
    start: int = 0
    size: int = 0
    crc: int = 0
    sha256: str = ""
    problems: tuple[Problem, ...] = ()
    code: int = 0


class Journal:
    """The journal in a folder; raises UsageRefused `batch-running` while another run has it, else OutputFailed."""

    def __init__(self, file: Path) -> None:
        self.file = file
        try:
            self._database = sqlite3.connect(file, isolation_level=None, timeout=0)
        except sqlite3.Error as error:
            raise _failed(file, error) from error
        try:
            self._database.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._database.execute("PRAGMA synchronous = NORMAL")
            self._database.execute("BEGIN EXCLUSIVE")
            for statement in _TABLES.split(";"):
                self._database.execute(statement)
        except sqlite3.Error as error:
            self._database.close()
            raise _failed(file, error) from error

    def close(self) -> None:
        """Write what is to be written, and let another run have it."""
        with suppress(sqlite3.Error):
            self._database.execute("PRAGMA locking_mode = NORMAL")  # what is beside it goes with the lock, not synced
            self._database.execute("COMMIT")
        self._database.close()

    def commit(self) -> None:
        """Make everything so far outlast a kill."""
        if self._database.in_transaction:  # a full disk ends it
            self._do("COMMIT")
        self._do("BEGIN EXCLUSIVE")

    def about(self) -> Mapping[str, str]:
        """Return what the run is about."""
        return dict(self._do("SELECT name, value FROM about"))

    def tell(self, about: Mapping[str, str]) -> None:
        """Write down what the run is about."""
        self._many("REPLACE INTO about VALUES (?, ?)", about.items())

    def begin_anew(self) -> None:
        """Let all rows be those of the run before."""
        self._do(_INTO_BEFORE)
        self._do("DELETE FROM rows")

    def give_up(self, numbers: Collection[int], volume: int) -> None:
        """Let some rows be those of the run before, and with a `volume` all that stand in it and behind it."""
        for what, condition in (_INTO_BEFORE, "AND"), ("DELETE FROM rows", "WHERE"):
            self._many(f"{what} {condition} number = ?", ((one,) for one in numbers))
            if volume:
                self._do(f"{what} {condition} volume >= ?", volume)

    def drop(self, numbers: Iterable[int]) -> None:
        """Forget what became of some rows."""
        self._many("DELETE FROM rows WHERE number = ?", ((one,) for one in numbers))

    def digest_before(self, folded: str) -> str:
        """Return the digest of what was last written under a name, '' where nothing was."""
        query = "SELECT sha256 FROM rows WHERE folded = ? UNION ALL SELECT sha256 FROM before WHERE folded = ?"
        found: tuple[str] | None = self._do(query, folded, folded).fetchone()
        return found[0] if found else ""

    def left_over(self) -> list[str]:
        """Return the names that the run before wrote and this one did not, and forget that run."""
        query = "SELECT name FROM before WHERE folded NOT IN (SELECT folded FROM rows WHERE folded IS NOT NULL)"
        names = [name for (name,) in self._do(f"{query} ORDER BY name")]
        self._do("DELETE FROM before")
        return names

    def put(self, entry: Entry, folded: str | None) -> None:
        """Note what became of a row; `folded` is the form of its name under which two are one file."""
        values = (*entry[:3], entry.name, folded, *entry[4:9], _packed(entry.problems), entry.code)
        self._do("REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", *values)

    def inputs(self) -> Iterator[tuple[int, str]]:
        """Yield of every row in order what its document was made from."""
        return self._do("SELECT number, inputs FROM rows ORDER BY number")

    def first_volume(self, numbers: Iterable[int]) -> int:
        """Return the first volume that the document of one of these rows stands in, 0 for none."""
        query = "SELECT volume FROM rows WHERE number = ? AND name IS NOT NULL"
        found = (self._do(query, one).fetchone() for one in numbers)
        return min((volume for row in found if row for (volume,) in [row]), default=0)

    def holder(self, folded: str, number: int) -> Entry | None:
        """Return the row that has a name, if it is another than `number`."""
        found = self._entries("WHERE folded = ? AND number <> ?", folded, number)
        return next(found, None)

    def entry(self, number: int) -> Entry | None:
        """Return what became of a row."""
        return next(self._entries("WHERE number = ?", number), None)

    def entries(self) -> Iterator[Entry]:
        """Yield every row's entry in order."""
        return self._entries("ORDER BY number")

    def of_volume(self, volume: int) -> Iterator[Entry]:
        """Yield what stands in a volume, in its order."""
        return self._entries("WHERE volume = ? AND name IS NOT NULL ORDER BY start", volume)

    def last_volume(self) -> tuple[int, int]:
        """Return the number of the last volume, and how many documents are in it."""
        query = "SELECT volume, count(*) FROM rows WHERE name IS NOT NULL GROUP BY volume ORDER BY volume DESC LIMIT 1"
        found: tuple[int, int] = self._do(query).fetchone() or (0, 0)
        return found

    def alike(self) -> int:
        """Return how many rows have the same document as one before them."""
        query = "SELECT count(sha256) - count(DISTINCT sha256) FROM rows WHERE name IS NOT NULL"
        found: int = self._do(query).fetchone()[0]
        return found

    def _do(self, statement: str, *values: object) -> sqlite3.Cursor:
        try:
            return self._database.execute(statement, values)
        except sqlite3.Error as error:
            raise _failed(self.file, error) from error

    def _many(self, statement: str, values: Iterable[tuple[object, ...]]) -> None:
        try:
            self._database.executemany(statement, values)
        except sqlite3.Error as error:
            raise _failed(self.file, error) from error

    def _entries(self, condition: str, *values: object) -> Iterator[Entry]:
        query = f"SELECT {_FIELDS} FROM rows {condition}"  # noqa: S608 (the conditions stand above)
        for found in self._do(query, *values):
            yield Entry._make((*found[:9], _unpacked(found[9]), found[10]))


def _packed(problems: tuple[Problem, ...]) -> str:
    if not problems:
        return "[]"
    told = [[one.code, one.place, dict(one.values), one.severity, one.message] for one in problems]
    return json.dumps(told, ensure_ascii=False)


def _unpacked(text: str) -> tuple[Problem, ...]:
    if text == "[]":
        return ()
    return tuple(
        Problem(code, place and Place(*place), values, Severity(severity), message and Message(*message))
        for code, place, values, severity, message in json.loads(text)
    )


def _failed(file: Path, error: sqlite3.Error) -> OutputFailed | UsageRefused:
    code = getattr(error, "sqlite_errorcode", 0)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return UsageRefused([problem("batch-running", Place(str(file)))])
    if code == sqlite3.SQLITE_FULL:
        return OutputFailed([problem("file-unwritable", Place(str(file)), reason=os.strerror(errno.ENOSPC))])
    return OutputFailed([problem("batch-journal", Place(str(file)), reason=error)])
