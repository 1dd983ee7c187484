"""What the last look at the installed plugins found, as it is cached: help reads it without importing what looks.

The key is every folder of `sys.path` with its time stamp, which installing, upgrading and removing all change. A
plugin's own declaration may be edited where it lies, and has a stamp of its own.
"""

import os
import sys
from collections.abc import Mapping, Sequence

import fangan
from fangan.plugins import cache

KnownRow = list[str | list[list[str]] | list[int] | None]
"""A plugin: the texts of `FIELDS`, its commands (name, target, help), the stamp of what declares them."""
FIELDS = ("id", "distribution", "version", "value", "location", "declared", "name")
_DECLARED = FIELDS.index("declared")


class Known:
    """The cache for the `sys.path` of this process; `rows` is None where nothing was kept, or it holds no more."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._folder = cache.cache_folder(environ)
        path = [os.path.abspath(entry) for entry in sys.path]
        self._stamps = [cache.stamp(entry) for entry in path]
        self._key = [[sys.version, fangan.__version__, path], self._stamps]
        rows = cache.load(self._folder, "plugins", self._key) if self._folder else None
        self.rows: list[KnownRow] | None = rows if isinstance(rows, list) and all(map(_is_row, rows)) else None

    def keep(self, rows: Sequence[KnownRow]) -> None:
        """Keep what was found, once it is old enough to be told from what changes again."""
        if self._folder and cache.settled(*self._stamps, *(row[-1] for row in rows)):  # type: ignore[arg-type]
            cache.store(self._folder, "plugins", self._key, rows)


def row(fields: Sequence[str], commands: Sequence[Sequence[str]]) -> KnownRow:
    """Return what is kept of a plugin."""
    return [*fields, [list(one) for one in commands], _stamp(fields[_DECLARED])]


def _is_row(found: object) -> bool:
    if not isinstance(found, list) or len(found) != len(FIELDS) + 2:
        return False
    *fields, commands, then = found
    return (
        all(type(value) is str for value in fields)
        and isinstance(commands, list)
        and all(isinstance(one, list) and [type(value) for value in one] == [str, str, str] for one in commands)
        and then == _stamp(fields[_DECLARED])
    )


def _stamp(declared: str) -> list[int] | None:
    return cache.stamp(declared) if declared else None
