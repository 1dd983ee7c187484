"""PDF through LibreOffice, laid out as the .docx asks of Word; and the fonts that were not there to show it right."""

import json
from collections.abc import Mapping, Sequence

from fangan.formats.fonts import substituted_fonts
from fangan.formats.office import TIMEOUT, Office, office
from fangan.model.document import Document
from fangan.model.problem import FanganError, OutputFailed, Problem, Severity, problem

__all__ = ["font_problems", "lay_out", "substituted_fonts", "write", "write_archive", "write_archives", "write_several"]

_OPTIONS: Mapping[str, object] = {
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}
_ARCHIVE: Mapping[str, object] = {"SelectPdfVersion": {"type": "long", "value": "2"}}
"""LibreOffice's number for PDF/A-2b (ISO 19005-2)."""
_CONFORMANCE = b"<pdfaid:part>2</pdfaid:part>"
_FLAT_END, _PDF_END = b"</office:document>", b"%%EOF"
"""How a whole file ends."""


def write(document: Document, environ: Mapping[str, str]) -> bytes:
    """Return the document as PDF: tagged, a bookmark to a heading, made by the LibreOffice of an environment.

    OutputFailed: `libreoffice-missing`, `libreoffice-slow`, `libreoffice-failed`.
    """
    return _only(write_several((document,), environ))


def write_archive(document: Document, environ: Mapping[str, str]) -> bytes:
    """Return the document as PDF/A-2b (ISO 19005-2); raises as `write`, and `pdf-archive` where LibreOffice cannot."""
    return _only(write_archives((document,), environ))


def write_several(documents: Sequence[Document], environ: Mapping[str, str]) -> list[bytes | FanganError]:
    """Return each document as `write` does, or what it raises: all by one LibreOffice, started anew when it hangs."""
    return _written(documents, environ, archived=False)


def write_archives(documents: Sequence[Document], environ: Mapping[str, str]) -> list[bytes | FanganError]:
    """Return each document as `write_archive` does, or what it raises; otherwise as `write_several`."""
    made = _written(documents, environ, archived=True)
    cannot = OutputFailed([problem("pdf-archive")])
    return [cannot if isinstance(one, bytes) and _CONFORMANCE not in one else one for one in made]


def _only(made: Sequence[bytes | FanganError]) -> bytes:
    (one,) = made
    if isinstance(one, FanganError):
        raise one
    return one


def _written(documents: Sequence[Document], environ: Mapping[str, str], *, archived: bool) -> list[bytes | FanganError]:
    from fangan.formats.docx import write as write_docx
    from fangan.formats.flat import as_word
    from fangan.formats.pdf_outline import short_outline

    if not documents:
        return []
    names = [f"plan{number}" for number in range(len(documents))]
    files = {f"{name}.docx": write_docx(one, environ) for name, one in zip(names, documents, strict=True)}
    try:
        with office(environ, TIMEOUT) as converter:
            flat = converter.convert_each(files, "fodt", _FLAT_END)
            laid = {name: as_word(data) for name, data in _by_stem(flat, ".fodt").items() if isinstance(data, bytes)}
            pages = converter.convert_each(laid, _export(archived=archived), _PDF_END)
    except OutputFailed as failed:
        return [failed for _ in documents]
    made = {**_by_stem(flat, ""), **_by_stem(pages, "")}
    return [
        short_outline(data, one) if isinstance(data := made[name], bytes) else data
        for name, one in zip(names, documents, strict=True)
    ]


def _by_stem(found: Mapping[str, bytes | OutputFailed], suffix: str) -> dict[str, bytes | OutputFailed]:
    return {f"{name.partition('.')[0]}{suffix}": one for name, one in found.items()}


def _export(*, archived: bool) -> str:
    """Return how LibreOffice is asked for a PDF, one for the archive or another."""
    options = json.dumps({**_OPTIONS, **_ARCHIVE} if archived else _OPTIONS, separators=(",", ":"))
    return f"pdf:writer_pdf_Export:{options}"


def lay_out(converter: Office, files: Mapping[str, bytes], *, archived: bool = False) -> dict[str, bytes]:
    """Return .docx files as PDFs whose lines and pages are those Word makes: by way of the flat OpenDocument file.

    Those to be `archived` are PDF/A-2b, if this LibreOffice can make it.
    """
    from fangan.formats.flat import as_word

    flat = converter.convert(files, "fodt")
    laid = {name: as_word(data) for name, data in flat.items()}
    return converter.convert(laid, _export(archived=archived))


def font_problems(environ: Mapping[str, str]) -> list[Problem]:
    """Return a warning for every face this computer prints in another's place."""
    return [
        problem("font-substituted", None, Severity.WARNING, font=font, substitute=substitute)
        for font, substitute in substituted_fonts(environ)
    ]
