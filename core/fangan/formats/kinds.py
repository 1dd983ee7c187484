"""What a file is, by its bytes, and how to say so of one that is not read."""

import io
import re
import zipfile
from enum import StrEnum
from typing import NoReturn

from fangan.formats.compound import has_directory
from fangan.model.problem import InputRefused, Place, problem


class ForeignKind(StrEnum):
    """What a file is; beside the first three nothing is read, and the value is the code that says so."""

    DOCX = "docx"
    DOC = "doc"
    TEXT = "txt"
    EMPTY = "foreign-empty"
    LOCKED = "foreign-locked"
    PDF = "foreign-pdf"
    PICTURE = "foreign-picture"
    OPEN_DOCUMENT = "foreign-odt"
    OFD = "foreign-ofd"
    SHEET = "foreign-sheet"
    RTF = "foreign-rtf"
    WEB = "foreign-web"
    WORKS = "foreign-works"
    OTHER = "foreign-other"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_ZIP = (b"PK\3\4", b"PK\5\6")
_OLE_KINDS = (
    ("EncryptedPackage", ForeignKind.LOCKED),
    ("WordDocument", ForeignKind.DOC),
    ("Workbook", ForeignKind.SHEET),
    ("Book", ForeignKind.SHEET),
    ("PowerPoint Document", ForeignKind.SHEET),
    ("MatOST", ForeignKind.WORKS),
)
"""Names of streams in a compound file, and what has them."""
_WEB = re.compile(
    rb"\s*(?:<!doctype html|<html|<\?xml[^>]*\?>\s*<(?:\?mso|w:wordDocument|pkg:package|html)|MIME-Version:)",
    re.IGNORECASE,
)
_HEAD = 4096
_NOTHING = b"\0 \t\r\n\xef\xbb\xbf"
_MOST_ENTRIES = 5000


def what_is(data: bytes) -> ForeignKind:
    """Tell what a file is by its bytes; a package that is none of those known is taken for a .docx."""
    if not data[:_HEAD].strip(_NOTHING) and not data.strip(_NOTHING):
        return ForeignKind.EMPTY
    if data.startswith(_OLE[:4]):
        return _compound(data)
    if data.startswith(_ZIP):
        return _package(data)
    head = data[:_HEAD]
    if head.lstrip().startswith(b"%PDF"):
        return ForeignKind.PDF
    if head.startswith(_PICTURES):
        return ForeignKind.PICTURE
    if head.lstrip().startswith(b"{\\rtf"):
        return ForeignKind.RTF
    return ForeignKind.WEB if _WEB.match(head.removeprefix(b"\xef\xbb\xbf")) else ForeignKind.TEXT


def refuse_kind(kind: ForeignKind, name: str) -> NoReturn:
    """Raise InputRefused with the code of what is not read."""
    raise InputRefused([problem(kind.value, Place(name))])


def _compound(data: bytes) -> ForeignKind:
    """Tell compound files apart by the names in their directories, which stand in them two bytes a letter.

    What was cut off before its directory is taken for an old .doc: who reads it says that it is damaged.
    """
    found = (kind for name, kind in _OLE_KINDS if name.encode("utf-16-le") + b"\0\0" in data)
    return next(found, ForeignKind.OTHER if has_directory(data) else ForeignKind.DOC)


def _package(data: bytes) -> ForeignKind:
    """Tell packages apart by their first entry and the names in their directories."""
    if b"mimetypeapplication/vnd.oasis.opendocument" in data[:_HEAD]:
        return ForeignKind.OPEN_DOCUMENT
    names = _entries(data)
    if "ofd.xml" in names:
        return ForeignKind.OFD
    sheet = any(one.startswith(("xl/workbook.", "ppt/presentation.")) for one in names)
    return ForeignKind.SHEET if sheet and not any(one.startswith("word/") for one in names) else ForeignKind.DOCX


def _entries(data: bytes) -> frozenset[str]:
    """Return the names in a package in small letters; none of one that is damaged, or too large to be looked into."""
    if data.count(b"PK\1\2") > _MOST_ENTRIES:
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return frozenset(name.replace("\\", "/").lstrip("/").lower() for name in package.namelist())
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError):
        return frozenset()
