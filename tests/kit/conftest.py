"""Small plugins in folders of their own, each with one thing wrong."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from fangan.kit.examining import examine
from fangan.kit.subject import open_subject
from fangan.model.problem import Problem

Make = Callable[[Mapping[str, str]], Path]
Find = Callable[[Mapping[str, str]], list[Problem]]


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No installed plugin has a say, and no cache is shared."""
    monkeypatch.setenv("FANGAN_PLUGINS", "")
    monkeypatch.setenv("FANGAN_CACHE", "off")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return a function that writes a plugin's package out of paths and texts and returns its folder."""

    def write(files: Mapping[str, str]) -> Path:
        folder = tmp_path / "fangan_demo"
        for name, text in {"__init__.py": "", **files}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def find(make: Make) -> Find:
    """Return a function that examines a plugin made of files and lists all that is found."""
    return lambda files: [
        one for found in examine(open_subject(str(make(files)), os.environ)).values() for one in found
    ]


def section(body: str, head: str = "", title: str = "活动内容", key: str = "activities") -> str:
    """Return a section file; `head` are further lines of its head."""
    named = f"title: {title}\n" if title else ""
    return f"---\nkey: {key}\n{named}{head}---\n{body}\n"
