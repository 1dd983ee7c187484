"""A library is made where there is none; what is damaged, newer or another's is named and left as it is."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest
from library.shelf import DAY, plan_of_lines

from fangan.library import opening
from fangan.library.filing import file_plan
from fangan.library.looking import all_plans
from fangan.library.opening import reading, told, transaction, writing
from fangan.library.tables import STATEMENTS, VERSION
from fangan.model.problem import FanganError, OutputFailed

FILE_TEN = """
import sys
from pathlib import Path
from library.shelf import DAY, plan_of_lines
from fangan.library.filing import file_plan
from fangan.library.opening import writing
for number in range(10):
    with writing(Path(sys.argv[1])) as connection:
        file_plan(connection, plan_of_lines(f"{sys.argv[2]}号人员收录的第{number}份方案"), DAY)
"""
FILE_FOR_EVER = """
import sys
from itertools import count
from pathlib import Path
from library.shelf import DAY, plan_of_lines
from fangan.library.filing import file_plan
from fangan.library.opening import writing
with writing(Path(sys.argv[1])) as connection:
    for number in count():
        lines = [f"第{number}份方案第{at}段，组织干部进村入户走访慰问困难群众。" for at in range(40)]
        file_plan(connection, plan_of_lines(*lines), DAY)
        print(number, flush=True)
"""


def started(program: str, *words: object) -> subprocess.Popen[bytes]:
    """Start a program that files things."""
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, "-c", program, *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=environ)


def refused(path: Path) -> set[str]:
    """Return the codes with which reading and writing are refused, having seen that the file stays as it was."""
    before, codes = path.read_bytes(), set()
    for opened in (reading, writing):
        with pytest.raises(FanganError) as error, opened(path) as connection:
            list(all_plans(connection))
        codes |= {one.code for one in error.value.problems}
    assert path.read_bytes() == before
    return codes


def test_where_there_is_none_reading_says_so_and_writing_makes_one(path):
    with pytest.raises(FanganError) as error, reading(path):
        pass
    assert [one.code for one in error.value.problems] == ["library-missing"]
    with writing(path), reading(path) as connection:
        assert list(all_plans(connection)) == []


def test_a_file_that_is_no_database_is_left_alone(path):
    path.write_bytes("这不是方案库，是随手放的一个文件。".encode() * 100)
    assert refused(path) == {"library-damaged"}


def test_a_database_of_another_program_is_left_alone(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE notes (words TEXT)")
    assert refused(path) == {"library-foreign"}


def test_a_library_of_a_newer_version_is_left_alone(path):
    with writing(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    assert refused(path) == {"library-newer"}


def test_a_library_that_lost_a_table_is_damaged(path):
    with writing(path) as connection:
        connection.execute("DROP VIEW current_plans")
        connection.execute("DROP VIEW current_passages")
        connection.execute("DROP TABLE passages")
        connection.execute("DROP TABLE plans")
    assert refused(path) == {"library-damaged"}


def test_a_library_whose_pages_were_overwritten_is_damaged(path):
    with writing(path) as connection:
        file_plan(connection, plan_of_lines("走访慰问"), DAY)
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    assert refused(path) == {"library-damaged"}


def test_what_fails_in_the_middle_leaves_nothing(path):
    with writing(path) as connection:
        refused_write = pytest.raises(sqlite3.IntegrityError)
        with refused_write, transaction(connection):
            connection.executemany("INSERT INTO sketches VALUES (?, 1)", [(1,), (2,), (1,)])
        assert connection.execute("SELECT count(*) FROM sketches").fetchone() == (0,)


def test_who_waits_too_long_is_told(path):
    with writing(path) as one, transaction(one), pytest.raises(FanganError) as error, writing(path, 0.05) as other:
        file_plan(other, plan_of_lines("走访"), DAY)
    assert [one.code for one in error.value.problems] == ["library-busy"]


def test_a_file_that_may_not_be_written_is_still_read(path, tmp_path):
    with writing(path) as connection:
        file_plan(connection, plan_of_lines("走访"), DAY)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with reading(path) as connection:
            assert len(list(all_plans(connection))) == 1
    finally:
        tmp_path.chmod(0o755)


@pytest.fixture
def crowded(path, monkeypatch):
    """A file that another tries to make a library of between two looks at it."""
    path.touch()
    connect = opening._connected

    def connected(*given):
        connection = connect(*given)
        connection.set_trace_callback(lambda said: another() if "user_version" in said else None)
        return connection

    def another():
        with suppress(sqlite3.OperationalError), closing(sqlite3.connect(path, timeout=0)) as other:
            other.executescript(f"BEGIN IMMEDIATE; {'; '.join(STATEMENTS)}; COMMIT;")

    monkeypatch.setattr(opening, "_connected", connected)
    return path


def test_what_another_makes_a_library_meanwhile_is_written_to(crowded):
    with writing(crowded):
        pass


def test_what_another_makes_a_library_meanwhile_is_no_foreign_file(crowded):
    with pytest.raises(FanganError) as error, reading(crowded):
        pass
    assert [one.code for one in error.value.problems] == ["library-missing"]


def test_several_who_write_at_once_lose_nothing(path):
    writers = [started(FILE_TEN, path, str(name)) for name in range(3)]
    assert [one.communicate() and one.returncode for one in writers] == [0, 0, 0]
    with reading(path) as connection:
        assert len(list(all_plans(connection))) == 30


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_kill_in_the_middle_leaves_whole_plans(path):
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", FILE_FOR_EVER, str(path)], stdout=subprocess.PIPE, env=environ
        )
        assert process.stdout is not None
        with process.stdout:
            for _number in range(3):
                process.stdout.readline()
            time.sleep(0.01)
            process.send_signal(signal.SIGKILL)
        process.wait()
        with writing(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
            plans = len(list(all_plans(connection)))
            assert plans >= 3
            assert connection.execute("SELECT count(*) FROM passages").fetchone() == (40 * plans,)


def test_a_disk_without_room_is_told(path):
    with closing(sqlite3.connect(path)) as full:
        full.executescript("PRAGMA max_page_count = 2; CREATE TABLE plans (words)")
        with pytest.raises(OutputFailed) as caught, told(path):
            full.execute("INSERT INTO plans VALUES (?)", ("春" * 100_000,))
    assert [one.code for one in caught.value.problems] == ["library-full"]


def test_a_disk_that_cannot_be_read_is_told(path):
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_READ"
    with pytest.raises(OutputFailed) as caught, told(path):
        raise error
    assert [one.code for one in caught.value.problems] == ["library-unreadable"]
