"""Blocks of a text out of the elements that a walk gathered for it."""

from collections.abc import Container, Iterator, Mapping, Sequence
from heapq import heappop, heappush

from fangan.formats.docx.ooxml.elements import TBL, XmlElement, style_of, text_of
from fangan.formats.docx.read.as_blocks import Supplied, as_paragraph, as_table, heading_level
from fangan.formats.docx.read.bookmarks import Flow
from fangan.formats.docx.read.extents import completed
from fangan.formats.docx.read.run_ons import RunOnReader
from fangan.model.document import Anchor, Block, Text


def flow_text(
    flow: Flow, run_ons: RunOnReader, levels_written: Mapping[str, int], noted: Container[XmlElement] = ()
) -> Text:
    """Make the blocks of a text; a caption belongs to the table below it, a run-on line to its paragraph.

    `levels_written` are the anchors that it was written with, each with the level of its heading. `noted` are
    the lines of the 附件说明, which are no text.
    """
    styles, supplied = run_ons.styles, run_ons.supplied
    blocks: list[Block] = []
    places: list[int] = []  # element → block
    levels = [heading_level(element, styles) for element in flow.elements]
    anchors = completed(flow.anchors, levels, levels_written)
    starts, targets = starts_of(anchors), supplied_around(anchors, len(flow.elements), supplied)
    caption = ""
    for at, (element, target) in enumerate(zip(flow.elements, targets, strict=True)):
        places.append(len(blocks))
        style = style_of(element, styles)
        if element in noted:
            continue
        if style == "Caption" and _is_table(flow.elements[at + 1 : at + 2]):
            caption = text_of(element)
        elif element.tag == TBL:
            id_ = opened_by(starts, at, heads=False)
            blocks.append(as_table(element, caption, styles, id_, supplied.origin(target)))
            caption = ""
        else:
            id_ = opened_by(starts, at, heads=levels[at] > 0)
            paragraph = as_paragraph(element, styles, id_, supplied.origin(target))
            blocks.append(run_ons.complete(paragraph, element, target))
    places.append(len(blocks))
    extents = tuple([Anchor(one.id, places[one.start], places[one.end]) for one in anchors])
    return Text(title=tuple(flow.title), blocks=tuple(blocks), anchors=extents)


def _is_table(elements: Sequence[XmlElement]) -> bool:
    return bool(elements) and elements[0].tag == TBL


def opened_by(starts: Mapping[int, Sequence[str]], at: int, *, heads: bool) -> str:
    """Return the anchor that an element opens: an item's, or the section's when the element is a heading."""
    found = starts.get(at, ())
    item = next((id_ for id_ in found if "#" in id_), "")
    return item or (found[0] if found and heads else "")


def starts_of(anchors: Sequence[Anchor]) -> dict[int, list[str]]:
    """Return the anchors by the element they open at."""
    found: dict[int, list[str]] = {}
    for one in anchors:
        found.setdefault(one.start, []).append(one.id)
    return found


def supplied_around(anchors: Sequence[Anchor], size: int, supplied: Supplied) -> Iterator[str]:
    """Yield for each of `size` elements the narrowest anchor around it that somebody supplied, '' for none.

    One sweep over the starts: a file may hold as many anchors as paragraphs.
    """
    waiting = sorted((one for one in anchors if supplied.knows(one.id)), key=lambda one: -one.start)
    around: list[tuple[int, str, int]] = []
    for at in range(size):
        while waiting and waiting[-1].start <= at:
            one = waiting.pop()
            heappush(around, (one.end - one.start, one.id, one.end))
        while around and around[0][2] <= at:
            heappop(around)
        yield around[0][1] if around else ""
