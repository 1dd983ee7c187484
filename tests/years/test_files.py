"""The new project is there whole, or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fangan.model.problem import OutputFailed
from fangan.years.files import own_files, write_folder

FILES = {"plan.yaml": b"year: 2027\n", "sections/a.md": b"---\n"}


def test_a_folder_is_written_with_its_subfolders(tmp_path: Path) -> None:
    write_folder(tmp_path / "deep" / "new", FILES)
    assert (tmp_path / "deep/new/sections/a.md").read_bytes() == b"---\n"
    assert os.listdir(tmp_path / "deep") == ["new"]


def test_nothing_is_overwritten_by_a_folder_that_came_up_meanwhile(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    with pytest.raises(OutputFailed):
        write_folder(tmp_path / "new", FILES)
    assert os.listdir(tmp_path) == ["new"]
    assert os.listdir(tmp_path / "new") == []


def test_when_a_file_cannot_be_written_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("fangan.years.files.os.fsync", full)
    with pytest.raises(OutputFailed) as caught:
        write_folder(tmp_path / "new", FILES)
    assert caught.value.problems[0].code == "roll-unwritable"
    assert os.listdir(tmp_path) == []


def test_what_a_dead_run_left_for_the_same_folder_is_swept(tmp_path: Path) -> None:
    dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    number = int(dead.stdout)
    (tmp_path / f".~new.{number}.tmp").mkdir()
    (tmp_path / f".~new.{os.getppid()}.tmp").mkdir()
    (tmp_path / f".~other.{number}.tmp").mkdir()
    write_folder(tmp_path / "new", FILES)
    assert sorted(os.listdir(tmp_path)) == sorted([f".~new.{os.getppid()}.tmp", f".~other.{number}.tmp", "new"])


def test_a_project_is_its_plan_its_data_folders_and_its_data_files(tmp_path: Path) -> None:
    for name in (
        "plan.yaml",
        "terms.yaml",
        "sections/a.md",
        "sections/b.txt",
        "outlines/c.yaml",
        "方案.docx",
        ".git/x",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    own, left = own_files(tmp_path, "plan.yaml")
    assert own == ["outlines/c.yaml", "sections/a.md", "terms.yaml"]
    assert left == ["sections/b.txt", "方案.docx"]
