"""Small JSON caches in the user's cache folder: they make a start quick and can make nothing wrong.

A cache that is missing, unreadable, damaged, read-only or of another version is as good as none. Its content is
data, never code, and is used only when the key stored with it is the key asked for. `FANGAN_CACHE=off` turns all
caches off; any other value names the folder to use.
"""

import json
import os
import time
import zlib
from collections.abc import Mapping
from contextlib import suppress

from fangan.plugins.user_folders import user_folder

SETTLED_NS = 2_000_000_000
"""A file changed less than two seconds ago may change again under the same time stamp: FAT counts in two seconds."""


def cache_folder(environ: Mapping[str, str]) -> str:
    """Return the folder of the caches; '' when there is to be none."""
    chosen = environ.get("FANGAN_CACHE", "")
    if chosen == "off":
        return ""
    return os.path.abspath(chosen) if chosen else user_folder("cache", environ)


def settled(*stamps: list[int] | None) -> bool:
    """Whether every stamp is old enough to tell a changed file from an unchanged one."""
    limit = time.time_ns() - SETTLED_NS
    return all(stamp[0] < limit for stamp in stamps if stamp)


def stamp(path: str) -> list[int] | None:
    """Return what tells a changed file or folder from an unchanged one, as `stamp_of`; None where there is none."""
    try:
        return stamp_of(os.stat(path))
    except (OSError, ValueError):
        return None


def stamp_of(found: os.stat_result) -> list[int]:
    """Return the time stamp (ns), the size, and what no restored backup brings back: the time of that, the number."""
    return [found.st_mtime_ns, found.st_size, found.st_ctime_ns, found.st_ino]


def load(folder: str, name: str, key: object) -> object:
    """Return what was stored under `name` for exactly this `key`, or None."""
    try:
        with open(_path(folder, name, key), "rb") as file:
            checksum, _, data = file.read().partition(b"\n")
        if checksum != _checksum(data):
            return None
        stored = json.loads(data.decode("utf-8", "surrogatepass"))
        return stored["value"] if stored["key"] == key else None
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None


def store(folder: str, name: str, key: object, value: object) -> None:
    """Store a JSON value, whole or not at all; when that cannot be done nothing happens."""
    from pathlib import Path

    from fangan.sources.leftovers import beside

    path = _path(folder, name, key)
    with suppress(OSError, ValueError):
        text = json.dumps({"key": key, "value": value}, ensure_ascii=False, separators=(",", ":"))
        data = text.encode("utf-8", "surrogatepass")
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with beside(Path(path)) as rough:
            with open(rough, "xb") as file:
                file.write(_checksum(data) + b"\n" + data)
            os.replace(rough, path)


def _checksum(data: bytes) -> bytes:
    return b"%08x" % zlib.crc32(data)


def _path(folder: str, name: str, key: object) -> str:
    """One file per name and first word of the key; two that share a file only overwrite each other."""
    subject = key[0] if isinstance(key, list) else key
    stem = zlib.crc32(repr(subject).encode("utf-8", "surrogatepass"))
    return os.path.join(folder, f"{name}-{stem:08x}.json")
