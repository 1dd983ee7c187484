"""Which plugins are installed, from metadata alone: nothing of any plugin is imported.

Reading the metadata of every distribution costs 50 ms and more, so the answer is cached (`fangan.plugins.known`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from fangan.late.patterns import regex
from fangan.messages.suggest import suggest
from fangan.model.problem import Problem, problem
from fangan.model.provider import OWN
from fangan.plugins.known import FIELDS, Known, row
from fangan.plugins.status import PluginState, PluginStatus

RESERVED = (OWN, "fangan")
"""Provider ids of the plan's own folder and of fangan's built-in parts."""

_ID = regex(r"\w[\w.-]*")


def installed(environ: Mapping[str, str]) -> tuple[PluginStatus, ...]:
    """List every plugin that is installed, or that `FANGAN_PLUGINS` names, by id.

    The states are `available`, `blocked`, `conflict` (two distributions claim the id), `failed` (the metadata cannot
    be used) and `missing`. Raises nothing.
    """
    found = [_checked(status) for status in _entries(environ)]
    return tuple(sorted(_settle(found, _wanted(environ)), key=lambda status: (status.id, status.distribution)))


def _entries(environ: Mapping[str, str]) -> list[PluginStatus]:
    known = Known(environ)
    if known.rows is not None:
        return [_status(*found) for found in known.rows]
    from fangan.plugins.metadata import scan_metadata

    found = list(scan_metadata())
    # what is broken is read again every time, so that it is reported again and its repair is seen
    if not any(status.problems for status in found):
        known.keep([row([getattr(status, name) for name in FIELDS], status.commands) for status in found])
    return found


def _status(*found: Any) -> PluginStatus:
    *fields, commands, _stamp = found
    return PluginStatus(**dict(zip(FIELDS, fields, strict=True)), commands=tuple(map(tuple, commands)))


def _wanted(environ: Mapping[str, str]) -> frozenset[str] | None:
    """Return the ids `FANGAN_PLUGINS` allows, or None when it is not set: then all are."""
    text = environ.get("FANGAN_PLUGINS")
    return None if text is None else frozenset(part.strip() for part in text.split(",") if part.strip())


def same(id_: str) -> str:
    """Return the form under which two spellings of an id are the same: as package indexes compare names."""
    return re.sub(r"[-_.]+", "-", id_).lower()


def _checked(status: PluginStatus) -> PluginStatus:
    """Refuse an id or a package name that could not be used."""
    if status.problems:
        return status
    who = {"plugin": status.id, "distribution": status, "value": status.value}
    if not _ID.fullmatch(status.id) or same(status.id) in RESERVED:
        return _with(status, PluginState.FAILED, problem("plugin-bad-id", None, **who))
    if not all(part.isidentifier() for part in status.value.split(".")):
        return _with(status, PluginState.FAILED, problem("plugin-bad-value", None, **who))
    return status


def _settle(found: Sequence[PluginStatus], wanted: frozenset[str] | None) -> list[PluginStatus]:
    """Apply `FANGAN_PLUGINS`, then find the ids that several distributions claim."""
    allowed = None if wanted is None else {same(id_) for id_ in wanted}
    claims: dict[str, list[PluginStatus]] = {}
    settled = []
    for status in found:
        if allowed is not None and same(status.id) not in allowed:
            settled.append(replace(status, state=PluginState.BLOCKED, problems=()))
        else:
            claims.setdefault(same(status.id), []).append(status)
    for rivals in claims.values():
        settled.extend(rivals if len(rivals) == 1 else _conflict(rivals))
    known = {status.id for status in found}
    for id_ in sorted(wanted or ()):
        if same(id_) not in {same(other) for other in known}:
            missing = problem("plugin-not-installed", None, plugin=id_, suggestion=suggest(id_, known))
            settled.append(PluginStatus(id=id_, state=PluginState.MISSING, problems=(missing,)))
    return settled


def _conflict(rivals: list[PluginStatus]) -> list[PluginStatus]:
    who = "、".join(sorted(f"{status}（{status.location}）" for status in rivals))
    return [
        _with(status, PluginState.CONFLICT, problem("plugin-conflict", None, plugin=status.id, distributions=who))
        for status in rivals
    ]


def _with(status: PluginStatus, state: PluginState, found: Problem) -> PluginStatus:
    return replace(status, state=state, problems=(found,))
