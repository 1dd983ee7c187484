"""Paths as people are shown them."""

import os
from types import ModuleType


def relative(path: str, folder: str, paths: ModuleType = os.path) -> str:
    """Return a path as it is named from a folder, with `/` between its parts; whole when it is on another drive.

    `paths` are the rules of a system, by default this one's.
    """
    try:
        found: str = paths.relpath(path, folder)
    except ValueError:
        return path
    return found.replace(paths.sep, "/")


def is_inside(relative_path: str, paths: ModuleType = os.path) -> bool:
    """Whether what `relative` returned lies in the folder."""
    return not (paths.isabs(relative_path) or relative_path == ".." or relative_path.startswith("../"))
