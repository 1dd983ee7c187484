"""Gather what everybody supplies: installed plugins, shared folders, and a plan's own folder."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from fangan.model.problem import InputRefused, Place, PluginFailed, Severity, problem
from fangan.model.provider import OWN, Provider
from fangan.model.section import VariantHead, Wording
from fangan.plugins import cache
from fangan.plugins.catalogue import Catalogue, read_variant
from fangan.plugins.discovery import installed, same
from fangan.plugins.folder import located, read_folder
from fangan.plugins.loader import Loaded, load_plugins, supplies
from fangan.plugins.settings import shared_folders
from fangan.plugins.status import PluginState
from fangan.plugins.supply import Supply


class Gathered:
    """What the plugins that were `loaded` and shared folders supply: the same for every plan, read once.

    Raises InputRefused for a shared folder that is not there, PluginFailed when `FANGAN_PLUGINS` names a plugin that
    cannot be used or a folder takes a plugin's id; other broken plugins are set aside.
    """

    def __init__(
        self, folders: Sequence[str | os.PathLike[str]], environ: Mapping[str, str], loaded: Sequence[Loaded]
    ) -> None:
        self._cache = cache.cache_folder(environ)
        if environ.get("FANGAN_PLUGINS"):
            asked = [found for one in loaded if one.status.quarantined for found in one.status.problems]
            if asked:
                raise PluginFailed(asked)
        named = [(folder, _shared(folder, self._cache)) for folder in shared_folders(folders, environ)]
        active = [one.supply for one in loaded if one.status.state is PluginState.ACTIVE]
        _refuse_same_ids([*((str(one.provider), one) for one in active), *named])
        self._shared = tuple(supply for _, supply in named)
        self._active = tuple(active)
        self._statuses = tuple(one.status for one in loaded)
        self._broken = tuple(one.supply for one in loaded if one.status.quarantined)
        self._wordings: dict[str, Wording] = {}
        self._bare: Catalogue | None = None

    def catalogue(self, own: Path | None = None) -> Catalogue:
        """Return the catalogue for plans in the folder `own`, or for none; plans with nothing of their own share one.

        Raises InputRefused when that folder, or one that is shared, holds something unreadable.
        """
        if own is None:
            return self._with()
        supply = read_folder(os.path.abspath(own), Provider(id=OWN, own=True), self._cache)
        if supply.problems or supplies(supply):
            return self._with(supply)
        if self._bare is None:
            self._bare = self._with(supply)
        return self._bare

    def _with(self, *own: Supply) -> Catalogue:
        folders = (*self._shared, *own)
        problems = [found for supply in folders for found in supply.problems]
        if any(found.severity is Severity.ERROR for found in problems):
            raise InputRefused(problems)
        return Catalogue([*self._active, *folders], self._statuses, self._broken, self._read, tuple(problems))

    def _read(self, head: VariantHead) -> Wording:
        """Read a variant; what is not one plan's own is read once for all catalogues."""
        if head.provider.own:
            return read_variant(head)
        wording = self._wordings.get(head.path)
        if wording is None:
            wording = self._wordings[head.path] = read_variant(head)
        return wording


def build_catalogue(
    *, own: Path | None = None, folders: Sequence[str | os.PathLike[str]] = (), environ: Mapping[str, str]
) -> Catalogue:
    """Gather the catalogue for one plan; raises as `Gathered` and its `catalogue` do."""
    return Gathered(folders, environ, load_plugins(installed(environ), cache.cache_folder(environ))).catalogue(own)


def _shared(folder: str, stored: str) -> Supply:
    """Read a shared folder; its name is its id. A bare folder of section files will do as well."""
    root = os.path.dirname(folder) if os.path.basename(folder) == "sections" else folder
    bare = [] if os.path.isdir(os.path.join(root, "sections")) else [root]
    supply = read_folder(root, Provider(id=os.path.basename(root), shared=True), stored, bare)
    problems = [located(root, found) for found in supply.problems]
    if not (problems or supplies(supply)):
        problems.append(problem("folder-empty", Place(folder), Severity.WARNING))
    return replace(supply, problems=tuple(problems))


def _refuse_same_ids(named: Sequence[tuple[str, Supply]]) -> None:
    """Refuse two providers of one id; each comes with the name to tell it by, for a folder its path."""
    seen: dict[str, tuple[str, Supply]] = {}
    for name, supply in named:
        other, first = seen.setdefault(same(supply.provider.id), (name, supply))
        if first is not supply:
            who = f"{other}、{name}"
            raise PluginFailed([problem("provider-conflict", None, plugin=supply.provider.id, providers=who)])
