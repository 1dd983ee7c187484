"""The files of a project: which are its own, and where the next one may stand."""

import os
from pathlib import Path

from fangan.model.problem import OutputFailed, Place, problem
from fangan.plugins.kinds import data_files
from fangan.sources.text import MAX_BYTES, decode, read_bytes
from fangan.sources.writing import refuse_existing


def own_files(folder: Path, plan: str) -> tuple[list[str], list[str]]:
    """Return the names of what belongs to a project beside its plan file, and of what else lies in its folder."""
    own: list[str] = []
    left: list[str] = []
    folders = {files.folder: files for files in data_files() if files.folder}
    try:
        for entry in sorted(folder.iterdir()):
            files = folders.get(entry.name)
            if files and entry.is_dir():
                for name in sorted(inner.name for inner in entry.iterdir()):
                    (own if files.holds(name) else left).append(f"{entry.name}/{name}")
            elif any(files.holds(entry.name) for files in data_files() if not files.folder):
                own.append(entry.name)
            elif entry.name != plan and not entry.name.startswith("."):
                left.append(entry.name + ("/" if entry.is_dir() else ""))
    except OSError as error:
        found = problem("file-unreadable", Place(str(folder)), reason=error.strerror or error)
        raise OutputFailed([found]) from error
    return own, left


def read_file(path: Path, shown: str) -> tuple[bytes, str]:
    """Return a file as bytes and as clean text; errors as `read_bytes` and `decode` raise them."""
    data = read_bytes(path, MAX_BYTES, shown)
    return data, decode(data, shown)


def refuse_target(target: Path, old: Path) -> None:
    """Raise OutputFailed when `target` is taken, or lies in the old project."""
    refuse_existing(target)
    there = Path(os.path.realpath(target))
    if Path(os.path.realpath(old)) in (there, *there.parents):
        raise OutputFailed([problem("roll-target-inside", Place(str(target)))])
