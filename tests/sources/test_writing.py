"""A file is written whole or not at all, and so is a folder of files."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fangan.model.problem import OutputFailed
from fangan.sources.writing import made_folder, write_folder, write_whole

FILES = {"plan.yaml": b"year: 2027\n", "sections/a.md": b"---\n"}
OLD, NEW = b"old " * 1000, b"new " * 50_000
WRITER = """
import sys
from pathlib import Path
from fangan.sources.writing import write_whole
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


def test_a_new_file_replaces_none(path: Path) -> None:
    with pytest.raises(OutputFailed) as failed:
        write_whole(path, NEW, new=True)
    assert failed.value.problems[0].code == "target-exists"
    assert path.read_bytes() == OLD


def test_a_new_file_is_not_written_through_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").symlink_to("nowhere.yaml")
    with pytest.raises(OutputFailed):
        write_whole(tmp_path / "plan.yaml", NEW, new=True)
    assert names(tmp_path) == ["plan.yaml"]


@pytest.mark.parametrize("links", [True, False], ids=["links", "no-links"])
def test_a_new_file_replaces_none_that_comes_up_meanwhile(
    tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, write, link = tmp_path / "plan.yaml", os.fsync, os.link

    def meanwhile(handle: int) -> None:
        write(handle)
        path.write_bytes(OLD)

    def linked(*names: Path) -> None:
        if not links:
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))
        link(*names)

    monkeypatch.setattr(os, "fsync", meanwhile)
    monkeypatch.setattr(os, "link", linked)
    with pytest.raises(OutputFailed) as failed:
        write_whole(path, NEW, new=True)
    assert failed.value.problems[0].code == "target-exists"
    assert (path.read_bytes(), names(tmp_path)) == (OLD, ["plan.yaml"])


def test_a_new_file_is_written_where_the_file_system_has_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", none)
    write_whole(tmp_path / "plan.yaml", NEW, new=True)
    assert (tmp_path / "plan.yaml").read_bytes() == NEW
    assert names(tmp_path) == ["plan.yaml"]


def test_a_file_that_is_held_for_a_moment_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, tries = os.replace, iter([True, True, False])

    def held(*where: Path) -> None:
        if next(tries):
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        replace(*where)

    monkeypatch.setattr(os, "replace", held)
    write_whole(path, NEW)
    assert path.read_bytes() == NEW


def test_a_folder_is_written_with_its_subfolders(tmp_path: Path) -> None:
    write_folder(tmp_path / "deep" / "new", FILES)
    assert (tmp_path / "deep/new/sections/a.md").read_bytes() == b"---\n"
    assert names(tmp_path / "deep") == ["new"]


@pytest.mark.parametrize("what", ["folder", "file", "link"])
def test_no_folder_is_written_over_anything(tmp_path: Path, what: str) -> None:
    new = tmp_path / "new"
    {"folder": new.mkdir, "file": new.touch, "link": lambda: new.symlink_to("nowhere")}[what]()
    with pytest.raises(OutputFailed) as failed:
        write_folder(new, FILES)
    assert failed.value.problems[0].code == "target-exists"
    assert names(tmp_path) == ["new"]


def test_a_folder_that_comes_up_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: (tmp_path / "new").mkdir(exist_ok=True))
    with pytest.raises(OutputFailed) as failed:
        write_folder(tmp_path / "new", FILES)
    assert failed.value.problems[0].code == "target-exists"
    assert (names(tmp_path), names(tmp_path / "new")) == (["new"], [])


def test_when_a_file_cannot_be_written_no_folder_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputFailed) as failed:
        write_folder(tmp_path / "new", FILES)
    assert failed.value.problems[0].code == "folder-unwritable"
    assert names(tmp_path) == []


@pytest.mark.parametrize(("there", "left"), [(".", []), ("a", ["a"]), ("a/b/c", ["a"])])
def test_a_failure_leaves_no_folder_that_was_made_for_it(tmp_path: Path, there: str, left: list[str]) -> None:
    (tmp_path / there).mkdir(parents=True, exist_ok=True)
    with pytest.raises(OutputFailed), made_folder(tmp_path / "a/b/c"):
        raise OutputFailed([])
    assert (names(tmp_path), (tmp_path / there).is_dir()) == (left, True)


def test_a_folder_above_that_cannot_be_made_is_told(path: Path) -> None:
    with pytest.raises(OutputFailed) as failed:
        write_folder(path / "new", FILES)
    assert [found.code for found in failed.value.problems] == ["folder-unwritable"]


def test_what_is_not_there_afterwards_was_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "replace", lambda *_: None)
    with pytest.raises(OutputFailed) as refused:
        write_whole(tmp_path / "新.docx", NEW)
    assert refused.value.problems[0].code == "file-not-written"


def test_what_stands_there_afterwards_must_be_what_was_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "replace", lambda *_: None)
    with pytest.raises(OutputFailed) as refused:
        write_whole(path, NEW)
    assert refused.value.problems[0].code == "file-not-written"


def test_a_name_that_the_file_system_cannot_hold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed) as refused:
        write_whole(tmp_path / "\ud800.docx", NEW)
    assert refused.value.problems[0].code == "name-not-here"
