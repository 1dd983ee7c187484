"""The way from a Document to an .ofd: the layout's pages, each word at its place, in one archive."""

import zipfile
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from uuid import NAMESPACE_OID, uuid5

from fangan.formats.layout.arrange import arrange
from fangan.model.document import Document
from fangan_ofd.content import Identifiers, content
from fangan_ofd.pages import headings, sheets
from fangan_ofd.parts import ROOT, document_xml, ofd_xml, page_file, resources_xml
from fangan_ofd.refused import refuse
from fangan_ofd.xml import serialise

_FOLDER = ROOT.rpartition("/")[0]
_FIXED = (1980, 1, 1, 0, 0, 0)


def write(document: Document) -> bytes:
    """Return the document as OFD; equal documents give equal bytes.

    Raises InputRefused `ofd-too-high` for what no page can hold, `ofd-character` for what no XML file can.
    """
    laid = arrange(document)
    refuse(laid)
    given, pages, parts = Identifiers(), [], {}
    for at, sheet in enumerate(sheets(laid)):
        pages.append(given.next())
        parts[f"{_FOLDER}/{page_file(at)}"] = serialise(content(sheet, given))
    parts[f"{_FOLDER}/PublicRes.xml"] = serialise(resources_xml(given.faces))
    parts[ROOT] = serialise(document_xml(pages, headings(laid), given.last))
    identity = uuid5(NAMESPACE_OID, sha256(b"".join(parts.values())).hexdigest()).hex
    return _archive({"OFD.xml": serialise(ofd_xml(document, identity))} | parts)


def _archive(parts: Mapping[str, bytes]) -> bytes:
    """Pack the parts, all of one time."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _FIXED), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()
