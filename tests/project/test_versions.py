"""The engine and every plugin carry one version, which one command writes."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from project.checkout import ROOT

import fangan
from fangan.plugins.engine import compatible

CARRIERS = ("tools/versions.py", "core/fangan/__init__.py", "plugins/*/setup.cfg")
PLUGIN = Path("plugins", "fangan-standard", "setup.cfg")
PLUGINS = sorted(ROOT.glob("plugins/*/setup.cfg"))


def versions(root: Path, *wanted: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "tools" / "versions.py"), *wanted]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Lay a copy of the script and of the files that carry the version."""
    for file in (file for pattern in CARRIERS for file in ROOT.glob(pattern)):
        target = tmp_path / file.relative_to(ROOT)
        target.parent.mkdir(parents=True)
        shutil.copy(file, target)
    return tmp_path


def test_the_engine_and_every_plugin_say_the_same_version() -> None:
    assert versions(ROOT).returncode == 0


def test_one_command_writes_the_version_everywhere(copy: Path) -> None:
    assert versions(copy, "1.2.3rc1").stdout == "1.2.3rc1\n"
    assert '__version__ = "1.2.3rc1"\n' in (copy / "core/fangan/__init__.py").read_text("utf-8")


@pytest.mark.parametrize(("version", "engines"), [("1.2.3", ">=1.2,<1.3"), ("1.2.3rc1", ">=1.2.3rc1,<1.3")])
def test_nothing_but_the_version_and_the_range_of_engines_changes(copy: Path, version: str, engines: str) -> None:
    before = (copy / PLUGIN).read_text("utf-8")
    versions(copy, version)
    after = re.sub(r"(?m)^version = .+$", f"version = {version}", before)
    assert (copy / PLUGIN).read_text("utf-8") == re.sub(r"(?m)(?<=fangan)>=.+$", engines, after)


def test_every_plugin_needs_an_engine_of_its_own_series() -> None:
    needs = {
        re.search(r"(?m)^(?:install_requires = |    )fangan(>=.+)$", file.read_text("utf-8"))[1] for file in PLUGINS
    }
    assert needs == {compatible(fangan.__version__)}


def test_every_plugin_says_its_grammar() -> None:
    assert [file for file in PLUGINS if not list(file.parent.glob("fangan_*/fangan.yaml"))] == []


def test_plugins_that_disagree_are_named(copy: Path) -> None:
    (copy / PLUGIN).write_text((copy / PLUGIN).read_text("utf-8").replace("version = ", "version = 9."), "utf-8")
    ran = versions(copy)
    assert ran.returncode == 1
    assert PLUGIN.as_posix() in ran.stdout


@pytest.mark.parametrize("wrong", ["next", "1.2.3\n", "v1.2", ""])
def test_what_is_no_version_is_written_nowhere(wrong: str, copy: Path) -> None:
    assert f"{wrong} is no version" in versions(copy, wrong).stderr
    assert versions(copy).returncode == 0
