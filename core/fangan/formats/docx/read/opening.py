"""Open one of our own .docx again: as the Document it was written from, as far as the file tells.

The file may come from anywhere: sizes are capped before anything is unpacked, entities stay unread, and whatever is
wrong is one located refusal.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import NoReturn

from lxml import etree

from fangan.formats.docx.ooxml import package
from fangan.formats.docx.ooxml.elements import XmlElement, known_styles
from fangan.formats.docx.read.manifest import find_manifest
from fangan.formats.docx.read.ours import recognise
from fangan.model.document import Document
from fangan.model.problem import InputRefused, Place, problem

MAX_UNPACKED = 64 * 1024 * 1024
"""Bytes a part may have unpacked; the text of a plan of a hundred pages has two million."""
MAX_PARTS = 2000
_STYLES = "word/styles.xml"
_OLD_WORD = b"\xd0\xcf\x11\xe0"


def read(data: bytes, name: str) -> Document:
    """Read a built document from its bytes; `name` is the file's name in messages.

    Line breaks of titles, origins below the section and the tasks as data are not all in the file: titles come back
    as printed, origins hold provider and version, tasks are empty. Raises InputRefused: `docx-not-word`, `docx-old`,
    `docx-too-large`, `docx-part-missing`, `docx-part-broken`, `docx-tracked`, `file-foreign`.
    """
    parts = _Parts(data, name)
    report = find_manifest(parts)
    if report is None:
        parts.refuse("file-foreign")
    body = parts.xml(package.DOCUMENT)
    return recognise(body, known_styles(parts.xml(_STYLES)), report, Place(name))


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

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

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
        return self.parse(self.read(part), part)

    def parse(self, data: bytes, part: str) -> XmlElement:
        """Parse XML out of a part as `xml` does."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            self.refuse("docx-part-broken", part, error.lineno or 0, reason=error.msg)
        if root.getroottree().docinfo.doctype:
            self.refuse("docx-part-broken", part, 1, reason="DOCTYPE")
        return root
