"""A program of a test's own in the place of LibreOffice."""

from pathlib import Path

import pytest

from fangan.formats import office

__all__ = ["Install", "install"]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Install":
    return Install(tmp_path, monkeypatch)


class Install:
    """Puts a shell script where LibreOffice is looked for; nothing else is installed then."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder / "bin"
        self.folder.mkdir()
        monkeypatch.setattr(office, "_ELSEWHERE", ())
        monkeypatch.setenv("PATH", f"{self.folder}")

    def __call__(self, script: str, name: str = "soffice") -> Path:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\nexport PATH=/usr/bin:/bin\n{script}\n")
        path.chmod(0o755)
        return path
