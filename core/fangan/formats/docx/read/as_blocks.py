"""Paragraphs and tables of a .docx as blocks of the model."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from fangan.chinese.lexicon.markers import marker_at
from fangan.chinese.lexicon.tokens import Strictness
from fangan.formats.docx.ooxml.elements import (
    LEVEL_NUMBER,
    TBL,
    TC,
    TR,
    P,
    Styles,
    W,
    XmlElement,
    caption_of,
    contained,
    contents,
    number_of,
    property_of,
    run_text,
    runs,
    style_of,
    text_of,
)
from fangan.late.tuples import NamedTuple
from fangan.model.document import Origin, Paragraph, Table

_ALIGN = {"center": "center", "right": "right", "end": "right"}


class Supplied(NamedTuple):
    """Who supplied what: provider and version by target, as the manifest has it."""

    sources: Mapping[str, tuple[str, str]]

    def knows(self, target: str) -> bool:
        """Whether somebody supplied a section or item by itself; a repeated item `donation.2` is its item."""
        return target.partition(".")[0] in self.sources

    def origin(self, target: str) -> Origin:
        """Return the origin of a block: its item's provider if the item had one of its own, else its section's."""
        item = target.partition(".")[0]
        provider, version = self.sources.get(item, ("", ""))
        return Origin(provider, version, item, "", 0)


def as_paragraph(element: XmlElement, styles: Styles, id_: str, origin: Origin) -> Paragraph:
    """Read a heading, a run-in heading with its text, or a body paragraph.

    The number is what is set apart as one, in whatever way it was typed anew. Files of 0.1.0 know no such style, and
    LibreOffice drops it behind a table in a .doc: then a number is told by its looks, and fits the heading's level.
    """
    style = style_of(element, styles)
    number = number_of(element, styles)
    heading = text = ""
    for run in runs(element):
        words = run_text(run)
        if style.startswith("Heading") and not text and not _runs_in(run, words, heading, styles):
            heading += words
        else:
            text += words
    line = heading or text
    styled = heading_level(element, styles) if heading else 0
    found = marker_at(number, Strictness.AS_TYPED) if number else marker_at(line, Strictness.OURS)
    if not number and LEVEL_NUMBER in styles.values() and found and found.value.level != styled:
        found = None
    number, level = (line[: found.end], found.value.level) if found else ("", 0)
    if heading:
        return Paragraph(styled or level, number, heading[len(number) :], text, id_, origin)
    return Paragraph(level, number, "", text[len(number) :], id_, origin)


def _runs_in(run: XmlElement, words: str, heading: str, styles: Styles) -> bool:
    """Whether the text behind a run-in heading begins with a run, be it with the number of a run-on line."""
    style = style_of(run, styles)
    return style == "RunIn" or (bool(heading) and style == LEVEL_NUMBER and chain_number(words) != "")


def chain_number(words: str) -> str:
    """Return the number of a chain (一是, 第一，) that words set apart as one begin with, '' for any other."""
    found = marker_at(words, Strictness.AS_TYPED)
    return words[: found.end] if found and found.value.level == 0 else ""


def heading_level(element: XmlElement, styles: Styles) -> int:
    """Return the level of a heading by its style, 0 for what is none."""
    style = style_of(element, styles) if element.tag == P else ""
    return int(style[-1]) if style.startswith("Heading") and style[-1].isdigit() else 0


def as_table(element: XmlElement, caption: str, styles: Styles, id_: str, origin: Origin) -> Table:
    """Read a table; one without a header row has empty header cells. A `caption` may be a row of its head."""
    row_above = caption_of(element, styles)
    caption = caption if row_above is None else text_of(row_above)
    rows: list[tuple[str, ...]] = []
    header: tuple[str, ...] = ()
    aligns: tuple[str, ...] = ()
    figures: set[int] = set()
    for row in islice(contained(element, TR), row_above is not None, None):
        cells = [list(cell_paragraphs(cell)) for cell in contained(row, TC)]
        texts = tuple("\n".join(map(text_of, paragraphs)) for paragraphs in cells)
        if not header and not rows and _heads(row, cells, styles):
            header = texts
            continue
        if not rows:
            aligns = tuple(_ALIGN.get(_alignment(paragraphs), "left") for paragraphs in cells)
        rows.append(texts)
        figures.update(at for at, paragraphs in enumerate(cells) if _is_figure(paragraphs, styles))
    aligns = tuple("" if one == "left" and at in figures else one for at, one in enumerate(aligns))
    header = header or ("",) * max(map(len, rows), default=0)
    return Table(header, tuple(rows), aligns or ("left",) * len(header), caption, id_, origin)


def _is_figure(paragraphs: list[XmlElement], styles: Styles) -> bool:
    """Whether a cell is centred as one of figures, and not for its dash: nobody has said how its column is set."""
    if not paragraphs or style_of(paragraphs[0], styles) != "TableFigure":
        return False
    words = text_of(paragraphs[0])
    return not words or any(map(str.isalnum, words))


def table_paragraphs(table: XmlElement) -> Iterator[XmlElement]:
    """Yield the paragraphs of a table, cell by cell."""
    for row in contained(table, TR):
        for cell in contained(row, TC):
            yield from cell_paragraphs(cell)


def cell_paragraphs(cell: XmlElement) -> Iterator[XmlElement]:
    """Yield the paragraphs of a cell, those of a table in it too: the model knows no table in a table, but its text."""
    for child in contents(cell):
        if child.tag == P:
            yield child
        elif child.tag == TBL:
            yield from table_paragraphs(child)


def _heads(row: XmlElement, cells: Iterable[list[XmlElement]], styles: Styles) -> bool:
    """Whether a row is the head of its table: one that no page holds whole is not marked so, but dressed so."""
    marked = row.find(f"{W}trPr/{W}tblHeader") is not None
    return marked or all(style_of(one, styles) == "TableHead" for paragraphs in cells for one in paragraphs)


def _alignment(paragraphs: list[XmlElement]) -> str:
    return (property_of(paragraphs[0], "jc") or "") if paragraphs else ""
