"""The files of the plan: as they are, as they were before each change, and whether somebody else touched them."""

import hashlib
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from fangan.model.problem import FanganError
from fangan.sources.text import read_bytes
from fangan.sources.writing import write_whole

_MOST = 16 * 1024 * 1024
"""Bytes of a file."""
_STEPS = 200
"""How many changes can be taken back."""


class Stale(Exception):
    """A file on disk, or in another window, is no longer what the page shows."""


class _Step(NamedTuple):
    """A change: what it was made for, and every file before and after it; None where there is no file."""

    name: str
    before: Mapping[Path, bytes | None]
    after: Mapping[Path, bytes | None]


class Ledger:
    """What stands in the plan file and its companions; every change names the version it was made to."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.data = read_bytes(file, _MOST)
        self._steps: list[_Step] = []

    @property
    def version(self) -> str:
        """What has to be named to change anything."""
        return hashlib.sha256(self.data + len(self._steps).to_bytes(4, "big")).hexdigest()[:24]

    @property
    def steps(self) -> int:
        """How many changes can be taken back."""
        return len(self._steps)

    @property
    def stale(self) -> bool:
        """Whether the plan file is another on disk."""
        return _on_disk(self.file) != self.data

    def hold(self, version: str) -> None:
        """Raise Stale unless what is to be changed is what was seen."""
        if version != self.version or self.stale:
            raise Stale

    def write(
        self, files: Mapping[Path, bytes | None], name: str, meanwhile: Callable[[], object] = lambda: None
    ) -> None:
        """Write files, all or none; a change of the same name as the last one becomes one with it. Raises OutputFailed.

        A word typed letter by letter is one change. A disk takes longer to make sure of a file than to take it:
        `meanwhile` is done in that time, in a thread of its own; what it raises is nobody's concern.
        """
        before = {path: _on_disk(path) for path in files}
        if before == files:
            return
        with ThreadPoolExecutor(1) as beside:
            beside.submit(meanwhile)
            self._replace(before, files)
        if name and self._steps and self._steps[-1].name == name and self._steps[-1].after == before:
            before = dict(self._steps.pop().before)
        self._steps = [*self._steps, _Step(name, before, files)][-_STEPS:]

    def undo(self) -> None:
        """Take the last change back, byte by byte; raises Stale where its files are others now, OutputFailed."""
        if not self._steps:
            return
        step = self._steps[-1]
        if any(_on_disk(path) != data for path, data in step.after.items()):
            raise Stale
        self._replace(step.after, step.before)
        self._steps.pop()

    def reload(self) -> None:
        """Take what is on disk; nothing can be taken back across that."""
        self.data = read_bytes(self.file, _MOST)
        self._steps.clear()

    def _replace(self, old: Mapping[Path, bytes | None], new: Mapping[Path, bytes | None]) -> None:
        done: list[Path] = []
        try:
            for path in sorted(new, key=lambda one: one == self.file):  # the plan file last: it speaks of the others
                done.append(path)
                _put(path, new[path])
        except FanganError:
            for path in done:
                if _on_disk(path) != old[path]:
                    _put(path, old[path])
            raise
        self.data = new.get(self.file, self.data) or b""


def _put(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data)


def _on_disk(path: Path) -> bytes | None:
    try:
        return read_bytes(path, _MOST)
    except FanganError:
        return None
