"""Files in a plan's folder, or a shared one, that look as if they were meant for us and that nothing reads."""

import os
from collections.abc import Iterable, Iterator

from fangan.model.problem import FanganError, Place, Problem, Severity, problem
from fangan.plugins.kinds import data_files
from fangan.sources.plan_file import FILE_NAME, KEPT_NAME, LOCK_NAME
from fangan.sources.text import read_text

_FILES = (FILE_NAME, *(files.pattern for files in data_files() if not files.folder))
_FOLDERS = {files.folder: files.pattern for files in data_files() if files.folder}
_TYPED = (".yaml", ".yml", ".txt", ".json", "")
"""Endings of what a person may have typed for us; a built document has another."""


def strays(root: str, unread: Iterable[str]) -> Iterator[Problem]:
    """Yield what is to be said of paths that were not read; what holds wording that would be lost is an error."""
    for path in unread:
        folder, name = os.path.split(path)
        if os.path.normpath(folder) == os.path.normpath(root):
            yield from _beside(root, name)
        else:
            pattern = _FOLDERS[os.path.basename(folder)]
            weight = _weight(_holds_wording(path))
            yield problem("file-not-read", Place(path), weight, pattern=pattern, folder=os.path.basename(folder))


def _beside(root: str, name: str) -> Iterator[Problem]:
    """Say of a file or folder beside the plan which of ours it may have been meant to be."""
    path = os.path.join(root, name)
    if name in _FOLDERS:
        return
    wording = _holds_wording(path)
    if name.endswith(".md"):
        right = f"{next(iter(_FOLDERS))}/{name}" if wording else ""
    else:
        ours = _FOLDERS if os.path.isdir(path) else _FILES
        right = next((one for one in ours if one[:4] == name[:4].casefold() and _alike(name, one)), "")
    if right and name not in (right, LOCK_NAME, KEPT_NAME) and not _same(path, os.path.join(root, right)):
        yield problem("name-not-read", Place(path), _weight(wording), name=name, right=right)


def _weight(wording: bool) -> Severity:
    """Return what it weighs that something is not read: wording that would be lost stops the plan."""
    return Severity.ERROR if wording else Severity.WARNING


def _alike(name: str, right: str) -> bool:
    """Whether a name is so near to one of ours that it was hardly meant to be another; `plan-b.yaml` is a plan."""
    stem, suffix = os.path.splitext(name.casefold())
    stem = os.path.splitext(stem)[0]
    wanted = os.path.splitext(right)[0]
    return suffix in _TYPED and (stem == wanted if right == FILE_NAME else abs(len(stem) - len(wanted)) <= 3)


def _same(path: str, right: str) -> bool:
    """Whether two names are one file: on some systems case does not count."""
    return os.path.exists(right) and os.path.samefile(path, right)


def _holds_wording(path: str) -> bool:
    """Whether a file opens like a section file, or a folder holds one that does."""
    if os.path.isdir(path):
        return any(_holds_wording(os.path.join(path, name)) for name in os.listdir(path) if name.endswith(".md"))
    if not path.endswith((".md", ".txt", ".markdown")) or not os.path.isfile(path):  # a pipe would be waited for
        return False
    try:
        head = read_text(path, path).partition("\n---")[0]
    except FanganError:
        return False
    return head.startswith("---\n") and "\nkey:" in head
