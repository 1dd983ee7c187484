"""What a document on paper gives up of GB/T 9704—2012, or asks of the computer that prints it: said by a build."""

from fangan.formats.docx.write.rare import faces_of
from fangan.formats.docx.write.writer import text_xml
from fangan.formats.sheet import PROFILES
from fangan.model.document import Document
from fangan.model.plan import Margin
from fangan.model.problem import Problem, Severity, problem

_TWIPS_A_MM = 1440 / 25.4
_HEIGHT = 225
"""Millimetres of 版心 (5.2.1)."""


def page_notes(document: Document, rare: str) -> tuple[Problem, ...]:
    """Return a note for `rare`, the hanzi that GB/T 2312 does not hold, and one for a page that 5.2.1 does not know."""
    found = []
    if rare:
        faces = faces_of(text_xml(document), rare)
        told = "；".join(f"{''.join(hanzi)}（{face}）" for face, hanzi in faces.items())
        found.append(problem("rare-hanzi", None, Severity.NOTE, hanzi=told))
    if document.margin is Margin.BOX:
        found.append(problem("margin-box", None, Severity.NOTE, **box_shortfall()))
    return tuple(found)


def box_shortfall() -> dict[str, str]:
    """Return by how many millimetres a text in the profile `box` begins lower and ends higher, and its height."""
    box, standard = PROFILES[Margin.BOX], PROFILES[Margin.GBT33476]
    lower, higher = ((one - other) / _TWIPS_A_MM for one, other in zip(box[:2], standard[:2], strict=True))
    return {"lower": f"{lower:.1f}", "higher": f"{higher:.1f}", "height": f"{_HEIGHT - lower - higher:.0f}"}
