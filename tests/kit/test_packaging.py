"""A project's packaging is read in both layouts, and a broken one is no reason to stop."""

import os
from pathlib import Path

import pytest

from fangan.kit.packaging import entry_points, not_packed
from fangan.kit.subject import open_subject

CFG = """\
[options]
packages = fangan_demo
[options.package_data]
fangan_demo = *.yaml, sections/*.md
[options.entry_points]
fangan.plugins =
    neixiang = fangan_demo
"""
TOML = """\
[project.entry-points."fangan.plugins"]
neixiang = "fangan_demo"
[tool.setuptools]
packages = ["fangan_demo"]
[tool.setuptools.package-data]
"*" = ["*.yaml", "sections/*.md"]
"""
LAYOUTS = pytest.mark.parametrize(("name", "text"), [("setup.cfg", CFG), ("pyproject.toml", TOML)])


@LAYOUTS
def test_the_plugins_of_a_project_are_its_entry_points(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert entry_points(tmp_path) == {"neixiang": "fangan_demo"}


@LAYOUTS
def test_what_no_pattern_takes_is_left_out(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    files = ["agencies.yaml", "sections/a.md", "outlines/o.yaml"]
    assert not_packed(tmp_path, "fangan_demo", files) == ["outlines/o.yaml"]


@pytest.mark.parametrize("name", ["setup.cfg", "pyproject.toml"])
def test_what_cannot_be_read_declares_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("[[[", "utf-8")
    assert (entry_points(tmp_path), not_packed(tmp_path, "fangan_demo", ["a.yaml"])) == ({}, [])


@LAYOUTS
def test_a_folder_is_examined_under_the_id_it_declares(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "fangan_demo").mkdir()
    (tmp_path / "fangan_demo" / "agencies.yaml").write_text("某省: {level: 省}\n", "utf-8")
    assert open_subject(str(tmp_path), os.environ).id == "neixiang"
