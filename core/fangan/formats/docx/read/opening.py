"""Open one of our own .docx again: as the Document it was written from, as far as the file tells.

The file may come from anywhere: sizes are capped before anything is unpacked, entities stay unread, and whatever is
wrong is one located refusal.
"""

import io
import zipfile
import zlib
from typing import NoReturn

from lxml import etree

from fangan.formats.docx.ooxml import package
from fangan.formats.docx.ooxml.elements import XmlElement, known_styles
from fangan.formats.docx.read.ours import recognise
from fangan.model.document import Document, Manifest, Source
from fangan.model.fact import Raw
from fangan.model.problem import InputRefused, Place, problem

MAX_UNPACKED = 64 * 1024 * 1024
"""Bytes a part may have unpacked; the text of a plan of a hundred pages has two million."""
MAX_PARTS = 2000
_STYLES = "word/styles.xml"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_M = "{urn:fangan:manifest:1}"
_DEEPEST = 30
"""Levels of lists in lists a fact may have."""


def read(data: bytes, name: str) -> Document:
    """Read a built document from its bytes; `name` is the file's name in messages.

    Line breaks of titles, origins below the section and the tasks as data are not all in the file: titles come back
    as printed, origins hold provider and version, tasks are empty. Raises InputRefused: `docx-not-word`, `docx-old`,
    `docx-too-large`, `docx-part-missing`, `docx-part-broken`, `docx-tracked`, `file-foreign`.
    """
    parts = _Parts(data, name)
    if package.MANIFEST not in parts:
        parts.refuse("file-foreign")
    manifest = parts.xml(package.MANIFEST)
    if manifest.tag != f"{_M}manifest":
        parts.refuse("file-foreign")
    known = _manifest(manifest)
    body = parts.xml(package.DOCUMENT)
    return recognise(body, known_styles(parts.xml(_STYLES)), known, Place(name))


class _Parts:
    """The parts of a package, unpacked one at a time."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        if data.startswith(_OLD_WORD):
            self.refuse("docx-old")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError):
            self.refuse("docx-not-word")
        if len(entries) > MAX_PARTS:
            self.refuse("docx-too-large", limit=MAX_UNPACKED // 1024 // 1024)
        self._entries = {entry.filename: entry for entry in entries}

    def refuse(self, code: str, part: str = "", line: int = 0, **values: object) -> NoReturn:
        """Raise a refusal of the file, or of a line of one of its parts."""
        raise InputRefused(
            [problem(code, Place(f"{self.name}:{part}" if part else self.name, line), **values)]
        ) from None

    def __contains__(self, part: str) -> bool:
        return part in self._entries

    def read(self, part: str) -> bytes:
        """Unpack a part, never more than the cap whatever the archive says of itself."""
        entry = self._entries.get(part)
        if entry is None:
            self.refuse("docx-part-missing", part=part, name=part)
        try:
            with self._zip.open(entry) as file:
                data = file.read(MAX_UNPACKED + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            RuntimeError,
            NotImplementedError,
            OSError,
            ValueError,
        ) as error:
            self.refuse("docx-part-broken", part, reason=error)
        if len(data) > MAX_UNPACKED:
            self.refuse("docx-too-large", part, limit=MAX_UNPACKED // 1024 // 1024)
        return data

    def xml(self, part: str) -> XmlElement:
        """Parse a part; document types are refused, and with them every entity."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(self.read(part), parser)
        except etree.XMLSyntaxError as error:
            self.refuse("docx-part-broken", part, error.lineno or 0, reason=error.msg)
        if root.getroottree().docinfo.doctype:
            self.refuse("docx-part-broken", part, 1, reason="DOCTYPE")
        return root


def _manifest(root: XmlElement) -> Manifest:
    year = root.get("year", "")
    return Manifest(
        engine=root.get("engine", ""),
        outline=root.get("outline", ""),
        agency=root.get("agency", ""),
        year=int(year) if year.isascii() and year.isdigit() and len(year) < 5 else 0,
        facts={fact.get("name", ""): _raw(fact, 0) for fact in root.iterfind(f"{_M}facts/{_M}fact")},
        plan={entry.get("name", ""): _raw(entry, 0) for entry in root.iterfind(f"{_M}plan/{_M}entry")},
        sources=tuple(_source(source) for source in root.iterfind(f"{_M}sources/{_M}source")),
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
