"""A Document as a row of strips, in the order they are printed (GB/T 9704—2012, 7.3)."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import takewhile

from fangan.formats import fixed
from fangan.formats.columns import lies_across
from fangan.formats.layout.head import head_height
from fangan.formats.layout.holding import LAST_ROWS, annexes_held, notes_held
from fangan.formats.layout.lines import break_lines
from fangan.formats.layout.pages import Area, lying, upright
from fangan.formats.layout.pieces import PageElement, PagePiece, PieceSource, Strip, held, strips_of, white
from fangan.formats.layout.table import table_strips, white_above
from fangan.formats.sheet import ACROSS_CHARACTERS, CHARACTERS, PROFILES, TITLE_LINE, ems
from fangan.formats.signing import SignedRow, row_lines, signature_rows
from fangan.model.document import Annex, Arrangement, Block, Document, Paragraph, Text
from fangan.model.plan import Form

_INDENT = 2
_NOTE = 5
"""Characters before the names of the 附件说明: its indent and 附件：."""


def flow(document: Document, arrangement: Arrangement) -> Iterator[Strip]:
    """Yield everything but the 版记 and the page numbers."""
    pitch = arrangement.pitch
    if document.masthead:
        profile = PROFILES[document.margin]._replace(pitch=pitch)
        height = head_height(document.masthead, profile, letter=document.form is Form.LETTER)
        yield Strip(height / pitch, PagePiece(PageElement.HEAD, source=document.masthead), keep=True)
    if document.text.title or document.masthead is None:
        yield from _title(document.text.title, pitch)
    if document.addressees:
        yield from _plain(PageElement.ADDRESSEES, document.addressees)
    area = upright(document.margin, pitch)
    yield from _carried(_blocks(document.text.blocks, area, arrangement.held[0]), arrangement.carried)
    yield from closing(document, arrangement)
    if document.note:
        yield from _plain(PageElement.NOTE, fixed.note_line(document.note), _INDENT)
    if document.issued is not None:
        yield from _issued(document, document.issued, arrangement, area)
    for annex, first_held in zip(document.annexes, annexes_held(document, arrangement), strict=True):
        across = lies_across(annex.text)
        yield from _annex(annex, lying(document.margin, pitch) if across else area, first_held)


def _title(lines: Iterable[str], pitch: int) -> Iterator[Strip]:
    yield from held(strips_of(PagePiece(PageElement.TITLE, tuple(lines)), height=TITLE_LINE / pitch))
    yield white()


def _plain(
    kind: PageElement, text: str, indent: float = 0, source: PieceSource = None, width: int = CHARACTERS
) -> list[Strip]:
    lines = break_lines(text, width - indent, width)
    return strips_of(PagePiece(kind, tuple(lines), source, first=indent))


def _carried(text: Iterator[Strip], count: int) -> Iterable[Strip]:
    """Return the strips of a text, the lines of its last `count` characters on a page of their own."""
    if not count:
        return text
    *strips, last = text
    turned = [last]
    while (count := count - len(turned[0].piece.lines[turned[0].at])) > 0:
        turned.insert(0, strips.pop())
    return [*strips, turned[0]._replace(turns=True), *turned[1:]]


def _blocks(blocks: Sequence[Block], area: Area, first_held: int) -> Iterator[Strip]:
    """Yield the strips of blocks; those from `first_held` on stay with what follows, of a table the last rows."""
    for at, block in enumerate(blocks):
        if blank := white_above(blocks, at):
            yield white(blank)
        if isinstance(block, Paragraph):
            strips = _paragraph(block, ACROSS_CHARACTERS if area.across else CHARACTERS)
        else:
            strips = list(table_strips(block, area))
        if at >= first_held:
            free = 0 if isinstance(block, Paragraph) else _free(strips)
            strips = [*strips[:free], *held(strips[free:])]
        yield from strips


def _free(rows: Sequence[Strip]) -> int:
    """Return how many strips of a table the page may part from what follows: all but its last rows, if whole."""
    last = takewhile(lambda strip: not (strip.row and strip.row.part), reversed(rows[-LAST_ROWS:]))
    return len(rows) - len(list(last))


def _paragraph(given: Paragraph, width: int) -> list[Strip]:
    strips = _plain(PageElement.TEXT, given.number + given.heading + given.text, _INDENT, given, width)
    return held(strips) if given.heading and not given.text else strips


def closing(document: Document, arrangement: Arrangement) -> Iterator[Strip]:
    """Yield 附件说明, 署名 below its white, and 成文日期, which the 附注 does not leave."""
    yield from _annex_note(document.named_annexes, notes_held(document, arrangement))
    if document.attendance:
        yield white()
    for line in fixed.attendance_lines(document):
        lines = tuple(break_lines(line, CHARACTERS - _INDENT, CHARACTERS - _NOTE))
        piece = PagePiece(PageElement.ATTENDANCE, lines, indent=_NOTE, first=_INDENT - _NOTE)
        yield from held(strips_of(piece))
    if document.signature is not None:
        above, parted = arrangement.white, arrangement.parted
        rows = signature_rows(document.signature, draft=document.draft, white=above, parted=parted)
        yield from _signature(rows, noted=document.note != "")


def _annex_note(annexes: Sequence[Annex], kept: Container[int]) -> Iterator[Strip]:
    if annexes:
        yield white()
    for at, (line, annex) in enumerate(zip(fixed.noted_annexes(annexes), annexes, strict=True)):
        *strips, last = _annex_name(line, annex)
        yield from held(strips)
        yield last._replace(keep=at in kept)


def _annex_name(line: fixed.NotedAnnex, annex: Annex) -> list[Strip]:
    """Return one entry of the 附件说明, its further lines under the name (7.3.4)."""
    before = line.before
    left = _NOTE + ems(before.removeprefix(fixed.ANNEX_NOTE))
    lines = break_lines(line.name, CHARACTERS - left, CHARACTERS - left)
    piece = PagePiece(PageElement.ANNEX_NOTE, (before + lines[0], *lines[1:]), annex, indent=left, first=-ems(before))
    return strips_of(piece)


def _signature(rows: Sequence[SignedRow], *, noted: bool) -> Iterator[Strip]:
    for row in rows:
        if row.white:
            yield white(row.white)
        for line in row_lines(row):
            piece = PagePiece(PageElement.SIGNATURE, (line.text,), indent=line.indent)
            yield from strips_of(piece, keep=noted or not row.dated)
        if row.below:
            yield white(row.below)._replace(keep=False)


def _issued(document: Document, issued: Text, arrangement: Arrangement, area: Area) -> Iterator[Strip]:
    """Yield the plan that a notice issues: its title begins a new page, its end stays with the 附件说明."""
    first, *others = _title(issued.title, arrangement.pitch)
    yield first._replace(new_page=True)
    yield from others
    yield from _blocks(issued.blocks, area, arrangement.held[1])
    yield from _annex_note(document.annexes, notes_held(document, arrangement))


def _annex(annex: Annex, area: Area, first_held: int) -> Iterator[Strip]:
    """Yield an annex: its label on the first line of a new page, its title on the third (7.3.7)."""
    label = Strip(1, PagePiece(PageElement.LABEL, (annex.label,), annex), keep=True, new_page=True)
    strips = [label, white(), *_title(annex.text.title, area.pitch), *_blocks(annex.text.blocks, area, first_held)]
    yield from ([strip._replace(across=True) for strip in strips] if area.across else strips)
