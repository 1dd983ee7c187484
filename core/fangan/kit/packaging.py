"""How a plugin's project packs it: `pyproject.toml` or `setup.cfg`, read as far as setuptools would."""

import configparser
import tomllib
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

_GROUP = "fangan.plugins"


def entry_points(project: Path) -> dict[str, str]:
    """Return the plugins a project declares, by id; none where it declares none or cannot be read."""
    declared = _toml(project).get("project", {}).get("entry-points", {}).get(_GROUP, {})
    lines = _cfg(project).get("options.entry_points", {}).get(_GROUP, "").splitlines()
    pairs = (line.partition("=") for line in lines if "=" in line)
    return {**{id_.strip(): value.strip() for id_, _, value in pairs}, **declared}


def not_packed(project: Path, package: str, files: Iterable[str]) -> list[str]:
    """Return those files of a package, by their paths in it, that its project would leave out of what is installed.

    None where the project does not say which it takes.
    """
    tool = _toml(project).get("tool", {}).get("setuptools", {})
    listed: Mapping[str, Any] = tool.get("package-data", {})
    if not listed:
        listed = {name: value.replace("\n", ",").split(",") for name, value in _package_data(project).items()}
    patterns = [one.strip() for name in (package, "*", "") for one in listed.get(name, ()) if one.strip()]
    return [file for file in files if not any(_takes(one, file) for one in patterns)] if patterns else []


def _takes(pattern: str, file: str) -> bool:
    """Whether a pattern takes a file; a star stays within one folder, two do not."""
    if "**" in pattern:
        return fnmatchcase(file, pattern.replace("**/", "*"))
    wanted, parts = pattern.split("/"), file.split("/")
    return len(wanted) == len(parts) and all(map(fnmatchcase, parts, wanted))


def _package_data(project: Path) -> Mapping[str, str]:
    return _cfg(project).get("options.package_data", {})


def _toml(project: Path) -> dict[str, Any]:
    try:
        return tomllib.loads((project / "pyproject.toml").read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def _cfg(project: Path) -> dict[str, dict[str, str]]:
    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string((project / "setup.cfg").read_text("utf-8"))
    except (OSError, ValueError, configparser.Error):
        return {}
    return {name: dict(section) for name, section in parser.items()}
