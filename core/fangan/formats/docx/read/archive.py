"""The parts of a .docx from anywhere, unpacked and parsed within bounds (ECMA-376, Part 2).

Bytes are counted as they are unpacked, elements and attributes as they are parsed, over all parts together, so that no
small file costs more time or memory than a large one.
"""

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from posixpath import join, normpath
from typing import NoReturn

from lxml import etree

from fangan.formats.docx.ooxml import package
from fangan.formats.docx.ooxml.elements import P, T, W, XmlElement
from fangan.formats.docx.read.thinning import thinned
from fangan.late.tuples import NamedTuple
from fangan.model.problem import InputRefused, Place, problem

_MEGABYTE = 1024 * 1024
MAX_UNPACKED = 32 * _MEGABYTE
"""Bytes the parts that are read may have unpacked; the text of a plan of a hundred pages has two million."""
MAX_MARKS = 200_000
"""Elements and attributes they may hold, as many as a plan file may have nodes; a hundred pages have 30,000."""
_WEIGHTS = {P: 4, T: 2, f"{W}br": 4, f"{W}cr": 4, f"{W}tab": 2, f"{W}bookmarkStart": 16}
_BY_NAME = {tag.removeprefix(W).encode(): weight for tag, weight in _WEIGHTS.items()}
_HEAVY = re.compile(rb"<(?:[\w.-]+:)?(%b)[\s/>]" % b"|".join(_BY_NAME))
"""What some elements count for: whatever stands in them, reading them takes as long as so many others."""
MAX_PARTS = 2000


class Bounds(NamedTuple):
    """How much a file may hold: bytes unpacked, and elements and attributes."""

    unpacked: int
    marks: int


OURS = Bounds(MAX_UNPACKED, MAX_MARKS)
ANYBODYS = Bounds(64 * _MEGABYTE, 1_500_000)
"""What a file may hold that is read once, to be taken over: 100,000 paragraphs, `thinned`, have 1,400,000."""
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_ENTRY = b"PK\1\2"
"""What every entry of an archive's directory begins with."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How parts may be packed (ECMA-376, Part 2, C.5)."""
_ENCRYPTED = 1
"""The flag of an entry that a password locks (APPNOTE.TXT of PKWARE, 4.4.4)."""
_OTHER_ENCODING = re.compile(rb"[^<]{0,3}<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-?8|us-ascii)", re.IGNORECASE)
_STRICT_HOST = b"purl.oclc.org"
_STRICT = re.compile(rb"(=[\"']http://)purl\.oclc\.org/ooxml/(wordprocessingml|drawingml|officeDocument)/")
"""How strict files call the namespaces that transitional ones have (ECMA-376, Part 4, 8): the elements are the same."""
_RELATIONS = "_rels/.rels"
_MAIN = "/officeDocument"
"""The end of the type of the relation that names the main part, of transitional files and of strict ones."""
_FIRST_BYTES = 8
_TOLD_ELSEWHERE = ("customxml/", "docprops/")


class Archive:
    """The parts of a package by name, whatever its case, unpacked one at a time."""

    def __init__(self, data: bytes, name: str, bounds: Bounds = OURS) -> None:
        """Open a package; `name` is the file's name in messages. Raises InputRefused when it is none or not sound."""
        self.name, self._bounds = name, bounds
        self._bytes = self._marks = 0
        self._parsed: dict[str, XmlElement] = {}
        if data.startswith(_OLD_WORD):
            self.refuse("docx-old")
        if data.count(_ENTRY) > MAX_PARTS:
            self.refuse("docx-too-many-parts", limit=MAX_PARTS)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError):
            self.refuse("docx-not-word")
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in self._zip.infolist():
            part = _key(entry.filename)
            if part in self._entries:
                self.refuse("docx-part-twice", name=entry.filename)
            self._entries[part] = entry

    def refuse(self, code: str, part: str = "", line: int = 0, **values: object) -> NoReturn:
        """Raise a refusal of the file, or of a line of one of its parts."""
        raise InputRefused(
            [problem(code, Place(f"{self.name}:{part}" if part else self.name, line), **values)]
        ) from None

    def __contains__(self, part: str) -> bool:
        return _key(part) in self._entries

    def __iter__(self) -> Iterator[str]:
        """Go through the names of the parts, as they are written."""
        return (entry.filename for entry in self._entries.values())

    def texts(self) -> Iterator[str]:
        """Go through the names of the XML parts that may hold text; what tells of the file itself holds none."""
        for part, entry in self._entries.items():
            if part.endswith(".xml") and not part.startswith(_TOLD_ELSEWHERE):
                yield entry.filename

    def holding(self, may_hold: Callable[[bytes], bool]) -> Iterator[tuple[str, XmlElement]]:
        """Go through those parts for text whose bytes may hold what is looked for, or are no plain letters.

        Those that are parsed already come, too, whatever they are called.
        """
        for part in {_key(one): one for one in (*self._parsed_names(), *self.texts())}.values():
            known = self._parsed.get(_key(part))
            data = b"" if known is not None else self.read(part)
            if known is not None:
                yield part, known
            elif b"\0" in data[:_FIRST_BYTES] or _OTHER_ENCODING.match(data) or may_hold(data):
                yield part, self.parse(data, part)

    def _parsed_names(self) -> list[str]:
        return [self._entries[one].filename for one in self._parsed if not one.startswith(_TOLD_ELSEWHERE)]

    def main(self) -> str:
        """Return the name of the part that programs show: whichever the package names, not whichever we would write."""
        if _RELATIONS not in self:
            return package.DOCUMENT
        relations = self.xml(_RELATIONS)
        return next((target for kind, target in _relations(relations) if kind.endswith(_MAIN)), package.DOCUMENT)

    def read(self, part: str) -> bytes:
        """Unpack a part, never more than is left of the cap whatever the archive says of itself."""
        entry = self._entries.get(_key(part))
        if entry is None:
            self.refuse("docx-part-missing", part=part, name=part)
        if entry.compress_type not in _METHODS or entry.flag_bits & _ENCRYPTED:
            self.refuse("docx-part-packed", part)
        left = self._bounds.unpacked - self._bytes
        try:
            with self._zip.open(entry) as file:
                data = file.read(left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError) as error:
            self.refuse("docx-part-broken", part, reason=error)
        if len(data) > left:
            self.refuse("docx-too-large", part, limit=self._bounds.unpacked // _MEGABYTE)
        self._bytes += len(data)
        return data

    def xml(self, part: str) -> XmlElement:
        """Parse a part, once whoever asks; document types are refused, and with them every entity."""
        found = self._parsed.get(_key(part))
        if found is None:
            found = self._parsed[_key(part)] = self.parse(self.read(part), part)
        return found

    def parse(self, data: bytes, part: str) -> XmlElement:
        """Parse XML that was packed in a part as `xml` does."""
        if _STRICT_HOST in data:
            data = _STRICT.sub(rb"\1schemas.openxmlformats.org/\2/2006/", data)
        plain = _is_plain(data)
        if plain and self._bounds is ANYBODYS:
            data = thinned(data)
        left = self._bounds.marks - self._marks
        marks = _marks(data, left) if plain else 0
        if marks > left:
            self.refuse("docx-too-many", part, limit=self._bounds.marks)
        try:
            if plain and data.count(b"=") - data.count(b'="') - data.count(b"='") + marks <= left:
                self._marks += marks
                return etree.fromstring(data, _sound())
            return self._counted(part, data)
        except etree.XMLSyntaxError as error:
            self.refuse("docx-part-broken", part, error.lineno or 0, reason=error.msg)

    def _counted(self, part: str, data: bytes) -> XmlElement:
        """Take in the elements as they begin, and return the first."""
        root: XmlElement | None = None
        parsing = etree.iterparse(
            io.BytesIO(data),
            events=("start",),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        for _, element in parsing:
            if root is None:
                root = element
                if root.getroottree().docinfo.doctype:
                    self.refuse("docx-part-doctype", part, 1)
            self._marks += _WEIGHTS.get(str(element.tag), 1) + len(element.attrib)
            if self._marks > self._bounds.marks:
                self.refuse("docx-too-many", part, limit=self._bounds.marks)
        assert root is not None  # a text without an element is a syntax error
        return root


def _sound() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )


def _marks(data: bytes, most: int) -> int:
    """Count elements and attributes of plain XML by their signs; what looks like an attribute in a text counts, too.

    Where they are more than `most` already by number, none is weighed.
    """
    count = data.count(b"<") - data.count(b"</") + data.count(b'="') + data.count(b"='")
    if count > most:
        return count
    return count + sum((_BY_NAME[name] - 1) * times for name, times in Counter(_HEAVY.findall(data)).items())


def _is_plain(data: bytes) -> bool:
    """Whether the signs of XML can be counted in its bytes: one byte each, and nothing that may hold such signs."""
    foreign = data.count(b"<?") - data.startswith((b"<?xml", b"\xef\xbb\xbf<?xml"))
    return not foreign and b"<!" not in data and b"\0" not in data and not _OTHER_ENCODING.match(data)


def _key(part: str) -> str:
    """Return what a part is known by: names are the same whatever their case (ECMA-376, Part 2, 6.2.2.3)."""
    return part.replace("\\", "/").lstrip("/").lower()


def _relations(root: XmlElement) -> Iterator[tuple[str, str]]:
    """Yield the type of every relation of the package, and the name of the part it leads to."""
    for one in root:
        yield one.get("Type", ""), normpath(join("/", one.get("Target", ""))).lstrip("/")
