"""Whatever a package does when it is loaded, it does to itself: the run goes on as it was and says who it was."""

import os
import sys
from pathlib import Path

import pytest
from plugins.misbehaving import CODE, EXPECTED, HANGS

from fangan.model.event import Event
from fangan.plugins import apart
from fangan.plugins.discovery import installed
from fangan.plugins.loader import Loaded, load_plugins


def surroundings() -> object:
    return os.getcwd(), dict(os.environ), list(sys.path), os.replace, sys.getrecursionlimit()


def load_bad() -> Loaded:
    environ = {"FANGAN_PLUGINS": "bad", "FANGAN_CACHE": "off"}
    [loaded] = load_plugins([one for one in installed(environ) if one.id == "bad"], "")
    return loaded


@pytest.mark.skipif(os.name == "nt", reason="POSIX processes")
@pytest.mark.parametrize("name", CODE)
def test_a_package_that_misbehaves_is_named_and_harms_nobody(install, name: str, capfd, monkeypatch) -> None:
    monkeypatch.setattr(apart, "LOADING_SECONDS", 1 if name in HANGS else apart.LOADING_SECONDS)
    install("bad", code=CODE[name], files={"events.yaml": "读书节: {first: 2015-04-23}\n"})
    before = surroundings()
    status = load_bad().status
    assert [found.code for found in status.problems] == [EXPECTED[name]][: bool(EXPECTED[name])]
    assert all(found.values["plugin"] == "bad" for found in status.problems)
    assert (surroundings(), capfd.readouterr().out) == (before, "")


def test_a_package_above_the_plugin_is_not_imported_to_find_it(install, tmp_path: Path) -> None:
    files = {"sub/__init__.py": "", "sub/events.yaml": "读书节: {first: 2015-04-23}\n"}
    folder = install("bad", code="raise SystemExit(0)", files=files)
    entry = tmp_path / "site/fangan_bad-1.2.dist-info/entry_points.txt"
    entry.write_text(f"[fangan.plugins]\nbad = {folder.name}.sub\n", encoding="utf-8")
    loaded = load_bad()
    assert (loaded.status.problems, loaded.supply.of(Event).names()) == ((), ["读书节"])
