"""What is in the parts of a .docx, however they are packed: two files of one content may differ in every byte."""

import zipfile
import zlib
from hashlib import sha256
from io import BytesIO

from lxml import etree

from fangan.formats.docx.ooxml import package
from fangan.formats.docx.read.manifest import packed_manifest
from fangan.model.problem import InputRefused, Place, problem

MAX_CONTENTS = 64 * 1024 * 1024
"""Bytes all parts together may have unpacked."""


def contents(data: bytes, name: str) -> dict[str, str]:
    """Return the digest of every part; `name` is the file's name in messages.

    The document properties count by the manifest that is packed in them. Raises InputRefused `docx-part-broken` and
    `docx-too-large`.
    """
    left = MAX_CONTENTS
    found = {}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for entry in archive.infolist():
            try:
                with archive.open(entry) as file:
                    part = file.read(left + 1)
            except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError) as error:
                raise _refused("docx-part-broken", f"{name}:{entry.filename}", reason=error) from None
            left -= len(part)
            if left < 0:
                raise _refused("docx-too-large", name, limit=MAX_CONTENTS // 1024 // 1024)
            found[entry.filename] = sha256(_content(entry.filename, part)).hexdigest()
    return found


def _content(part: str, data: bytes) -> bytes:
    if part != package.PROPERTIES:
        return data
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return packed_manifest(etree.fromstring(data, parser)) or data


def _refused(code: str, file: str, **values: object) -> InputRefused:
    return InputRefused([problem(code, Place(file), **values)])
