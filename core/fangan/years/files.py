"""The files of a project: which are its own, and a new project written whole or not at all."""

import os
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from fangan.model.problem import OutputFailed, Place, problem
from fangan.plugins.kinds import filed
from fangan.sources.text import MAX_BYTES, decode

_TEMPORARY = ".~{name}.{process}.tmp"


def own_files(folder: Path, plan: str) -> tuple[list[str], list[str]]:
    """Return the names of what belongs to a project beside its plan file, and of what else lies in its folder."""
    own: list[str] = []
    left: list[str] = []
    folders = {kind.folder: kind for kind in filed() if kind.folder}
    try:
        for entry in sorted(folder.iterdir()):
            kind = folders.get(entry.name)
            if kind and entry.is_dir():
                for name in sorted(inner.name for inner in entry.iterdir()):
                    (own if kind.holds(name) else left).append(f"{entry.name}/{name}")
            elif any(kind.holds(entry.name) for kind in filed() if not kind.folder):
                own.append(entry.name)
            elif entry.name != plan and not entry.name.startswith("."):
                left.append(entry.name + ("/" if entry.is_dir() else ""))
    except OSError as error:
        raise _unreadable(folder, error) from error
    return own, left


def read_file(path: Path, shown: str) -> tuple[bytes, str]:
    """Return a file as bytes and as clean text; raises OutputFailed, or InputRefused as `decode` does."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    return data, decode(data, shown)


def _unreadable(path: Path, error: OSError) -> OutputFailed:
    return OutputFailed([problem("file-unreadable", Place(str(path)), reason=error.strerror or error)])


def refuse_target(target: Path, old: Path) -> None:
    """Raise OutputFailed when `target` is taken, or lies in the old project."""
    if os.path.lexists(target):
        raise OutputFailed([problem("roll-target-exists", Place(str(target)))])
    if old.resolve() in (target.resolve(), *target.resolve().parents):
        raise OutputFailed([problem("roll-target-inside", Place(str(target)))])


def write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder beside its final place and put it there when it is whole; raises OutputFailed.

    What a run that was killed left behind for the same target is swept.
    """
    temporary = target.with_name(_TEMPORARY.format(name=target.name, process=os.getpid()))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target)
        try:
            for name, data in files.items():
                _write(temporary / name, data)
            _put(temporary, target)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    except OSError as error:
        raise OutputFailed([problem("roll-unwritable", Place(str(target)), reason=error.strerror or error)]) from error


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put(temporary: Path, target: Path) -> None:
    """Rename; a folder that came up meanwhile is left alone, though rename would replace an empty one."""
    if os.path.lexists(target):
        raise OutputFailed([problem("roll-target-exists", Place(str(target)))])
    os.rename(temporary, target)


def _sweep(target: Path) -> None:
    pattern = re.compile(re.escape(f".~{target.name}.") + r"([0-9]+)\.tmp")
    for entry in target.parent.iterdir():
        match = pattern.fullmatch(entry.name)
        if match and not _alive(int(match[1])):
            shutil.rmtree(entry, ignore_errors=True)


def _alive(process: int) -> bool:
    if os.name == "nt":
        return False  # signals would stop it
    with suppress(ProcessLookupError):
        try:
            os.kill(process, 0)
        except PermissionError:
            return True
        return True
    return False
