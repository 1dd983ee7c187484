"""PDF through LibreOffice, from the very bytes the .docx has; and the fonts that were not there to show it right."""

from collections.abc import Mapping

from fangan.formats.fonts import substituted_fonts
from fangan.formats.office import convert_to_pdf
from fangan.model.document import Document
from fangan.model.problem import Problem, Severity, problem

__all__ = ["font_problems", "substituted_fonts", "write"]


def write(document: Document, environ: Mapping[str, str]) -> bytes:
    """Return the document as PDF, made by the LibreOffice of an environment; raises as `convert_to_pdf` does."""
    from fangan.formats.docx import write as write_docx

    return convert_to_pdf(write_docx(document, environ, libreoffice=True), environ)


def font_problems(environ: Mapping[str, str]) -> list[Problem]:
    """Return a warning for every face this computer prints in another's place."""
    return [
        problem("font-substituted", None, Severity.WARNING, font=font, substitute=substitute)
        for font, substitute in substituted_fonts(environ)
    ]
