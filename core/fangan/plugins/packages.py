"""A plugin's package on the disk: where it is and what it says of itself, found without importing anything of it."""

import importlib.machinery
import importlib.util
import os
from dataclasses import replace

from fangan.model.problem import FanganError
from fangan.plugins.status import PluginStatus

_DECLARATION = "fangan.yaml"


def package_folder(value: str) -> str | None:
    """Return the folder of a package without importing it; None when it is not there or is no package.

    Nor is a package above it imported, which `find_spec` would do.
    """
    top, *parts = value.split(".")
    try:
        spec = importlib.util.find_spec(top)
        for part in parts:
            places = spec and spec.submodule_search_locations
            spec = importlib.machinery.PathFinder.find_spec(f"{top}.{part}", places) if places else None
            top = f"{top}.{part}"
    except Exception:  # whoever finds modules may be somebody's, and raise anything
        return None
    if spec is None or not spec.submodule_search_locations:
        return None
    return next(iter(spec.submodule_search_locations))


def declared_by_folder(status: PluginStatus) -> PluginStatus:
    """Return what is known of a plugin with what it declares; what is wrong there is told by reading its folder."""
    from fangan.sources.grammar import read_declaration
    from fangan.sources.text import read_text

    root = package_folder(status.value)
    if root is None:
        return status
    path = os.path.join(root, _DECLARATION)
    try:
        found = read_declaration(read_text(path), path)
    except FanganError:
        return replace(status, declared=path)
    commands = tuple((one.name, one.target, one.help) for one in found.commands)
    return replace(status, declared=path, name=found.name, commands=commands)
