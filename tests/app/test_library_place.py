"""The library is the one that is named, else that of the environment, else the user's own."""

from pathlib import Path

import pytest

from fangan.app.library_place import library_file
from fangan.model.problem import UsageRefused


def test_the_name_goes_before_the_environment_and_this_before_the_folder_of_the_user(tmp_path):
    environ = {"FANGAN_LIBRARY": str(tmp_path / "b.db"), "XDG_DATA_HOME": str(tmp_path)}
    assert library_file(environ, str(tmp_path / "a.db")) == tmp_path / "a.db"
    assert library_file(environ) == tmp_path / "b.db"


def test_a_folder_stands_for_the_library_in_it(tmp_path):
    assert library_file({}, str(tmp_path)) == tmp_path / "library.db"


@pytest.mark.skipif("sys.platform in ('win32', 'darwin')", reason="needs the rules of Linux")
def test_without_either_it_lies_among_the_data_of_the_user(tmp_path):
    assert library_file({"XDG_DATA_HOME": str(tmp_path)}) == Path(tmp_path, "fangan", "library.db")
    with pytest.raises(UsageRefused):
        library_file({"XDG_DATA_HOME": "relative"})
