"""What a run that was killed left behind is swept once its owner is surely gone, and nothing else is."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fangan.sources import leftovers
from fangan.sources.leftovers import beside

Leave = Callable[..., Path]
ELSEWHERE = "89abcdef"


@pytest.fixture
def leave(tmp_path: Path) -> Leave:
    """Return a function that leaves a temporary file of a process of this machine, or of another."""
    with beside(tmp_path / "方案.docx") as mine:
        name = mine.name

    def make(process: int, machine: str = "", old: bool = False) -> Path:
        *start, owner, _ = name.split(".")
        here, _, chance = owner.split("-")
        path = tmp_path / ".".join([*start, f"{machine or here}-{process}-{chance}", "tmp"])
        path.write_bytes(b"part")
        if old:
            os.utime(path, (0, 0))
        return path

    return make


def dead_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def sweep(folder: Path) -> list[str]:
    with beside(folder / "附件.docx"):
        pass
    return sorted(os.listdir(folder))


def test_what_a_dead_process_left_is_swept_whatever_it_was_to_become(tmp_path: Path, leave: Leave) -> None:
    leave(dead_process())
    assert sweep(tmp_path) == []


def test_a_folder_that_a_dead_process_left_is_swept(tmp_path: Path, leave: Leave) -> None:
    path = leave(dead_process())
    path.unlink()
    (path / "sections").mkdir(parents=True)
    assert sweep(tmp_path) == []


@pytest.mark.parametrize("process", [os.getpid(), os.getppid(), 1], ids=["own", "parent", "first"])
def test_what_a_live_process_is_writing_is_left_alone(tmp_path: Path, leave: Leave, process: int) -> None:
    theirs = leave(process, old=True)
    assert sweep(tmp_path) == [theirs.name]


def test_a_number_that_is_none_of_a_process_is_left_alone(tmp_path: Path, leave: Leave) -> None:
    stray = leave(99_999_999_999_999_999_999)
    assert sweep(tmp_path) == [stray.name]


def test_a_process_of_another_machine_counts_as_gone_after_a_day(tmp_path: Path, leave: Leave) -> None:
    fresh = leave(dead_process(), ELSEWHERE)
    leave(os.getppid(), ELSEWHERE, old=True)
    assert sweep(tmp_path) == [fresh.name]


def test_where_processes_cannot_be_asked_for_only_age_counts(
    tmp_path: Path, leave: Leave, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = leave(dead_process())
    monkeypatch.setattr(leftovers, "_CAN_ASK", False)
    assert sweep(tmp_path) == [fresh.name]


def test_two_names_beside_one_target_are_never_the_same(tmp_path: Path) -> None:
    with beside(tmp_path / "a") as one, beside(tmp_path / "a") as other:
        assert one != other


@pytest.mark.parametrize("name", ["~$方案.docx", ".~lock.方案.docx#", ".~方案.docx.tmp", ".~方案.docx.1.tmp"])
def test_files_that_only_look_alike_are_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert sweep(tmp_path) == [name]
