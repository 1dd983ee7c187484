"""What a .docx says of itself: the manifest, wherever the program that saved the file last has left it."""

import zlib
from binascii import a2b_base64
from collections.abc import Iterator, Mapping
from typing import Protocol

from fangan.formats.docx.ooxml import package
from fangan.formats.docx.ooxml.elements import XmlElement
from fangan.formats.docx.write.properties import PROPERTY, Noted
from fangan.late.patterns import regex
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.document import Anchor, KeptIn, Manifest, Source
from fangan.model.fact import Raw

_M = "{urn:fangan:manifest:1}"
_P = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
_NAME = regex(f"{PROPERTY}([0-9]{{1,6}})")
_LARGEST = 8 * 1024 * 1024
"""Bytes the manifest in the properties may have; that of a plan of a hundred pages has twenty thousand."""
_DEEPEST = 30
"""Levels of lists in lists a fact may have."""
_SIZE = regex("[0-9]{1,6}")
_MARK = regex("(.+):([0-9]{1,6}):([0-9]{1,6}):([0-4])")
_LINE = regex("([^:]*):([0-9]{1,6}):([0-9]{1,6}):([0-9]{1,6}):([0-9]{1,3})")
_CUSTOM_XML = regex(r"customXml/item[0-9]{1,6}\.xml")


class Written(NamedTuple):
    """A text as it was written: how many blocks, its anchors in the order of print, the level of the heading of each.

    The level is 0 for an anchor that begins with something else. `run_ons` are its run-on lines.
    """

    size: int = 0
    anchors: tuple[Anchor, ...] = ()
    levels: Mapping[str, int] = {}
    run_ons: tuple[Noted, ...] = ()


@dataclass(frozen=True, slots=True)
class SelfReport:
    """What a file says of itself: its manifest, and every text as it was written, but in a file of 0.1.0."""

    manifest: Manifest
    texts: tuple[Written, ...] = ()


NOTHING_SAID = SelfReport(Manifest(engine="", outline="", agency="", year=0, kept_in=KeptIn.BOOKMARKS))
"""What a file says from which everything of the kind was taken out."""


class Unpacked(Protocol):
    """The parts of a package that is being read, by name."""

    def __iter__(self) -> Iterator[str]: ...

    def xml(self, part: str) -> XmlElement:
        """Parse a part; raises InputRefused."""
        ...

    def parse(self, data: bytes, part: str) -> XmlElement:
        """Parse XML that was packed in a part, with the same care."""
        ...


def find_manifest(parts: Unpacked) -> SelfReport | None:
    """Find the manifest in the custom XML part, else in the document properties; None when neither holds it."""
    for part in filter(_CUSTOM_XML.fullmatch, parts):
        if report := _report(parts.xml(part), KeptIn.PART):
            return report
    data = packed_manifest(parts.xml(package.PROPERTIES)) if package.PROPERTIES in parts else b""
    return _report(parts.parse(data, package.PROPERTIES), KeptIn.PROPERTIES) if data else None


def packed_manifest(properties: XmlElement) -> bytes:
    """Return the manifest out of the document properties; nothing when a piece is missing or was touched."""
    pieces = {}
    for one in properties.iterfind(f"{_P}property"):
        found = _NAME.fullmatch(one.get("name", ""))
        if found:
            pieces[int(found[1])] = "".join(map(str, one.itertext()))
    try:
        packed = a2b_base64("".join(pieces[number] for number in sorted(pieces)))
        squeezed = zlib.decompressobj()
        data = squeezed.decompress(packed, _LARGEST)
    except (ValueError, zlib.error):
        return b""
    return data if squeezed.eof else b""


def _report(root: XmlElement, kept_in: KeptIn) -> SelfReport | None:
    if root.tag != f"{_M}manifest":
        return None
    texts = root.iterfind(f"{_M}anchors/{_M}text")
    return SelfReport(_manifest(root, kept_in), tuple([_written(one) for one in texts]))


def _written(text: XmlElement) -> Written:
    """Read a text as it was written; one that makes no sense says nothing."""
    found = [_MARK.fullmatch(mark) for mark in (text.text or "").split()]
    size = text.get("blocks", "")
    if not _SIZE.fullmatch(size) or None in found:
        return Written()
    marks = [(one[1], int(one[2]), int(one[3]), int(one[4])) for one in found if one]
    anchors = tuple([Anchor(id_, start, end) for id_, start, end, _ in marks])
    if any(not one.start < one.end <= int(size) for one in anchors):
        return Written()
    lines = [_LINE.fullmatch(line) for line in text.get("run-ons", "").split()]
    run_ons = tuple([Noted(one[1], int(one[2]), int(one[3]), int(one[4]), int(one[5])) for one in lines if one])
    return Written(int(size), anchors, {id_: level for id_, _, _, level in marks}, run_ons)


def _manifest(root: XmlElement, kept_in: KeptIn) -> Manifest:
    year = root.get("year", "")
    return Manifest(
        engine=root.get("engine", ""),
        outline=root.get("outline", ""),
        agency=root.get("agency", ""),
        year=int(year) if year.isascii() and year.isdigit() and len(year) < 5 else 0,
        facts={fact.get("name", ""): _raw(fact, 0) for fact in root.iterfind(f"{_M}facts/{_M}fact")},
        plan={entry.get("name", ""): _raw(entry, 0) for entry in root.iterfind(f"{_M}plan/{_M}entry")},
        sources=tuple(_source(source) for source in root.iterfind(f"{_M}sources/{_M}source")),
        text=root.get("text", ""),
        whole=root.get("whole", ""),
        kept_in=kept_in,
    )


def _raw(element: XmlElement, depth: int) -> Raw:
    if depth > _DEEPEST:
        return ""
    fields = element.findall(f"{_M}field")
    if fields:
        return {field.get("name", ""): _raw(field, depth + 1) for field in fields}
    items = element.findall(f"{_M}item")
    if items:
        return tuple(_raw(item, depth + 1) for item in items)
    return element.text or ""


def _source(element: XmlElement) -> Source:
    given = {name: element.get(name, "") for name in ("target", "provider", "version", "digest")}
    choices = {one.get("name", ""): one.text or "" for one in element.iterfind(f"{_M}choice")}
    return Source(**given, choices=choices)
