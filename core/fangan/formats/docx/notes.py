"""What a document on paper gives up of GB/T 9704—2012, or asks of the computer that prints it: said by a build."""

from collections.abc import Iterator

from fangan.formats.columns import lies_across, table_setting
from fangan.formats.docx.write.rare import faces_of
from fangan.formats.docx.write.writer import text_xml
from fangan.formats.sheet import PROFILES
from fangan.model.document import Document, Table, Text
from fangan.model.plan import Margin
from fangan.model.problem import Problem, Severity, problem

_TWIPS_A_MM = 1440 / 25.4
_HEIGHT = 225
"""Millimetres of 版心 (5.2.1)."""


def page_notes(document: Document, rare: str) -> tuple[Problem, ...]:
    """Return a note for tables that are not set upright in 小四, one for a page that 5.2.1 does not know.

    And one for `rare`, the hanzi that GB/T 2312 does not hold.
    """
    found = []
    if tables := list(_all_set_apart(document)):
        found.append(problem("table-wide", None, Severity.NOTE, tables="、".join(tables)))
    if rare:
        faces = faces_of(text_xml(document), rare)
        told = "；".join(f"{''.join(hanzi)}（{face}）" for face, hanzi in faces.items())
        found.append(problem("rare-hanzi", None, Severity.NOTE, hanzi=told))
    if document.margin is Margin.BOX:
        found.append(problem("margin-box", None, Severity.NOTE, **box_shortfall()))
    return tuple(found)


def _all_set_apart(document: Document) -> Iterator[str]:
    for text in filter(None, (document.text, document.issued)):
        yield from _set_apart("正文", text, across=False)
    for annex in document.annexes:
        yield from _set_apart(annex.label, annex.text, across=lies_across(annex.text))


def _set_apart(where: str, text: Text, *, across: bool) -> Iterator[str]:
    """Yield how the tables of a text are set, unless as all tables are."""
    tables = [block for block in text.blocks if isinstance(block, Table)]
    small = any(table_setting(table, across=across).small for table in tables)
    how = [name for name, holds in (("横排", across), ("五号", small)) if holds]
    if how:
        yield f"{where}（{'、'.join(how)}）"


def box_shortfall() -> dict[str, str]:
    """Return by how many millimetres a text in the profile `box` begins lower and ends higher, and its height."""
    box, standard = PROFILES[Margin.BOX], PROFILES[Margin.GBT33476]
    lower, higher = ((one - other) / _TWIPS_A_MM for one, other in zip(box[:2], standard[:2], strict=True))
    return {"lower": f"{lower:.1f}", "higher": f"{higher:.1f}", "height": f"{_HEIGHT - lower - higher:.0f}"}
