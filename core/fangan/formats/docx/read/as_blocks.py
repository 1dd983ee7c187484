"""Paragraphs and tables of a .docx as blocks of the model."""

from fangan.chinese.lexicon.markers import marker_at
from fangan.chinese.lexicon.tokens import Strictness
from fangan.formats.docx.ooxml.elements import (
    LEVEL_NUMBER,
    P,
    Styles,
    W,
    XmlElement,
    number_of,
    property_of,
    run_text,
    runs,
    style_of,
    text_of,
)
from fangan.model.document import Origin, Paragraph, Table

_ALIGN = {"center": "center", "right": "right", "end": "right"}


def as_paragraph(element: XmlElement, styles: Styles, id_: str, origin: Origin) -> Paragraph:
    """Read a heading, a run-in heading with its text, or a body paragraph.

    The number is what is set apart as one, in whatever way it was typed anew. Files of 0.1.0 know no such style, and
    LibreOffice drops it behind a table in a .doc: then a number is told by its looks, and fits the heading's level.
    """
    style = style_of(element, styles)
    number = number_of(element, styles)
    heading = text = ""
    for run in runs(element):
        if style.startswith("Heading") and not text and style_of(run, styles) != "RunIn":
            heading += run_text(run)
        else:
            text += run_text(run)
    line = heading or text
    styled = heading_level(element, styles) if heading else 0
    found = marker_at(number, Strictness.AS_TYPED) if number else marker_at(line, Strictness.OURS)
    if not number and LEVEL_NUMBER in styles.values() and found and found.value.level != styled:
        found = None
    number, level = (line[: found.end], found.value.level) if found else ("", 0)
    if heading:
        return Paragraph(styled or level, number, heading[len(number) :], text, id_, origin)
    return Paragraph(level, number, "", text[len(number) :], id_, origin)


def heading_level(element: XmlElement, styles: Styles) -> int:
    """Return the level of a heading by its style, 0 for what is none."""
    style = style_of(element, styles) if element.tag == P else ""
    return int(style[-1]) if style.startswith("Heading") and style[-1].isdigit() else 0


def as_table(element: XmlElement, caption: str, id_: str, origin: Origin) -> Table:
    """Read a table; one without a header row has empty header cells."""
    rows: list[tuple[str, ...]] = []
    header: tuple[str, ...] = ()
    aligns: tuple[str, ...] = ()
    for row in element.iterfind(f"{W}tr"):
        cells = row.findall(f"{W}tc")
        texts = tuple("\n".join(map(text_of, cell.iterfind(P))) for cell in cells)
        if row.find(f"{W}trPr/{W}tblHeader") is not None and not header and not rows:
            header = texts
            continue
        if not rows:
            aligns = tuple(_ALIGN.get(_alignment(cell), "left") for cell in cells)
        rows.append(texts)
    header = header or ("",) * max(map(len, rows), default=0)
    return Table(header, tuple(rows), aligns or ("left",) * len(header), caption, id_, origin)


def _alignment(cell: XmlElement) -> str:
    first = cell.find(P)
    return (property_of(first, "jc") or "") if first is not None else ""
