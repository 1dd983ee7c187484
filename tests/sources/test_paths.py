"""A path is named from a folder where that can be done; on another drive it is named whole."""

import ntpath
import posixpath
from types import ModuleType

import pytest

from fangan.sources.paths import is_inside, relative


@pytest.mark.parametrize(
    ("path", "folder", "paths", "name", "inside"),
    [
        ("/a/b/c.md", "/a", posixpath, "b/c.md", True),
        ("/a/c.md", "/a/b", posixpath, "../c.md", False),
        ("/a", "/a/b", posixpath, "..", False),
        ("/a/..b", "/a", posixpath, "..b", True),
        ("C:\\a\\b\\c.md", "C:\\a", ntpath, "b/c.md", True),
        ("D:\\a\\c.md", "C:\\a", ntpath, "D:\\a\\c.md", False),
        ("\\\\server\\share\\c.md", "C:\\a", ntpath, "\\\\server\\share\\c.md", False),
    ],
)
def test_a_path_is_named_from_a_folder(path: str, folder: str, paths: ModuleType, name: str, inside: bool) -> None:
    found = relative(path, folder, paths)
    assert (found, is_inside(found, paths)) == (name, inside)
