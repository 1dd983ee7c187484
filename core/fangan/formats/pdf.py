"""PDF through LibreOffice, laid out as the .docx asks of Word; and the fonts that were not there to show it right."""

import json
from collections.abc import Mapping

from fangan.formats.fonts import substituted_fonts
from fangan.formats.office import TIMEOUT, Office, office
from fangan.model.document import Document
from fangan.model.problem import OutputFailed, Problem, Severity, problem

__all__ = ["font_problems", "lay_out", "substituted_fonts", "write", "write_archive"]

_OPTIONS: Mapping[str, object] = {
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}
_ARCHIVE: Mapping[str, object] = {"SelectPdfVersion": {"type": "long", "value": "2"}}
"""LibreOffice's number for PDF/A-2b (ISO 19005-2)."""
_CONFORMANCE = b"<pdfaid:part>2</pdfaid:part>"


def write(document: Document, environ: Mapping[str, str]) -> bytes:
    """Return the document as PDF: tagged, a bookmark to a heading, made by the LibreOffice of an environment.

    OutputFailed: `libreoffice-missing`, `libreoffice-slow`, `libreoffice-failed`.
    """
    return _written(document, environ, archived=False)


def write_archive(document: Document, environ: Mapping[str, str]) -> bytes:
    """Return the document as PDF/A-2b (ISO 19005-2); raises as `write`, and `pdf-archive` where LibreOffice cannot."""
    data = _written(document, environ, archived=True)
    if _CONFORMANCE not in data:
        raise OutputFailed([problem("pdf-archive")])
    return data


def _written(document: Document, environ: Mapping[str, str], *, archived: bool) -> bytes:
    from fangan.formats.docx import write as write_docx
    from fangan.formats.pdf_outline import short_outline

    with office(environ, TIMEOUT) as converter:
        pages = lay_out(converter, {"plan.docx": write_docx(document, environ)}, archived=archived)
    return short_outline(pages["plan.pdf"], document)


def lay_out(converter: Office, files: Mapping[str, bytes], *, archived: bool = False) -> dict[str, bytes]:
    """Return .docx files as PDFs whose lines and pages are those Word makes: by way of the flat OpenDocument file.

    Those to be `archived` are PDF/A-2b, if this LibreOffice can make it.
    """
    from fangan.formats.flat import as_word

    flat = converter.convert(files, "fodt")
    options = json.dumps({**_OPTIONS, **_ARCHIVE} if archived else _OPTIONS, separators=(",", ":"))
    laid = {name: as_word(data) for name, data in flat.items()}
    return converter.convert(laid, f"pdf:writer_pdf_Export:{options}")


def font_problems(environ: Mapping[str, str]) -> list[Problem]:
    """Return a warning for every face this computer prints in another's place."""
    return [
        problem("font-substituted", None, Severity.WARNING, font=font, substitute=substitute)
        for font, substitute in substituted_fonts(environ)
    ]
