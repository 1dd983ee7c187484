"""What is in the parts of a .docx, however they are packed: two files of one content may differ in every byte."""

from hashlib import sha256

from fangan.formats.docx.ooxml import package
from fangan.formats.docx.read.archive import Archive
from fangan.formats.docx.read.manifest import packed_manifest


def contents(data: bytes, name: str) -> dict[str, str]:
    """Return the digest of every part; `name` is the file's name in messages.

    The document properties count by the manifest that is packed in them. Raises InputRefused as `Archive` does.
    """
    archive = Archive(data, name)
    return {part: sha256(_content(archive, part)).hexdigest() for part in archive}


def _content(archive: Archive, part: str) -> bytes:
    manifest = packed_manifest(archive.xml(part)) if part == package.PROPERTIES else b""
    return manifest or archive.read(part)
