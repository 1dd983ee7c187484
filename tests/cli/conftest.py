"""The small office of `factories.office`, and the command line in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import Result
from factories.office import Office, alone, found


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """An environment in which nothing of this machine is seen."""
    return alone(tmp_path)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.chdir(tmp_path)
    return found(tmp_path)


Run = Callable[..., Result]


@pytest.fixture
def run(office: Office) -> Run:
    """Run `fangan` with words in the office's folder."""
    return office.run


@dataclass(frozen=True)
class Machine:
    """Runs `python -m fangan` in a process of its own, with the packages of `site` installed."""

    root: Path
    environ: Mapping[str, str]

    @property
    def site(self) -> Path:
        return self.root / "site"

    def install(self, id_: str, files: Mapping[str, str]) -> None:
        """Install a plugin `id_` as the package fangan_<id_> of the distribution fangan-<id_> 1.2."""
        metadata = self.site / f"fangan_{id_}-1.2.dist-info"
        metadata.mkdir(parents=True)
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: fangan-{id_}\nVersion: 1.2\n", "utf-8")
        (metadata / "entry_points.txt").write_text(f"[fangan.plugins]\n{id_} = fangan_{id_}\n", "utf-8")
        for name, text in {"__init__.py": "", **files}.items():
            file = self.site / f"fangan_{id_}" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def command(self, *words: str, env: Mapping[str, str] | None = None) -> tuple[list[str], dict[str, str]]:
        names = [path.name for path in self.site.glob("fangan_*") if path.suffix != ".dist-info"]
        plugins = ",".join(name.removeprefix("fangan_") for name in names)
        own = {"PYTHONPATH": str(self.site), "FANGAN_PLUGINS": plugins}
        wanted = {**os.environ, **self.environ, **own, **(env or {})}
        wanted = {name: value for name, value in wanted.items() if value != "-"}
        return [sys.executable, *words], wanted

    def python(self, *words: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
        command, wanted = self.command(*words, env=env)
        return subprocess.run(command, env=wanted, cwd=self.root, capture_output=True, timeout=60, check=False)

    def fangan(self, *words: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
        return self.python("-m", "fangan", *words, env=env)


@pytest.fixture
def machine(office: Office) -> Machine:
    return Machine(office.root, office.environ)
