"""The user's cache, configuration and data folders, without paying for platformdirs where the rule is two lines long.

platformdirs imports urllib and ctypes helpers: 12 ms of a cold start. On Linux and the BSDs the XDG base directory
specification says it all; elsewhere platformdirs is asked. A test holds the two together.
"""

import os
import sys
from collections.abc import Mapping

_XDG = {
    "cache": ("XDG_CACHE_HOME", ".cache"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "data": ("XDG_DATA_HOME", ".local/share"),
}


def user_folder(kind: str, environ: Mapping[str, str]) -> str:
    """Return fangan's own folder of `kind` (`cache`, `config` or `data`); '' when the user has no home."""
    if sys.platform in ("win32", "darwin", "android"):
        import platformdirs

        asked = {"cache": platformdirs.user_cache_dir, "config": platformdirs.user_config_dir}
        return asked.get(kind, platformdirs.user_data_dir)("fangan", appauthor=False)
    variable, below = _XDG[kind]
    base = environ.get(variable, "").strip() or os.path.join(os.path.expanduser("~"), below)
    return os.path.join(base, "fangan") if os.path.isabs(base) else ""
