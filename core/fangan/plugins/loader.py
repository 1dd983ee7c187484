"""Load installed plugins: their folder by convention, their hooks by asking them, each checked and named when wrong.

Nothing of any plugin is imported here: one that is only text is read, one that has code asked in a process of its own.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from fangan.late.tuples import NamedTuple
from fangan.model.extension import Command
from fangan.model.problem import Problem, Severity, problem
from fangan.model.provider import Provider
from fangan.plugins.folder import located, read_folder
from fangan.plugins.packages import package_folder
from fangan.plugins.records import SectionFolder
from fangan.plugins.status import PluginState, PluginStatus
from fangan.plugins.supply import Records, Supply


class Loaded(NamedTuple):
    """A plugin's status after loading, and what could be read of it even when it is set aside."""

    status: PluginStatus
    supply: Supply


def load_plugins(statuses: Iterable[PluginStatus], cache_folder: str) -> list[Loaded]:
    """Load every available plugin; raises nothing, a plugin that breaks a promise comes back as `failed`.

    Of those that discovery set aside the text is read all the same: a plan may have been meant to take it.
    """
    loaded = []
    for status in statuses:
        root = package_folder(status.value) if status.state is not PluginState.BLOCKED else None
        if status.state is not PluginState.AVAILABLE:
            loaded.append(_set_aside(status, root, cache_folder))
            continue
        if root is None or not os.path.isdir(root):
            why = "not found" if root is None else f"not a folder: {root}"
            wrong = problem("plugin-import", None, plugin=status.id, who=status, value=status.value, reason=why)
            loaded.append(_failed(status, Supply(provider=_provider(status)), [wrong]))
            continue
        found = replace(status, location=root)
        if has_code(root):
            loaded.append(_with_hooks(found, root, cache_folder))
        else:
            supply = read_folder(root, _provider(status), cache_folder)
            loaded.append(_settled(found, _joined(supply, _declared(status)), []))
    return loaded


def _set_aside(status: PluginStatus, root: str | None, cache_folder: str) -> Loaded:
    if root is None:
        return Loaded(status, Supply(provider=_provider(status)))
    return Loaded(replace(status, location=root), read_folder(root, _provider(status), cache_folder))


def has_code(root: str) -> bool:
    """Whether a package's `__init__.py` does anything beyond its docstring."""
    try:
        with open(os.path.join(root, "__init__.py"), "rb") as file:
            source = file.read()
        if not source.strip():
            return False
        import ast

        body = ast.parse(source).body
    except FileNotFoundError:
        return False
    except (OSError, SyntaxError, ValueError, MemoryError, RecursionError):
        return True  # importing it will say what is wrong
    return not (len(body) == 1 and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant))


def _provider(status: PluginStatus) -> Provider:
    return Provider(id=status.id, version=status.version, distribution=status.distribution)


def _settled(status: PluginStatus, supply: Supply, problems: Sequence[Problem]) -> Loaded:
    who = {"plugin": status.id, "who": status}
    if supply.problems:
        from fangan.sources.paths import relative  # only where something is wrong

        # their places are inside the plugin, and do not say in which one
        told = [located(status.location, found) for found in supply.problems]
        files = "、".join(dict.fromkeys(relative(one.place.file, status.location) for one in told if one.place))
        problems = [*problems, problem("plugin-text", None, **who, file=files), *told]
    if problems:
        return _failed(status, supply, problems)
    empty = problem("plugin-empty", None, Severity.WARNING, **who, location=status.location)
    empty_handed = () if supplies(supply) else (empty,)
    return Loaded(replace(status, state=PluginState.ACTIVE, problems=empty_handed), supply)


def supplies(supply: Supply) -> bool:
    """Whether there is anything in a supply: a package built without its data files has nothing."""
    return any(len(records) for records in supply.records.values())


def _failed(status: PluginStatus, supply: Supply, problems: Sequence[Problem]) -> Loaded:
    return Loaded(replace(status, state=PluginState.FAILED, problems=tuple(problems)), supply)


def _with_hooks(status: PluginStatus, root: str, cache_folder: str) -> Loaded:
    """Ask a plugin's code what it supplies beside its folder."""
    from fangan.plugins.hooks import call_hooks

    returned, problems = call_hooks(status, root, cache_folder)
    folders = [one.path for one in returned.pop(SectionFolder, ()) if os.path.isdir(one.path)]
    supply = read_folder(root, _provider(status), cache_folder, folders)
    returned[Command] = [*_declared(status).get(Command, ()), *returned.get(Command, ())]
    return _settled(status, _joined(supply, returned), problems)


def _declared(status: PluginStatus) -> dict[type, list[Any]]:
    """Return what a plugin declares rather than computes: its commands, which help shows without asking its code."""
    return {Command: [Command(*one) for one in status.commands]} if status.commands else {}


def _joined(supply: Supply, returned: dict[type, list[Any]]) -> Supply:
    """Add the hooks' records to the folder's, all under the plugin's id."""
    joined = dict(supply.records)
    for record, found in returned.items():
        owned = [replace(one, provider=supply.provider.id) if hasattr(one, "provider") else one for one in found]
        joined[record] = Records.of(record, [*supply.of(record), *owned])
    return replace(supply, records=joined)
