"""Gather what everybody supplies: installed plugins, shared folders, and the plan's own folder."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from fangan.model.problem import InputRefused, PluginFailed, problem
from fangan.model.provider import OWN, Provider
from fangan.plugins import cache
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.discovery import installed, same
from fangan.plugins.folder import read_folder
from fangan.plugins.loader import load_plugins
from fangan.plugins.settings import shared_folders
from fangan.plugins.status import PluginState
from fangan.plugins.supply import Supply


def build_catalogue(
    *,
    own: Path | None = None,
    folders: Sequence[str | os.PathLike[str]] = (),
    environ: Mapping[str, str] | None = None,
) -> Catalogue:
    """Gather what plugins, shared folders and the plan's own folder supply.

    Raises InputRefused when a folder of the user's holds something unreadable, PluginFailed when `FANGAN_PLUGINS`
    names a plugin that cannot be used or a folder takes a plugin's id; other broken plugins are set aside.
    """
    environ = os.environ if environ is None else environ
    stored = cache.cache_folder(environ)
    loaded = load_plugins(installed(environ), stored)
    if environ.get("FANGAN_PLUGINS"):
        asked = [found for one in loaded if one.status.quarantined for found in one.status.problems]
        if asked:
            raise PluginFailed(asked)
    named = [(folder, _shared(folder, stored)) for folder in shared_folders(folders, environ)]
    shared = [supply for _, supply in named]
    if own is not None:
        shared.append(read_folder(os.path.abspath(own), Provider(id=OWN, own=True), stored))
    problems = [found for supply in shared for found in supply.problems]
    if problems:
        raise InputRefused(problems)
    active = [one.supply for one in loaded if one.status.state is PluginState.ACTIVE]
    _refuse_same_ids([*((str(one.provider), one) for one in active), *named])
    broken = [one.supply for one in loaded if one.status.quarantined]
    return Catalogue([*active, *shared], [one.status for one in loaded], broken)


def _shared(folder: str, stored: str) -> Supply:
    """Read a shared folder; its name is its id. A bare folder of section files will do as well."""
    root = os.path.dirname(folder) if os.path.basename(folder) == "sections" else folder
    bare = [] if os.path.isdir(os.path.join(root, "sections")) else [root]
    return read_folder(root, Provider(id=os.path.basename(root)), stored, bare)


def _refuse_same_ids(supplies: Sequence[tuple[str, Supply]]) -> None:
    """Refuse two providers of one id; each comes with the name to tell it by, for a folder its path."""
    seen: dict[str, tuple[str, Supply]] = {}
    for name, supply in supplies:
        other, first = seen.setdefault(same(supply.provider.id), (name, supply))
        if first is not supply:
            who = f"{other}、{name}"
            raise PluginFailed([problem("provider-conflict", None, plugin=supply.provider.id, providers=who)])
