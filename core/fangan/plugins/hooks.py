"""What the hooks of a plugin with code return: asked apart, checked, kept while nothing they depend on changes."""

import os
import stat
import sys
import time
from hashlib import sha256
from typing import Any

import fangan
from fangan.model.problem import Problem, problem
from fangan.plugins import cache
from fangan.plugins.codec import NO_RECORD, SHAPE, unpack
from fangan.plugins.foreign import reason
from fangan.plugins.kinds import KINDS, SupplyKind
from fangan.plugins.records import SectionFolder, wrong_field
from fangan.plugins.status import PluginStatus

_TOLD = (
    "plugin-import",
    "plugin-unknown-hook",
    "plugin-unmarked-hook",
    "plugin-hook-arguments",
    "plugin-hook-raised",
    "plugin-wrong-record",
    "plugin-too-many",
)
"""What `fangan.plugins.inside` may say of a plugin."""

Returned = dict[type, list[Any]]
"""Records by their class."""


def call_hooks(status: PluginStatus, root: str, cache_folder: str) -> tuple[Returned, list[Problem]]:
    """Return what a plugin's hooks return, by the records they promise, and what is wrong with it; raises nothing.

    `root` is the package's folder. An answer is kept under the digest of the package's files for the day, as long as
    what was looked at while it was worked out stays as it was; one that another program or the network had a part in
    is not kept, nor is one with a fault, so that its repair is seen.
    """
    made_by = [fangan.__version__, SHAPE, sys.version]
    key = [root, made_by, str(status), status.value, time.strftime("%Y-%m-%d"), package_digest(root)]
    kept = _kept(cache_folder, key)
    if kept is not None:
        return _records(kept, status)
    return _asked(status, cache_folder, key)


def _asked(status: PluginStatus, cache_folder: str, key: object) -> tuple[Returned, list[Problem]]:
    """Ask a plugin in a process of its own, and keep its answer if it may be kept."""
    from fangan.plugins.apart import NoAnswer, ask_apart  # a kept answer does without what starts processes

    try:
        answer = ask_apart(status.value, str(status))
        returned, wrong = _records(answer["returned"], status)
        told = [_told(status, code, values) for code, values in answer["wrong"]]
        looked = [[path, cache.stamp(path)] for path in answer["looked"]]
    except NoAnswer as error:
        return {}, [_told(status, error.code, error.values)]
    except (OSError, LookupError, TypeError, ValueError) as error:
        return {}, [_told(status, "plugin-import", {"reason": reason(error)})]
    if cache_folder and not (wrong or told or answer["elsewhere"]) and cache.settled(*(one for _, one in looked)):
        cache.store(cache_folder, "hooks", key, {"returned": answer["returned"], "looked": looked})
    return returned, [*told, *wrong]


def _kept(folder: str, key: object) -> Any:
    """Return the records of an answer that was kept, if all it depends on is as it was."""
    stored = cache.load(folder, "hooks", key) if folder else None
    try:
        if all(cache.stamp(path) == then for path, then in stored["looked"]):  # type: ignore[index]  # or refused
            return stored["returned"]  # type: ignore[index]
    except (LookupError, TypeError, ValueError):
        pass
    return None


def package_digest(root: str) -> str:
    """Return the digest of all files of a package, by name and content; what Python has compiled is none of them."""
    found = sha256()
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for path in (os.path.join(folder, name) for name in sorted(files)):
            data = b""
            try:
                if stat.S_ISREG(os.stat(path).st_mode):
                    with open(path, "rb") as file:
                        data = file.read()
            except OSError as error:
                data = str(error.errno).encode()
            found.update(b"%s\0%d\0%s" % (os.fsencode(path), len(data), data))
    return found.hexdigest()


def _records(rows: Any, status: PluginStatus) -> tuple[Returned, list[Problem]]:
    """Build the records of an answer, and hold each to its fields: it comes from a process that is not ours."""
    records: Returned = {}
    problems = []
    for kind in KINDS:
        try:
            found = [_record(kind, row) for row in rows.get(kind.name, ())]
        except NO_RECORD as error:
            values = {"hook": kind.hook, "wanted": kind.promised.__name__, "got": reason(error), "field": ""}
            problems.append(_told(status, "plugin-wrong-record", values))
            continue
        if found:
            records[kind.promised] = [kind.adopted(one) for one in found]
    lost = [one.path for one in records.get(SectionFolder, ()) if not os.path.isdir(one.path)]
    problems += [_told(status, "plugin-folder-missing", {"folder": path}) for path in lost]
    return records, problems


def _record(kind: SupplyKind[Any], row: object) -> object:
    record = unpack(row)
    if type(record) not in (kind.promised, *kind.older):
        raise TypeError(type(record).__name__)
    if field := wrong_field(record):
        raise TypeError(f"{type(record).__name__} {field}")
    return record


def _told(status: PluginStatus, code: str, values: Any) -> Problem:
    if code not in (*_TOLD, "plugin-hangs", "plugin-ended", "plugin-folder-missing"):
        raise ValueError(code)
    return problem(code, None, **{**values, "plugin": status.id, "who": status, "value": status.value})
