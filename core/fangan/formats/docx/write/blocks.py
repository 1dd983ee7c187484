"""The running text: titles, headings, paragraphs and tables of a Text (GB/T 9704—2012, 7.3.1 and 7.3.3)."""

from collections.abc import Collection, Sequence
from functools import lru_cache

from fangan.formats.docx.write.links import may_name
from fangan.formats.docx.write.markup import SPACER_LINE, Pen, blank_lines, paragraph, spacing
from fangan.formats.docx.write.table import TablePlace, table_xml
from fangan.formats.layout.table import BESIDE_TABLE, white_above
from fangan.model.document import Anchor, Arrangement, Block, Origin, Paragraph, RunOn, Table, Text

_LOOSE = '<w:keepNext w:val="0"/><w:keepLines w:val="0"/>'
"""A run-in heading is a whole paragraph and may be cut by the page like any other."""
_HELD = "<w:keepNext/><w:keepLines/>"
_SEPARATOR = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
"""The mark of a paragraph that the next one goes on in the line of: Word's style separator (17.3.2.36, 17.3.2.41)."""
_TURN = '<w:r><w:br w:type="page"/></w:r>'
"""Parts a paragraph: its next line, without an indent, begins a page."""
_RUN_IN = '<w:rStyle w:val="RunIn"/>'
_NUMBER = '<w:rStyle w:val="LevelNumber"/>'
"""The style has no property: it changes no letter, but tells a reader of the file where the number ends."""
_NUMBER_IN_TEXT = (
    f'{_NUMBER}<w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312" '
    'w:hint="eastAsia"/>'
)
"""Behind a run-in heading a number has the face of the text; a run has one style only (ECMA-376 Part 1, 17.3.2.29)."""
_NOBODY = Origin("", "", "", "", 0)


def title_xml(text: Text, style: str, pen: Pen, properties: str = "") -> str:
    """Return the title: its lines as they are broken, in one paragraph."""
    lines = "<w:r><w:br/></w:r>".join(pen.runs(line) for line in text.title)
    return paragraph(style, lines, properties) if lines else ""


def blocks_xml(text: Text, pen: Pen, arrangement: Arrangement, first_held: int, *, across: bool = False) -> list[str]:
    """List all blocks, with a bookmark around each anchor.

    Those from `first_held` on stay whole on the page of what follows, so that no page holds a signature alone
    (7.3.5.5) or a line.
    """
    starts, ends = _bookmarks(text.anchors, pen)
    pitch, continued = arrangement.pitch, arrangement.continued
    whites = _whites(text.blocks, arrangement)
    out = []
    for at, block in enumerate(text.blocks):
        if at in ends:
            out.append(ends[at])
        if at in starts:
            out.append(starts[at])
        held = at >= first_held
        if isinstance(block, Paragraph):
            carried = arrangement.carried if at == len(text.blocks) - 1 else 0
            out.append(_paragraph(block, pen, whites[at], carried, held=held))
        else:
            if at and isinstance(text.blocks[at - 1], Table) and _is_bare(block, continued):
                out.append(_gap(pitch))
            again = pitch if block in continued else 0
            place = TablePlace(whites[at], held, across, again, arrangement.cut)
            out.append(table_xml(block, pen, place) if pen.draft else _table(block, place))
    out.extend(end for at, end in ends.items() if at >= len(text.blocks))
    return out


def _whites(blocks: Sequence[Block], arrangement: Arrangement) -> list[str]:
    """Return the white of each paragraph and caption towards tables; that above a bare table stands below what is."""
    whites = [""] * len(blocks)
    tables = (at for at, block in enumerate(blocks) if isinstance(block, Table))
    for at in sorted(
        {beside for table in tables for beside in (table - 1, table, table + 1)} & set(range(len(blocks)))
    ):
        above = 0 if _is_bare(blocks[at], arrangement.continued) else white_above(blocks, at)
        bare_below = at + 1 < len(blocks) and _is_bare(blocks[at + 1], arrangement.continued)
        below = white_above(blocks, at + 1) if bare_below else 0
        whites[at] = blank_lines(above, arrangement.pitch, below=below)
    return whites


def _is_bare(block: Block, continued: Collection[Table]) -> bool:
    """Whether no paragraph opens a block: a table without a caption, or with one that is a row of it."""
    return isinstance(block, Table) and (not block.caption or block in continued)


def _gap(pitch: int) -> str:
    """Return what stands between two tables without a caption: with no paragraph between them they would be one."""
    return paragraph("Spacer", "", spacing(before=round(BESIDE_TABLE * pitch) - SPACER_LINE))


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


@lru_cache(maxsize=256)
def _number(number: str, properties: str = _NUMBER) -> str:
    """Return the run of a number: the same few come round in every document."""
    return Pen(draft=False).runs(number, properties)


def _paragraph(block: Paragraph, pen: Pen, white: str, carried: int, *, held: bool) -> str:
    if pen.links:
        pen.links.stand(block)
    if not (carried or block.run_ons or pen.draft or may_name(block.text)):
        return _plain(block.level, block.number, block.heading, block.text, white, held, pen.separated)
    return _written(block, pen, white, carried, held=held)


@lru_cache(maxsize=64)
def _table(block: Table, place: TablePlace) -> str:
    """Return a table of what is no draft: many are the same in every document of a batch."""
    return table_xml(block, Pen(draft=False), place)


@lru_cache(maxsize=512)
def _plain(level: int, number: str, heading: str, text: str, white: str, held: bool, separated: bool) -> str:
    """Return a paragraph that hangs on nothing beside itself: in a batch most come round in every document."""
    block = Paragraph(level, number, heading, text, "", _NOBODY)
    return _written(block, Pen(draft=False, separated=separated), white, 0, held=held)


def _written(block: Paragraph, pen: Pen, white: str, carried: int, *, held: bool) -> str:
    number = _number(block.number)
    if carried:
        parts = (pen.linked(block.text[:-carried]), pen.linked(block.text[-carried:]))
        return paragraph("BodyText", number + _TURN.join(parts), white)
    if not block.heading:
        return paragraph("BodyText", number + _text(block, pen), (_HELD if held else "") + white)
    style = f"Heading{block.level}"
    heading = number + pen.runs(block.heading)
    if not block.text:
        return paragraph(style, heading, white)
    loose = ("" if held else _LOOSE) + white
    if not pen.separated:
        return paragraph(style, heading + _text(block, pen, _RUN_IN), loose)
    text = paragraph("BodyText", _text(block, pen), (_HELD if held else "") + white)
    return paragraph(style, heading, loose + _SEPARATOR) + text


def _text(block: Paragraph, pen: Pen, dress: str = "") -> str:
    """Return the runs of a paragraph's text, its run-on lines apart."""
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
