"""The process in which a plugin's code is imported and its hooks are called; what they return leaves it as JSON.

`fangan.plugins.apart` starts it and ends it. Whatever the code does to its process, its folder, its streams or to
Python itself, it does here. What a record is, is looked at here for the plugin's sake, and again where it arrives.
"""

import importlib
import json
import os
import signal
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from inspect import signature
from itertools import islice
from types import ModuleType
from typing import Any, NoReturn

import pluggy

from fangan.messages.suggest import suggest
from fangan.plugins import hookspecs
from fangan.plugins.codec import pack_value
from fangan.plugins.foreign import reason
from fangan.plugins.kinds import KINDS, SupplyKind
from fangan.plugins.records import wrong_field
from fangan.plugins.watch import Watch

MAX_RECORDS = 50_000
"""How many records a hook may return: ten times the counties, towns and bureaus of a province."""
_MEMORY = 2 * 1024**3
_ANSWER = 64 * 1024**2
"""Bytes of memory, and of a file that is written, this process may have where the system can limit them."""

Wrong = tuple[str, Mapping[str, object]]
"""A code and the values of its sentences, without those that say which plugin it is."""


def main(task: Mapping[str, Any]) -> NoReturn:
    """Do the task and end: `value` is the package, `seconds` how long this process may last, should ours be gone."""
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what is printed, by whatever means, goes beside the answer
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ["FANGAN_PLUGINS"] = ""  # a plugin that asks fangan for something does not ask itself
    _limit(task["seconds"])
    watch, process = Watch(), os.getpid()
    returned, wrong = _asked(task["value"])
    if os.getpid() != process:  # it has doubled itself: one answer will do
        os._exit(0)
    looked, elsewhere = watch.seen()
    text = json.dumps({"returned": returned, "wrong": wrong, "looked": looked, "elsewhere": elsewhere})
    answer.write(text.encode())
    answer.close()
    with suppress(Exception):
        sys.stderr.flush()
    os._exit(0)  # threads and what is registered for the end of the process are not waited for


def _limit(seconds: int) -> None:
    """Limit what this process may use; Windows has no such limits."""
    if sys.platform != "win32":
        import resource

        signal.alarm(seconds)
        for what, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_FSIZE, _ANSWER)):
            hard = resource.getrlimit(what)[1]
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _asked(value: str) -> tuple[dict[str, list[Any]], list[Wrong]]:
    """Import the package and call its hooks; return packed records by kind, and what is wrong."""
    manager = pluggy.PluginManager("fangan")
    manager.add_hookspecs(hookspecs)
    try:
        module = importlib.import_module(value)
        if module.__file__ is None:  # Python takes a package whose code it finds no way to for one without
            raise ImportError("__init__.py cannot be read")
        if asking := _with_arguments(manager, module):
            return {}, asking
        manager.register(module)
    except BaseException as error:  # a plugin may raise anything; it is told with its name
        return {}, [("plugin-import", {"reason": reason(error)})]
    wrong = _misspelt(manager, module)
    implemented = {caller.name for caller in manager.get_hookcallers(module) or ()}
    returned = {}
    for kind in KINDS:
        if kind.hook in implemented:
            try:
                # pluggy leaves out None, which a hook that forgot its return gives
                batches: Iterable[Iterable[object]] = getattr(manager.hook, kind.hook)() or [[None]]
                records = list(islice((one for batch in batches for one in batch), MAX_RECORDS + 1))
                returned[kind.name] = _packed(kind, records, wrong)
            except BaseException as error:  # see above
                wrong.append(("plugin-hook-raised", {"hook": kind.hook, "reason": reason(error)}))
    return returned, wrong


def _misspelt(manager: pluggy.PluginManager, module: ModuleType) -> list[Wrong]:
    """Report functions that were meant as hooks and would never be called."""
    hooks = [kind.hook for kind in KINDS]
    found: list[Wrong] = []
    for name in sorted(vars(module)):
        marked = manager.parse_hookimpl_opts(module, name) is not None
        if marked and name not in hooks:
            found.append(("plugin-unknown-hook", {"hook": name, "suggestion": suggest(name, hooks)}))
        elif not marked and name in hooks:
            found.append(("plugin-unmarked-hook", {"hook": name}))
    return found


def _with_arguments(manager: pluggy.PluginManager, module: ModuleType) -> list[Wrong]:
    """Report hooks that nobody could call as they are called."""
    found: list[Wrong] = []
    there = vars(module)  # the oldest pluggy we take raises where a name is not there
    for hook in (kind.hook for kind in KINDS if kind.hook in there):
        if manager.parse_hookimpl_opts(module, hook) is not None:
            named = [one for one in signature(getattr(module, hook)).parameters.values() if one.default is one.empty]
            asked = ", ".join(one.name for one in named if one.kind is one.POSITIONAL_OR_KEYWORD)
            found += [("plugin-hook-arguments", {"hook": hook, "arguments": asked})] if asked else []
    return found


def _packed(kind: SupplyKind[Any], records: list[object], wrong: list[Wrong]) -> list[Any]:
    """Pack what a hook returned; of what is not what it promises the first is told."""
    if len(records) > MAX_RECORDS:
        wrong.append(("plugin-too-many", {"hook": kind.hook, "most": MAX_RECORDS}))
        return []
    rows = []
    for record in records:
        ours = type(record) in (kind.promised, *kind.older)
        field = wrong_field(record) if ours else ""
        if field or not ours:
            names = {"wanted": kind.promised.__name__, "got": type(record).__name__}
            wrong.append(("plugin-wrong-record", {"hook": kind.hook, "field": field, **names}))
            return []
        rows.append(pack_value(record))
    return rows
