import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fangan.formats.files import write_whole
from fangan.model.problem import OutputFailed

OLD, NEW = b"old " * 1000, b"new " * 50_000
DEAD = 4_194_000
WRITER = """
import sys
from pathlib import Path
from fangan.formats.files import write_whole
print("ready", flush=True)
while True:
    write_whole(Path(sys.argv[1]), b"new " * 50_000)
    write_whole(Path(sys.argv[1]), b"old " * 1000)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "方案.docx"
    path.write_bytes(OLD)
    return path


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def dead_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_a_file_is_replaced_and_nothing_else_stays(path: Path) -> None:
    write_whole(path, NEW)
    assert path.read_bytes() == NEW
    assert names(path.parent) == ["方案.docx"]


def test_a_new_file_is_made(tmp_path: Path) -> None:
    write_whole(tmp_path / "新.docx", NEW)
    assert (tmp_path / "新.docx").read_bytes() == NEW


def test_a_kill_at_any_moment_leaves_the_old_file_or_the_new_one(path: Path) -> None:
    for moment in range(40):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
        with process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(moment * 0.0007)
            process.send_signal(signal.SIGKILL)
        assert path.read_bytes() in (OLD, NEW)
    write_whole(path, NEW)
    assert names(path.parent) == ["方案.docx"]


def test_what_a_dead_process_left_of_the_same_file_is_swept(path: Path) -> None:
    (path.parent / f".~方案.docx.{dead_process()}.tmp").write_bytes(b"part")
    write_whole(path, NEW)
    assert names(path.parent) == ["方案.docx"]


def test_what_a_dead_process_left_of_another_file_is_swept_once_it_is_old(path: Path) -> None:
    process = dead_process()
    fresh, old = path.parent / f".~甲.docx.{process}.tmp", path.parent / f".~乙.docx.{process}.tmp"
    for leftover in (fresh, old):
        leftover.write_bytes(b"part")
    os.utime(old, (0, 0))
    write_whole(path, NEW)
    assert names(path.parent) == sorted([fresh.name, "方案.docx"])


def test_what_a_live_process_is_writing_is_left_alone(path: Path) -> None:
    theirs = path.parent / f".~方案.docx.{os.getppid()}.tmp"
    theirs.write_bytes(b"part")
    os.utime(theirs, (0, 0))
    write_whole(path, NEW)
    assert theirs.exists()


def test_files_that_only_look_alike_are_left_alone(path: Path) -> None:
    others = ["~$方案.docx", ".~lock.方案.docx#", ".~方案.docx.tmp", "方案.docx.1.tmp"]
    for name in others:
        (path.parent / name).touch()
    write_whole(path, NEW)
    assert names(path.parent) == sorted([*others, "方案.docx"])


def test_a_file_keeps_its_permissions(path: Path) -> None:
    path.chmod(0o640)
    write_whole(path, NEW)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed_and_stays_a_link(path: Path) -> None:
    link = path.parent / "链接.docx"
    link.symlink_to(path)
    write_whole(link, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW


def test_the_longest_name_a_file_system_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("案" * 83 + ".docx")
    write_whole(path, NEW)
    assert path.read_bytes() == NEW


def test_a_file_open_in_another_program_is_told_as_such(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(os, "replace", locked)
    with pytest.raises(OutputFailed) as failed:
        write_whole(path, NEW)
    assert failed.value.problems[0].code == "file-locked"
    assert failed.value.problems[0].values == {"name": "方案.docx"}
    monkeypatch.undo()
    assert path.read_bytes() == OLD
    assert names(path.parent) == ["方案.docx"]


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_no_other(path: Path, call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, call, full)
    with pytest.raises(OutputFailed) as failed:
        write_whole(path, NEW)
    assert failed.value.problems[0].code == "file-unwritable"
    monkeypatch.undo()
    assert path.read_bytes() == OLD
    assert names(path.parent) == ["方案.docx"]


@pytest.mark.parametrize("name", ["没有这个文件夹/方案.docx", "文件夹"])
def test_a_place_that_cannot_hold_a_file_is_told_with_its_path(tmp_path: Path, name: str) -> None:
    (tmp_path / "文件夹").mkdir()
    with pytest.raises(OutputFailed) as failed:
        write_whole(tmp_path / name, NEW)
    problem = failed.value.problems[0]
    assert problem.code == "file-unwritable"
    assert problem.place is not None
    assert problem.place.file == str(tmp_path / name)
    assert names(tmp_path) == ["文件夹"]
