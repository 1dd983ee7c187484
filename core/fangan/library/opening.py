"""Open a library: make one where there is none, know a damaged or a newer one, and never write over either.

Changes go through SQLite's rollback journal, not through a write-ahead log: that needs memory shared by all who have
the file open, which a network drive does not give. A write waits for another; whatever is killed in the middle is
undone by the next who opens the file.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NoReturn
from urllib.request import pathname2url

from fangan.library.tables import APPLICATION, STATEMENTS, VERSION
from fangan.model.problem import InputRefused, OutputFailed, Place, Problem, problem

PATIENCE = 20.0
"""Seconds to wait for others who write."""
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_FORMAT")
_FULL = ("SQLITE_FULL",)
_READ_ONLY = ("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN", "SQLITE_AUTH")


@contextmanager
def reading(path: Path, patience: float = PATIENCE) -> Iterator[sqlite3.Connection]:
    """Open a library to look into it.

    Raises InputRefused `library-missing`, `library-damaged`, `library-foreign`, `library-newer`, OutputFailed
    `library-busy`, `library-unreadable`.
    """
    if not path.exists():
        raise InputRefused([problem("library-missing", Place(str(path)))])
    with told(path), closing(_connected(path, "rw" if _writable(path) else "ro", patience)) as connection:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")  # all answers of a command are of one moment
        if not _versions(connection, path):
            raise InputRefused([problem("library-missing", Place(str(path)))])
        yield connection


@contextmanager
def writing(path: Path, patience: float = PATIENCE) -> Iterator[sqlite3.Connection]:
    """Open a library to file something, and make it where there is none; raises as `reading`, and `library-full`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputFailed([_problem("library-unwritable", path, error.strerror or error)]) from error
    with told(path), closing(_connected(path, "rwc", patience)) as connection:
        connection.execute("BEGIN")  # what another makes meanwhile is seen whole, or not yet
        there = _versions(connection, path)
        connection.execute("COMMIT")
        if not there:
            with transaction(connection):
                if not _versions(connection, path):  # another may have made it meanwhile
                    for statement in STATEMENTS:
                        connection.execute(statement)
        yield connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all that is written within, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a library into problems with a code."""
    try:
        yield
    except sqlite3.Error as error:
        _tell(path, error)
    except UnicodeDecodeError as error:  # names of tables are bytes of the file, too
        raise InputRefused([_problem("library-damaged", path, error.reason)]) from error


def _tell(path: Path, error: sqlite3.Error) -> NoReturn:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(_BUSY):
        raise OutputFailed([_problem("library-busy", path, error)]) from error
    if name.startswith(_DAMAGED):
        raise InputRefused([_problem("library-damaged", path, error)]) from error
    if name.startswith(_FULL):
        raise OutputFailed([_problem("library-full", path, error)]) from error
    if name.startswith(_READ_ONLY):
        raise OutputFailed([_problem("library-unwritable", path, error)]) from error
    if name.startswith("SQLITE_IOERR"):
        raise OutputFailed([_problem("library-unreadable", path, error)]) from error
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.ProgrammingError):
        # a table is missing or another one, a value of another kind
        raise InputRefused([_problem("library-damaged", path, error)]) from error
    raise error


def _problem(code: str, path: Path, reason: object) -> Problem:
    return problem(code, Place(str(path)), reason=reason)


def _connected(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    address = f"file:{pathname2url(os.path.abspath(path))}?mode={mode}"
    connection = sqlite3.connect(address, timeout=patience, isolation_level=None, uri=True)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")  # the file may come from anybody
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _versions(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether a file is a library of ours, not an empty one; raises for what is anything else."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION:
        if application or version or connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
            raise InputRefused([problem("library-foreign", Place(str(path)))])
        return False
    if version > VERSION:
        raise InputRefused([problem("library-newer", Place(str(path)), version=version, known=VERSION)])
    return True


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
