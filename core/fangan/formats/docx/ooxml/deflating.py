"""How the parts of a .docx are deflated: by zlib, or by ISA-L, which `fangan[fast]` brings.

The parts are the same, and so is the file whenever it is made with the same of the two; ISA-L takes a tenth of the
time, and its file is some per cent longer.
"""

import zlib
from collections.abc import Callable, Mapping
from typing import TypeAlias

from fangan.model.problem import UsageRefused, problem

DEFLATE = "FANGAN_DEFLATE"
"""What the environment says which by; a batch says it for all its documents."""
ZLIB, ISAL = "zlib", "isal"

Deflate: TypeAlias = Callable[[bytes], bytes]
_LEVEL = 6
_ISAL_LEVEL = 2
"""Of its four levels the one that hardly takes longer than the quickest and squeezes nearly as well as the last."""


def deflate_of(environ: Mapping[str, str]) -> Deflate:
    """Return what deflates as an environment asks; raises UsageRefused `fast-extra` where ISA-L is not installed."""
    if environ.get(DEFLATE) != ISAL:
        return deflated
    try:
        import isal.isal_zlib  # noqa: F401 - few batches need it
    except ImportError as error:
        raise UsageRefused([problem("fast-extra", None)]) from error
    return isal_deflated


def deflated(data: bytes) -> bytes:
    """Deflate with a window no larger than the data: clearing the 32 KiB one costs more than squeezing a small part."""
    window = min(max(len(data).bit_length(), 9), zlib.MAX_WBITS)
    squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, -window, window - 7)
    return squeeze.compress(data) + squeeze.flush()


def isal_deflated(data: bytes) -> bytes:
    """Deflate by ISA-L."""
    from isal import isal_zlib

    found: bytes = isal_zlib.compress(data, _ISAL_LEVEL, -zlib.MAX_WBITS)
    return found
