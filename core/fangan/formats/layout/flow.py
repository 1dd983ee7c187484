"""A Document as a row of strips, in the order they are printed (GB/T 9704—2012, 7.3)."""

from collections.abc import Iterable, Iterator, Sequence

from fangan.formats import fixed
from fangan.formats.layout.head import LINE_HEIGHT, measure
from fangan.formats.layout.lines import break_lines
from fangan.formats.layout.pieces import PageElement, PagePiece, PieceSource, Strip, held, strips_of, white
from fangan.formats.layout.table import table_strips
from fangan.formats.sheet import CHARACTERS, ems
from fangan.formats.signing import SignedRow, row_lines, signature_rows
from fangan.model.document import Annex, Block, Document, Paragraph, Text
from fangan.model.plan import Form

TITLE_HEIGHT = 720 / 592
"""Height of a line of 2号 in lines of 3号."""
_INDENT = 2
_NOTE = 5
"""Characters before the names of the 附件说明: its indent and 附件：."""


def flow(document: Document) -> Iterator[Strip]:
    """Yield everything but the 版记 and the page numbers."""
    if document.masthead:
        height = measure(document.masthead, letter=document.form is Form.LETTER).height
        yield Strip(height / LINE_HEIGHT, PagePiece(PageElement.HEAD, source=document.masthead), keep=True)
    yield from _title(document.text.title)
    if document.addressees:
        yield from _plain(PageElement.ADDRESSEES, document.addressees)
    text = list(_blocks(document.text.blocks))
    closing = list(_closing(document))
    yield from _with_closing(text) if closing else text
    yield from closing
    if document.note:
        yield from _plain(PageElement.NOTE, fixed.note_line(document.note), _INDENT)
    if document.issued is not None:
        yield from _issued(document)
    for annex in document.annexes:
        yield from _annex(annex)


def _with_closing(strips: list[Strip]) -> list[Strip]:
    """Keep the last two lines of the text on the page of the signature (7.3.5.5).

    The first two lines are not: the first page must show text (7.3.3).
    """
    start = max(len(strips) - 2, 2)
    return [*strips[:start], *held(strips[start:])]


def _title(lines: Iterable[str]) -> Iterator[Strip]:
    yield from held(strips_of(PagePiece(PageElement.TITLE, tuple(lines)), height=TITLE_HEIGHT))
    yield white()


def _plain(kind: PageElement, text: str, indent: float = 0, source: PieceSource = None) -> list[Strip]:
    lines = break_lines(text, CHARACTERS - indent, CHARACTERS)
    return strips_of(PagePiece(kind, tuple(lines), source, first=indent))


def _blocks(blocks: Iterable[Block]) -> Iterator[Strip]:
    for each in blocks:
        yield from _paragraph(each) if isinstance(each, Paragraph) else table_strips(each)


def _paragraph(given: Paragraph) -> list[Strip]:
    strips = _plain(PageElement.TEXT, given.number + given.heading + given.text, _INDENT, given)
    return held(strips) if given.heading and not given.text else strips


def _closing(document: Document) -> Iterator[Strip]:
    """Yield 附件说明, 署名 and 成文日期, all on one page."""
    if document.issued is None:
        yield from _annex_note(document)
    if document.signature is not None:
        yield from _signature(signature_rows(document.signature, draft=document.draft))


def _annex_note(document: Document) -> Iterator[Strip]:
    if document.annexes:
        yield white()
    for at, annex in enumerate(document.annexes):
        yield from _annex_name(fixed.ANNEX_NOTE if at == 0 else "", annex)


def _annex_name(label: str, annex: Annex) -> Iterator[Strip]:
    """Yield one entry of the 附件说明, its further lines under the name (7.3.4)."""
    number = fixed.annex_number(annex)
    left = _NOTE + ems(number)
    lines = break_lines(annex.name, CHARACTERS - left, CHARACTERS - left)
    before = label + number
    piece = PagePiece(PageElement.ANNEX_NOTE, (before + lines[0], *lines[1:]), annex, indent=left, first=-ems(before))
    yield from held(strips_of(piece))


def _signature(rows: Sequence[SignedRow]) -> Iterator[Strip]:
    for row in rows:
        if row.white:
            yield white(row.white)
        for line in row_lines(row):
            piece = PagePiece(PageElement.SIGNATURE, (line.text,), indent=line.indent)
            yield from strips_of(piece, keep=not row.dated)
        if row.below:
            yield white(row.below)._replace(keep=False)


def _issued(document: Document) -> Iterator[Strip]:
    """Yield the plan that a notice issues: its title begins a new page, its end stays with the 附件说明."""
    assert document.issued is not None
    first, *others = _title(document.issued.title)
    yield first._replace(new_page=True)
    yield from others
    text, names = list(_blocks(document.issued.blocks)), list(_annex_note(document))
    yield from _with_closing(text) if names else text
    yield from names


def _annex(annex: Annex) -> Iterator[Strip]:
    """Yield an annex: its label on the first line of a new page, its title on the third (7.3.7)."""
    yield Strip(1, PagePiece(PageElement.LABEL, (annex.label,), annex), keep=True, new_page=True)
    yield white()
    yield from _text(annex.text)


def _text(text: Text) -> Iterator[Strip]:
    yield from _title(text.title)
    yield from _blocks(text.blocks)
