"""PDF through LibreOffice, from the very bytes the .docx has; and the fonts that were not there to show it right."""

from fangan.formats.fonts import substituted_fonts
from fangan.formats.office import convert_to_pdf
from fangan.model.document import Document
from fangan.model.problem import Problem, Severity, problem

__all__ = ["font_problems", "substituted_fonts", "write"]


def write(document: Document) -> bytes:
    """Return the document as PDF; OutputFailed as `fangan.formats.office.convert_to_pdf` says."""
    from fangan.formats.docx import write as write_docx

    return convert_to_pdf(write_docx(document, libreoffice=True))


def font_problems() -> list[Problem]:
    """Return a warning for every face this computer prints in another's place."""
    return [
        problem("font-substituted", None, Severity.WARNING, font=font, substitute=substitute)
        for font, substitute in substituted_fonts()
    ]
