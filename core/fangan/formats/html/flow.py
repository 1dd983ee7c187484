"""A Document as a row of strips, in the order they are printed (GB/T 9704—2012, 7.3)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from fangan.formats import fixed
from fangan.formats.html.head import head_strip
from fangan.formats.html.lines import break_lines
from fangan.formats.html.markup import Marked, blank, block, inline, styled, wrapper_of
from fangan.formats.html.paginate import Strip
from fangan.formats.html.table import table_strips
from fangan.formats.sheet import CHARACTERS, ems
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
        yield head_strip(document.masthead, letter=document.form is Form.LETTER)
    yield from _title(document.text.title)
    if document.addressees:
        yield from _plain(document.addressees, "addressees")
    text = list(_blocks(document.text.blocks))
    closing = list(_closing(document))
    yield from _held(text) if closing else text
    yield from closing
    if document.note:
        yield from _plain(fixed.note_line(document.note), "body", _INDENT)
    for annex in document.annexes:
        yield from _annex(annex)


def _held(strips: list[Strip]) -> list[Strip]:
    """Keep the last two lines of the text on the page of the signature (7.3.5.5).

    The first two lines are not: the first page must show text (7.3.3).
    """
    start = max(len(strips) - 2, 2)
    return [*strips[:start], *(replace(strip, keep=True) for strip in strips[start:])]


def _title(lines: Iterable[str]) -> Iterator[Strip]:
    wrapper = wrapper_of("title", tag="h1")
    markup = [f'<span class="row">{inline(line)}</span>' for line in lines]
    strips = block(markup, wrapper, heights=TITLE_HEIGHT)
    yield from (replace(strip, keep=True) for strip in strips)
    yield blank()


def _plain(text: str, name: str, indent: float = 0) -> list[Strip]:
    lines = break_lines(text, CHARACTERS - indent, CHARACTERS)
    return block(list(styled(lines, 0, "")), wrapper_of(name))


def _blocks(blocks: Iterable[Block]) -> Iterator[Strip]:
    for each in blocks:
        yield from _paragraph(each) if isinstance(each, Paragraph) else table_strips(each)


def _paragraph(given: Paragraph) -> list[Strip]:
    heading = given.number + given.heading if given.heading else ""
    text = heading + given.text if heading else given.number + given.text
    lines = break_lines(text, CHARACTERS - _INDENT, CHARACTERS)
    alone = bool(heading) and not given.text
    tag = f"h{given.level + 1}" if alone else "p"
    wrapper = wrapper_of("body", tag=tag, anchor=given.id)
    number = len(given.number)
    items = [Marked(number + one.start, number + one.end, one.id) for one in given.run_ons if one.id]
    strips = block(list(styled(lines, len(heading), f"level{given.level}", items)), wrapper)
    return [replace(strip, keep=True) for strip in strips] if alone else strips


def _closing(document: Document) -> Iterator[Strip]:
    """Yield 附件说明, 署名 and 成文日期, all on one page."""
    if document.annexes:
        yield blank()
    for at, annex in enumerate(document.annexes):
        yield from _annex_name(fixed.ANNEX_NOTE if at == 0 else "", annex)
    placed = fixed.signature_lines(document)
    if document.signature and placed:
        yield blank(2 if document.signature.sealed else 1)
    yield from _rows(placed)


def _annex_name(label: str, annex: Annex) -> Iterator[Strip]:
    """Yield one entry of the 附件说明, its further lines under the name (7.3.4)."""
    number = fixed.annex_number(annex)
    left = _NOTE + ems(number)
    lines = break_lines(annex.name, CHARACTERS - left, CHARACTERS - left)
    before = label + number
    wrapper = wrapper_of("note", style=_indents(left, -ems(before)))
    markup = list(styled([before + lines[0], *lines[1:]], 0, ""))
    yield from (replace(strip, keep=True) for strip in block(markup, wrapper))


def _rows(placed: Sequence[fixed.Placed]) -> Iterator[Strip]:
    for at, line in enumerate(placed):
        wrapper = wrapper_of("row", style=_indents(line.indent, 0))
        yield from block([inline(line.text)], wrapper, keep=at < len(placed) - 1)


def _indents(left: float, first: float) -> str:
    return f"padding-left:calc(var(--em)*{left:g});text-indent:calc(var(--em)*{first:g})"


def _annex(annex: Annex) -> Iterator[Strip]:
    """Yield an annex: its label on the first line of a new page, its title on the third (7.3.7)."""
    label = block([inline(annex.label)], wrapper_of("label", anchor=annex.key))
    yield replace(label[0], keep=True, new_page=True)
    yield blank()
    yield from _text(annex.text)


def _text(text: Text) -> Iterator[Strip]:
    yield from _title(text.title)
    yield from _blocks(text.blocks)
