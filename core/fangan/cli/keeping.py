"""What a run of the command line keeps for the next: the patterns it compiled, in the folder of the caches."""

import sys
from collections.abc import Mapping
from contextlib import AbstractContextManager

import fangan
from fangan.late.codes import keeping


def kept_patterns(environ: Mapping[str, str]) -> AbstractContextManager[None]:
    """Keep the patterns of this interpreter and this fangan between runs; without a folder there is nothing to keep."""
    from fangan.plugins import cache  # what is answered before it is asked for costs nothing

    folder = cache.cache_folder(environ)
    key = [sys.version, fangan.__version__]
    return keeping(
        lambda: cache.load(folder, "patterns", key) if folder else None,
        lambda rows: cache.store(folder, "patterns", key, rows) if folder else None,
    )
