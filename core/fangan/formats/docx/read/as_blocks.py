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

    The number is what is set apart as one, in whatever way it was typed anew. Files of 0.1.0 know no such style: theirs
    is told by its looks.
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
    marked = LEVEL_NUMBER in styles.values()
    found = marker_at(number, Strictness.AS_TYPED) if marked else marker_at(line, Strictness.OURS)
    number, level = (line[: found.end], found.value.level) if found else ("", 0)
    if heading:
        heading = heading[len(number) :]
        level = int(style[-1]) if style[-1].isdigit() else level
    else:
        text = text[len(number) :]
    return Paragraph(level, number, heading, text, id_, origin)


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
