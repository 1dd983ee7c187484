"""Which file the library is: named on the command line, by `FANGAN_LIBRARY`, or the one in the user's folder."""

import os
from collections.abc import Mapping
from pathlib import Path

from fangan.model.problem import UsageRefused, problem
from fangan.plugins.user_folders import user_folder

NAME = "library.db"


def library_file(environ: Mapping[str, str], given: str | None = None) -> Path:
    """Return the library's file, whether or not it exists; UsageRefused `library-nowhere` where the user has no home.

    A folder stands for the file `library.db` in it.
    """
    chosen = given or environ.get("FANGAN_LIBRARY", "")
    if not chosen:
        folder = user_folder("data", environ)
        if not folder:
            raise UsageRefused([problem("library-nowhere")])
        return Path(folder, NAME)
    path = Path(os.path.abspath(os.path.expanduser(chosen)))
    return path / NAME if path.is_dir() else path
