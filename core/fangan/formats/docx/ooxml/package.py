"""The .docx around the text: parts that never change, deflated once per process, and the ZIP framing.

The archive is written by hand because it is the hot path of a batch: fixed parts are copied as one block, only what
differs from document to document is deflated. Every date is 1980-01-01, so the same parts give the same bytes.
"""

import struct
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from fangan.formats.docx.ooxml.deflating import Deflate, deflated
from fangan.late.records import dataclass

BASE = Path(__file__).parents[1] / "base"

CONTENT_TYPES, DOCUMENT_RELS = "[Content_Types].xml", "word/_rels/document.xml.rels"
DOCUMENT = "word/document.xml"
CORE, PROPERTIES, MANIFEST = "docProps/core.xml", "docProps/custom.xml", "customXml/item1.xml"

_COMMON = {
    "_rels/.rels": "rels.xml",
    "customXml/_rels/item1.xml.rels": "item_rels.xml",
    "customXml/itemProps1.xml": "item_properties.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "font_table.xml",
    "word/footer1.xml": "footer_odd.xml",
    "word/footer2.xml": "footer_even.xml",
}
_LETTER = {"word/footer3.xml": "footer_first.xml"}
_ACROSS = {"word/footer4.xml": "footer_across_odd.xml", "word/footer5.xml": "footer_across_even.xml"}

_VERSION, _METHOD, _DATE = 20, 8, 0x21
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


@dataclass(frozen=True, slots=True)
class FixedParts:
    """Fixed parts ready to be copied: their local entries, their directory entries, and how many they are."""

    entries: bytes
    directory: bytes
    count: int


def _entry(name: str, data: bytes, offset: int, deflate: Deflate) -> tuple[bytes, bytes]:
    """Return a part's local entry and its directory entry when it starts `offset` bytes into the archive."""
    raw = name.encode("ascii")
    packed = deflate(data)
    common = (0, _METHOD, 0, _DATE, zlib.crc32(data), len(packed), len(data), len(raw), 0)
    local = _LOCAL.pack(b"PK\3\4", _VERSION, *common)
    central = _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *common, 0, 0, 0, 0, offset)
    return b"".join((local, raw, packed)), central + raw


def _append(parts: Iterable[tuple[str, bytes]], start: FixedParts, deflate: Deflate = deflated) -> FixedParts:
    entries, directory = [start.entries], [start.directory]
    offset, count = len(start.entries), start.count
    for name, data in parts:
        local, central = _entry(name, data, offset, deflate)
        entries.append(local)
        directory.append(central)
        offset += len(local)
        count += 1
    return FixedParts(b"".join(entries), b"".join(directory), count)


def fixed_parts(*, letter: bool, across: bool) -> Mapping[str, str]:
    """Return the parts of a document by their name in the package, and the file in `base/` that holds each.

    The first page of a letter has a footer of its own, and so have pages that lie across.
    """
    form = f"{'_letter' * letter}{'_across' * across}.xml"
    first = {CONTENT_TYPES: f"content_types{form}", DOCUMENT_RELS: f"document_rels{form}"}
    return first | _COMMON | (_LETTER if letter else {}) | (_ACROSS if across else {})


@cache
def _base(letter: bool, across: bool) -> FixedParts:
    parts = fixed_parts(letter=letter, across=across)
    return _append(((name, (BASE / file).read_bytes()) for name, file in parts.items()), FixedParts(b"", b"", 0))


def archive(parts: Iterable[tuple[str, bytes]], *, letter: bool, across: bool, deflate: Deflate = deflated) -> bytes:
    """Return the whole file: the fixed parts of the form, then `parts` by name in the given order."""
    return _closed(_append(parts, _base(letter, across), deflate))


def pack(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a whole file of nothing but these parts by name, in the given order."""
    return _closed(_append(parts, FixedParts(b"", b"", 0)))


def _closed(full: FixedParts) -> bytes:
    size = len(full.directory)
    end = _END.pack(b"PK\5\6", 0, 0, full.count, full.count, size, len(full.entries), 0)
    return b"".join((full.entries, full.directory, end))
