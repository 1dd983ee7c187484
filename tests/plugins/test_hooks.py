"""What hooks return is kept as long as nothing that it depends on changes."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fangan.model.event import Event
from fangan.plugins import cache
from fangan.plugins.discovery import installed
from fangan.plugins.loader import Loaded, load_plugins

CODE = """
from datetime import date
from pathlib import Path
from fangan import hookimpl
from fangan.model.event import Event
{before}

@hookimpl
def fangan_events():
    print("asked")
    return [Event(id={id}, first=date(2015, 4, 23))]
"""


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take files for settled that were written just now."""
    monkeypatch.setattr(cache, "SETTLED_NS", 0)


@pytest.fixture
def load(install, environ, capfd) -> Callable[..., tuple[list[str], int]]:
    """Return a function that loads the plugin; it tells the names of its events, and how often it was asked."""

    def loaded() -> tuple[list[str], int]:
        wanted = [one for one in installed({**environ, "FANGAN_PLUGINS": "demo"}) if one.id == "demo"]
        found: list[Loaded] = load_plugins(wanted, environ["FANGAN_CACHE"])
        return found[0].supply.of(Event).names(), capfd.readouterr().err.count("asked")

    return loaded


def code(id_: str = "'甲'", before: str = "") -> str:
    return CODE.format(id=id_, before=before)


def test_an_answer_is_kept(install, load) -> None:
    install("demo", code=code())
    assert [load(), load()] == [(["甲"], 1), (["甲"], 0)]


def test_other_code_of_the_same_size_and_time_is_asked_again(install, load) -> None:
    file = install("demo", code=code()) / "__init__.py"
    load()
    found = file.stat()
    file.write_text(code("'乙'"), encoding="utf-8")
    os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns))
    shutil.rmtree(file.parent / "__pycache__", ignore_errors=True)  # Python itself would take that for the same
    assert load() == (["乙"], 1)


def test_another_file_that_was_read_is_a_reason_to_ask_again(install, load, tmp_path: Path) -> None:
    install("demo", code=code(f"Path({str(tmp_path)!r}, 'list.txt').read_text('utf-8')"))
    (tmp_path / "list.txt").write_text("甲", encoding="utf-8")
    load()
    (tmp_path / "list.txt").write_text("乙", encoding="utf-8")
    assert [load(), load()] == [(["乙"], 1), (["乙"], 0)]


def test_a_file_that_was_looked_for_and_is_there_now_is_a_reason_to_ask_again(install, load, tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    install("demo", code=code(f"''.join(one.name for one in Path({str(tmp_path)!r}, 'lists').iterdir()) or '无'"))
    load()
    (tmp_path / "lists" / "甲").touch()
    assert load() == (["甲"], 1)


@pytest.mark.parametrize("before", ["import os\nos.system('true')", "import subprocess\nsubprocess.run(['true'])"])
def test_what_another_program_had_a_part_in_is_not_kept(install, load, before: str) -> None:
    install("demo", code=code(before=before))
    assert [load(), load()] == [(["甲"], 1), (["甲"], 1)]


def test_a_fault_is_not_kept(install, load) -> None:
    install("demo", code=code("3"))
    assert [load(), load()] == [([], 1), ([], 1)]


def test_a_plugin_that_is_only_text_is_not_asked(install, load, monkeypatch) -> None:
    install("demo", files={"events.yaml": "读书节: {first: 2015-04-23}\n"})
    monkeypatch.setattr("fangan.plugins.apart.ask_apart", None)
    assert load() == (["读书节"], 0)
