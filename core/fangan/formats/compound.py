"""Whether an old .doc is whole enough to be handed to a program: its sectors, and the streams a text stands in.

[MS-DOC] 2.1 (streams), 2.5.2 (the first bytes of a text).
"""

import struct

from fangan.sources.compound_file import ROOT, CompoundFile

_TEXT, _TABLES = "WordDocument", ("0Table", "1Table")
_BEGINS = b"\xec\xa5"
_FLAGS, _ENCRYPTED = 11, 1
"""The byte of a text that says whether it is locked ([MS-DOC] 2.5.2, fEncrypted)."""


def holds_text(data: bytes) -> bool:
    """Whether a compound file has the streams of a text, and every sector of them."""
    try:
        file = CompoundFile(data)
        return file.stream(_TEXT).startswith(_BEGINS) and any(file.stream(name) for name in _TABLES)
    except struct.error:  # it ends before it says so much
        return False


def is_locked(data: bytes) -> bool:
    """Whether the text of a compound file is locked with a password: as its first bytes say."""
    try:
        text = CompoundFile(data).stream(_TEXT)
    except struct.error:
        return False
    return len(text) > _FLAGS and bool(text[_FLAGS] & _ENCRYPTED)


def has_directory(data: bytes) -> bool:
    """Whether a compound file has the sector that names its streams; one that was cut off has none."""
    try:
        return ROOT in CompoundFile(data).streams
    except struct.error:
        return False
