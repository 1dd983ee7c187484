"""What is in the parts of a .docx, however they are packed: two files of one content may differ in every byte."""

from hashlib import sha256

from fangan.formats.docx.ooxml import package
from fangan.formats.docx.read.archive import Archive
from fangan.formats.docx.read.manifest import packed_manifest
from fangan.model.problem import InputRefused


def contents(data: bytes, name: str) -> dict[str, str]:
    """Return the digest of every part; `name` is the file's name in messages.

    The document properties count by the manifest that is packed in them. Raises InputRefused as `Archive` does.
    """
    archive = Archive(data, name)
    return {part: sha256(_content(archive, part)).hexdigest() for part in archive}


def _content(archive: Archive, part: str) -> bytes:
    """Return what counts of a part; properties that are no XML count by their bytes."""
    if part != package.PROPERTIES:
        return archive.read(part)
    try:
        return packed_manifest(archive.xml(part)) or archive.read(part)
    except InputRefused:
        return archive.read(part)
