"""Load installed plugins: their folder by convention, their hooks through pluggy, each checked and named when wrong.

A plugin that is only text is never imported, and without one that has code pluggy is not either.
"""

import ast
import importlib
import importlib.util
import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from fangan.messages.suggest import suggest
from fangan.model.problem import Problem, Severity, problem
from fangan.model.provider import Provider
from fangan.plugins.folder import read_folder
from fangan.plugins.foreign import foreign, reason
from fangan.plugins.kinds import KINDS, SupplyKind
from fangan.plugins.records import SectionFolder, wrong_field
from fangan.plugins.status import PluginState, PluginStatus
from fangan.plugins.supply import Records, Supply

if TYPE_CHECKING:
    import pluggy


class Loaded(NamedTuple):
    """A plugin's status after loading, and what could be read of it even when it is set aside."""

    status: PluginStatus
    supply: Supply


def load_plugins(statuses: Iterable[PluginStatus], cache_folder: str) -> list[Loaded]:
    """Load every available plugin; raises nothing, a plugin that breaks a promise comes back as `failed`.

    Of those that discovery set aside the text is read all the same: a plan may have been meant to take it.
    """
    manager: pluggy.PluginManager | None = None
    loaded = []
    for status in statuses:
        root = _package_folder(status.value) if status.state is not PluginState.BLOCKED else None
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
            manager = manager or plugin_manager()
            loaded.append(_with_hooks(manager, found, root, cache_folder))
        else:
            loaded.append(_settled(found, read_folder(root, _provider(status), cache_folder), []))
    return loaded


def _set_aside(status: PluginStatus, root: str | None, cache_folder: str) -> Loaded:
    if root is None:
        return Loaded(status, Supply(provider=_provider(status)))
    return Loaded(replace(status, location=root), read_folder(root, _provider(status), cache_folder))


def plugin_manager() -> "pluggy.PluginManager":
    """Build a plugin manager that knows our hooks and no plugin."""
    import pluggy

    from fangan.plugins import hookspecs

    manager = pluggy.PluginManager("fangan")
    manager.add_hookspecs(hookspecs)
    return manager


def has_code(root: str) -> bool:
    """Whether a package's `__init__.py` does anything beyond its docstring."""
    try:
        with open(os.path.join(root, "__init__.py"), "rb") as file:
            source = file.read()
        if not source.strip():
            return False
        body = ast.parse(source).body
    except FileNotFoundError:
        return False
    except (OSError, SyntaxError, ValueError):
        return True  # importing it will say what is wrong
    return not (len(body) == 1 and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant))


def _provider(status: PluginStatus) -> Provider:
    return Provider(id=status.id, version=status.version, distribution=status.distribution)


def _package_folder(value: str) -> str | None:
    """Return the folder of a package without importing it; None when it is not there or is no package."""
    try:
        spec = importlib.util.find_spec(value)
    except Exception:  # a parent package of somebody's may raise anything
        return None
    if spec is None or not spec.submodule_search_locations:
        return None
    return next(iter(spec.submodule_search_locations))


def _settled(status: PluginStatus, supply: Supply, problems: Sequence[Problem]) -> Loaded:
    who = {"plugin": status.id, "who": status}
    if supply.problems:  # their places are inside the plugin, and do not say in which one
        files = "、".join(dict.fromkeys(found.place.file for found in supply.problems if found.place))
        problems = [*problems, problem("plugin-text", None, **who, file=files), *supply.problems]
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


def _with_hooks(manager: "pluggy.PluginManager", status: PluginStatus, root: str, cache_folder: str) -> Loaded:
    """Import a plugin with code, register it, and call its hooks once."""
    provider = _provider(status)
    try:
        with foreign():
            module = importlib.import_module(status.value)
            manager.register(module, name=status.id)
    except Exception as error:  # a plugin may raise anything; it is set aside with its name
        found = problem("plugin-import", None, plugin=status.id, who=status, value=status.value, reason=reason(error))
        return _failed(status, read_folder(root, provider, cache_folder), [found])
    problems = _misspelt(manager, module, status)
    returned = _call_hooks(manager, status, problems)
    folders = [one.path for one in returned.pop(SectionFolder, ())]
    supply = read_folder(root, provider, cache_folder, folders)
    return _settled(status, _joined(supply, returned), problems)


def _joined(supply: Supply, returned: dict[type, list[Any]]) -> Supply:
    """Add the hooks' records to the folder's, all under the plugin's id."""
    joined = dict(supply.records)
    for record, found in returned.items():
        owned = [replace(one, provider=supply.provider.id) if hasattr(one, "provider") else one for one in found]
        joined[record] = Records.of(record, [*supply.of(record), *owned])
    return replace(supply, records=joined)


def _misspelt(manager: "pluggy.PluginManager", module: ModuleType, status: PluginStatus) -> list[Problem]:
    """Report functions that were meant as hooks and would never be called."""
    hooks = [kind.hook for kind in KINDS]
    found = []
    for name in sorted(vars(module)):
        marked = manager.parse_hookimpl_opts(module, name) is not None
        if marked and name not in hooks:
            hint = suggest(name, hooks)
            found.append(problem("plugin-unknown-hook", None, plugin=status.id, who=status, hook=name, suggestion=hint))
        elif not marked and name in hooks:
            found.append(problem("plugin-unmarked-hook", None, plugin=status.id, who=status, hook=name))
    return found


def _call_hooks(
    manager: "pluggy.PluginManager", status: PluginStatus, problems: list[Problem]
) -> dict[type, list[Any]]:
    """Call each hook this plugin implements; return what is of the promised kind, and report the first that is not."""
    module = manager.get_plugin(status.id)
    others = [plugin for plugin in manager.get_plugins() if plugin is not module]
    implemented = {caller.name for caller in manager.get_hookcallers(module) or ()}
    records: dict[type, list[Any]] = {}
    for kind in KINDS:
        if kind.hook not in implemented:
            continue
        try:
            with foreign():
                returned = manager.subset_hook_caller(kind.hook, others)()
                # pluggy leaves out None, which a hook that forgot its return gives
                found = [one for batch in (returned or [[None]]) for one in batch]
            wrong = _wrong(status, kind, found)
        except Exception as error:  # see above
            raised = problem(
                "plugin-hook-raised", None, plugin=status.id, who=status, hook=kind.hook, reason=reason(error)
            )
            problems.append(raised)
            continue
        if wrong is None:
            records[kind.promised] = [kind.adopted(one) for one in found]
        else:
            problems.append(wrong)
    return records


def _wrong(status: PluginStatus, kind: SupplyKind[Any], records: Sequence[Any]) -> Problem | None:
    """Report the first record that is not what the hook promises."""
    for record in records:
        ours = type(record) in (kind.promised, *kind.older)
        field = wrong_field(record) if ours else ""
        if field or not ours:
            values = {"plugin": status.id, "who": status, "hook": kind.hook, "field": field}
            names = {"wanted": kind.promised.__name__, "got": type(record).__name__}
            return problem("plugin-wrong-record", None, **values, **names)
    return None
