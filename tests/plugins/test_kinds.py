"""One table says what may be supplied; whoever speaks of the kinds of supply reads it there."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, ForwardRef, Union, get_args, get_type_hints

import pytest

from fangan.app.data.plugins import LoadedData, StatusData
from fangan.plugins import hookspecs
from fangan.plugins.kinds import KINDS, FileKind, SupplyKind, file_kinds

TOY = """
from dataclasses import dataclass
from fangan.plugins import hookspecs, kinds

@dataclass(frozen=True, slots=True, kw_only=True)
class Slogan:
    text: str
    provider: str = ""

def read(data):
    return [Slogan(text=line, provider=data.provider.id) for line in data.text.split()]

@hookspecs.hookspec
def fangan_slogans():
    "Return slogans."

hookspecs.fangan_slogans = fangan_slogans
kinds.KINDS += (
    kinds.FileKind(
        name="slogans",
        heading="Slogans",
        record=Slogan,
        known_by="text",
        files=kinds.Files("", "slogans.txt"),
        read=read,
    ),
)
"""
CODE = """
from fangan import hookimpl
from toy import Slogan

@hookimpl
def fangan_slogans():
    return [Slogan(text="共建共享")]
"""


@pytest.fixture
def toy(install, environ: dict[str, str]) -> Callable[..., str]:
    """Return a function that runs Python where a ninth kind, slogans, stands in the table, and a plugin has two."""
    folder = install("demo", code=CODE, files={"slogans.txt": "人人参与\n"})
    (folder.parent / "toy.py").write_text(TOY, encoding="utf-8")
    (folder.parent / "sitecustomize.py").write_text("import toy\n", encoding="utf-8")  # for plugins' processes, too
    os.utime(folder / "slogans.txt", (0, 0))

    def run(code: str, *words: str) -> str:
        path = {**os.environ, **environ, "PYTHONPATH": str(folder.parent)}
        command = [sys.executable, "-c", f"import toy\n{code}", *words]
        done = subprocess.run(command, env=path, cwd=folder, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_a_ninth_kind_is_loaded_from_files_and_hooks_and_shown(toy: Callable[..., str]) -> None:
    shown = json.loads(toy("from fangan.cli.main import main\nmain()", "plugins", "show", "demo", "--json"))
    assert shown["plugin"]["slogans"] == ["人人参与", "共建共享"]


def test_a_ninth_kind_is_kept_in_the_cache(toy: Callable[..., str]) -> None:
    code = (
        "import os\nfrom fangan.plugins.gather import build_catalogue\n"
        "print(build_catalogue(environ=os.environ).every(toy.Slogan))\n"
    )
    assert toy(code) == toy("toy.read = None\n" + code)


def test_a_ninth_kind_belongs_to_a_project(toy: Callable[..., str]) -> None:
    code = "from pathlib import Path\nfrom fangan.years.files import own_files\nprint(own_files(Path(), ''))"
    assert "(['slogans.txt'], " in toy(code)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_has_a_documented_hook_that_promises_its_record(kind: SupplyKind[Any]) -> None:
    hook = getattr(hookspecs, kind.hook)
    assert get_type_hints(hook)["return"] == Iterable[Union[(kind.promised, *kind.older)]]
    assert "@hookimpl" in hook.__doc__


def test_every_hook_is_of_a_kind() -> None:
    assert {name for name in vars(hookspecs) if name.startswith("fangan_")} == {kind.hook for kind in KINDS}


def test_the_published_json_of_a_plugin_names_every_kind() -> None:
    assert {kind.name for kind in KINDS} == LoadedData.__annotations__.keys() - StatusData.__annotations__.keys()


def is_record(hint: Any) -> bool:
    return is_dataclass(hint) or hasattr(hint, "_fields")


def gather(hint: Any, found: set[type]) -> set[type]:
    """Add the records and enumerations a type is made of."""
    if isinstance(hint, type) and (is_record(hint) or issubclass(hint, Enum)):
        if hint in found:
            return found
        found.add(hint)
        inner = get_type_hints(hint).values() if is_record(hint) else ()
    else:
        inner = () if isinstance(hint, ForwardRef) else get_args(hint)
    for one in inner:
        gather(one, found)
    return found


@pytest.mark.parametrize("kind", file_kinds(), ids=lambda kind: kind.name)
def test_the_parts_of_a_record_are_all_named(kind: FileKind[Any]) -> None:
    assert gather(kind.record, set()) - {kind.record} == set(kind.parts)
