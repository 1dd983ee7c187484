"""The running text: titles, headings, paragraphs and tables of a Text (GB/T 9704—2012, 7.3.1 and 7.3.3)."""

from functools import lru_cache

from fangan.formats.docx.write.markup import Pen, paragraph
from fangan.formats.docx.write.table import table_xml
from fangan.formats.sheet import CHARACTERS
from fangan.model.document import Anchor, Block, Paragraph, RunOn, Text

_LOOSE = '<w:keepNext w:val="0"/><w:keepLines w:val="0"/>'
"""A run-in heading is a whole paragraph and may be cut by the page like any other."""
_HELD = "<w:keepNext/>"
_HELD_TWO_LINES = "<w:keepNext/><w:widowControl/>"
_GAP = paragraph("TableText", "")
_RUN_IN = '<w:rStyle w:val="RunIn"/>'
_NUMBER = '<w:rStyle w:val="LevelNumber"/>'
"""The style has no property: it changes no letter, but tells a reader of the file where the number ends."""
_NUMBER_IN_TEXT = (
    f'{_NUMBER}<w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312" '
    'w:hint="eastAsia"/>'
)
"""Behind a run-in heading a number has the face of the text; a run has one style only (ECMA-376 Part 1, 17.3.2.29)."""


def title_xml(text: Text, style: str, pen: Pen, properties: str = "") -> str:
    """Return the title: its lines as they are broken, in one paragraph."""
    lines = "<w:r><w:br/></w:r>".join(pen.runs(line) for line in text.title)
    return paragraph(style, lines, properties) if lines else ""


def blocks_xml(text: Text, pen: Pen, *, held: bool) -> list[str]:
    """List all blocks, with a bookmark around each anchor.

    With `held` the end of the text stays on the page of the signature: at least two lines of it, so that no page
    holds a signature alone (7.3.5.5).
    """
    first_held = _first_held(text.blocks) if held else len(text.blocks)
    starts, ends = _bookmarks(text.anchors, pen)
    out = []
    table_above = False
    for at, block in enumerate(text.blocks):
        if at in ends:
            out.append(ends[at])
        if at in starts:
            out.append(starts[at])
        if isinstance(block, Paragraph):
            out.append(_paragraph(block, pen, held=at >= first_held))
            table_above = False
        else:
            if table_above and not block.caption:
                out.append(_GAP)  # two tables without a paragraph between them would be one
            out.append(table_xml(block, pen, held=at >= first_held))
            table_above = True
    out.extend(end for at, end in ends.items() if at >= len(text.blocks))
    return out


def _bookmarks(anchors: tuple[Anchor, ...], pen: Pen) -> tuple[dict[int, str], dict[int, str]]:
    """Return what opens and what closes before each block, by the block's index."""
    starts: dict[int, str] = {}
    ends: dict[int, str] = {}
    for anchor in anchors:
        if anchor.end <= anchor.start:
            continue
        start, end = pen.bookmark(anchor.id)
        starts[anchor.start] = starts.get(anchor.start, "") + start
        ends[anchor.end] = end + ends.get(anchor.end, "")
    return starts, ends


def _first_held(all_blocks: tuple[Block, ...]) -> int:
    """Return the first of the blocks that must stay with the signature: the last, or two when it is one line.

    Never the very first block: the first page must show text (7.3.3).
    """
    last = len(all_blocks) - 1
    if last > 0 and isinstance(block := all_blocks[last], Paragraph) and len(_line(block)) <= CHARACTERS - 2:
        last -= 1
    return max(last, 1)


def _line(block: Paragraph) -> str:
    return block.number + block.heading + block.text


@lru_cache(maxsize=256)
def _number(number: str, properties: str = _NUMBER) -> str:
    """Return the run of a number: the same few come round in every document."""
    return Pen(draft=False).runs(number, properties)


def _paragraph(block: Paragraph, pen: Pen, *, held: bool) -> str:
    number = _number(block.number)
    if not block.heading:
        return paragraph("BodyText", number + _text(block, pen), _HELD_TWO_LINES if held else "")
    style = f"Heading{block.level}"
    heading = number + pen.runs(block.heading)
    if not block.text:
        return paragraph(style, heading)
    kept = _HELD + '<w:keepLines w:val="0"/><w:widowControl/>' if held else _LOOSE
    return paragraph(style, heading + _text(block, pen), kept)


def _text(block: Paragraph, pen: Pen) -> str:
    """Return the runs of a paragraph's text, its run-on lines apart."""
    dress = _RUN_IN if block.heading else ""
    if not block.run_ons:
        return pen.linked(block.text, dress)
    words, at, out = block.heading + block.text, len(block.heading), []
    for line in block.run_ons:
        out += [pen.linked(words[at : line.start], dress), _run_on(line, words, pen, dress)]
        at = line.end
    return "".join([*out, pen.linked(words[at:], dress)])


def _run_on(line: RunOn, words: str, pen: Pen, dress: str) -> str:
    """Return a run-on line with its bookmark, which may begin and end inside a paragraph (17.13.6)."""
    number = _number(line.number, _NUMBER_IN_TEXT if dress else _NUMBER) if line.number else ""
    runs = number + pen.linked(words[line.start + len(line.number) : line.end], dress)
    if not line.id:
        return runs
    start, end = pen.bookmark(line.id)
    return start + runs + end
