"""What a file is, by its bytes, and how to say so of one that is not read."""

import re
from enum import StrEnum
from typing import NoReturn

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


def what_is(data: bytes) -> ForeignKind:
    """Tell what a file is by its bytes; a package that is none of those known is taken for a .docx."""
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
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
    """Tell compound files apart by the names in their directories, which stand in them two bytes a letter."""
    found = (kind for name, kind in _OLE_KINDS if name.encode("utf-16-le") + b"\0\0" in data)
    return next(found, ForeignKind.OTHER)


def _package(data: bytes) -> ForeignKind:
    """Tell packages apart by their first entry and the names in their directories."""
    if b"mimetypeapplication/vnd.oasis.opendocument" in data[:_HEAD]:
        return ForeignKind.OPEN_DOCUMENT
    if b"OFD.xml" in data and b"[Content_Types].xml" not in data:
        return ForeignKind.OFD
    if b"xl/workbook." in data or b"ppt/presentation." in data:
        return ForeignKind.SHEET
    return ForeignKind.DOCX
