"""A library in an empty folder, and plans to file."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from library.shelf import Shelf

from fangan.library.opening import writing


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with writing(path) as opened:
        yield opened


@pytest.fixture
def shelf(connection: sqlite3.Connection) -> Shelf:
    return Shelf(connection)
