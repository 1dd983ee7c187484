"""Plugins are installed by what installed fangan, from the network or out of a folder."""

import json
import os
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from fangan.app.installing import PIPX, UV, InstallWish, find_installer, install
from fangan.model.problem import FanganError, OutputFailed, PluginFailed, UsageRefused


def codes(error: pytest.ExceptionInfo[FanganError]) -> list[str]:
    return [one.code for one in error.value.problems]


def wheel(folder: Path, name: str) -> Path:
    """Write the smallest wheel there is."""
    info = f"{name}-1.0.dist-info"
    with ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as file:
        file.writestr(f"{name}.py", "")
        file.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        file.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: us\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        file.writestr(f"{info}/RECORD", "")
    return folder


def test_pip_of_this_python_installs(tmp_path: Path) -> None:
    command = find_installer(InstallWish(("standard", "fangan-standard", "fangan-mine")), str(tmp_path)).command
    assert (command[:4], command[-2:]) == (
        (sys.executable, "-m", "pip", "install"),
        ("fangan-standard", "fangan-mine"),
    )


def test_pipx_installs_beside_the_program_it_installed(tmp_path: Path) -> None:
    (tmp_path / "fangan").mkdir()
    (tmp_path / "fangan" / PIPX).write_text(json.dumps({}))
    wish = InstallWish(("standard",), str(tmp_path))
    assert find_installer(wish, str(tmp_path / "fangan")).command == (
        *("pipx", "inject", "fangan", "fangan-standard"),
        f"--pip-args=--no-index --find-links {tmp_path}",
    )


def test_uv_keeps_what_was_asked_for_before(tmp_path: Path) -> None:
    (tmp_path / UV).write_text('[tool]\nrequirements = [{ name = "fangan" }, { name = "fangan-henan" }]\n')
    assert find_installer(InstallWish(("standard",)), str(tmp_path)).command == (
        *("uv", "tool", "install", "fangan"),
        *("--with", "fangan-henan", "--with", "fangan-standard"),
    )


def test_a_plugin_comes_out_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_TARGET", str(tmp_path / "site"))
    outcome = install(InstallWish(("fangan-mine",), str(wheel(tmp_path, "fangan_mine"))))
    assert outcome.distributions == ("fangan-mine",)
    assert (tmp_path / "site" / "fangan_mine.py").exists()


def test_what_the_installer_says_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed) as error:
        install(InstallWish(("fangan-mine",), str(tmp_path)))
    assert codes(error) == ["install-failed"]
    assert "fangan-mine" in error.value.problems[0].values["reason"]


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    with pytest.raises(PluginFailed) as error:
        find_installer(InstallWish(("standart",)))
    assert codes(error) == ["install-unknown"]
    assert error.value.problems[0].values["suggestion"] == "standard"


def test_a_folder_that_is_not_there_is_refused() -> None:
    with pytest.raises(UsageRefused) as error:
        find_installer(InstallWish(("standard",), "nowhere"))
    assert codes(error) == ["install-no-folder"]


def test_a_python_without_pip_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(OutputFailed) as error:
        find_installer(InstallWish(("standard",)), str(tmp_path))
    assert codes(error) == ["install-no-pip"]


@pytest.mark.skipif(os.name == "nt", reason="the program is a script")
def test_a_python_of_the_system_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\necho 'error: externally-managed-environment' >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(program))
    with pytest.raises(OutputFailed) as error:
        install(InstallWish(("standard",)))
    assert codes(error) == ["install-system"]
