"""Pieces of a page as elements: what of each stands on this page, the rest of its paragraph on the next."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from fangan.formats.html.head import head_markup
from fangan.formats.html.markup import Marked, inline, styled
from fangan.formats.html.table import table_markup
from fangan.formats.layout.pieces import PageElement, PagePiece, Strip
from fangan.model.document import Annex, Masthead, Paragraph

_BREAK = "<wbr>"
"""Between two lines of a paragraph, which may be broken there and nowhere else."""


def element(piece: PagePiece, strips: Sequence[Strip], *, letter: bool) -> str:
    """Return the element of what stands of a piece on one page."""
    if isinstance(piece.source, Masthead):
        return head_markup(piece.source, strips[0].height, letter=letter)
    if piece.kind is PageElement.WHITE:
        return f'<div style="height:calc(var(--line)*{strips[0].height:g})"></div>'
    if piece.grid:
        return table_markup(piece.grid, strips, opens=strips[0].opens)
    return _LINES[piece.kind](piece, strips[0].at, strips[-1].at + 1)


def _wrapped(name: str, words: str, at: int, *, tag: str = "p", style: str = "", anchor: str = "") -> str:
    """Return an element of class `name`, without its id and its indent where it goes on from the page before."""
    given = f' style="{style}"' if style else ""
    identity = f' id="{escape(anchor)}"' if anchor and not at else ""
    return f'<{tag} class="{name}{" rest" if at else ""}"{given}{identity}>{words}</{tag}>'


def _title(piece: PagePiece, at: int, end: int) -> str:
    rows = "".join(f'<span class="row">{inline(line)}</span>' for line in piece.lines[at:end])
    return _wrapped("title", rows, at, tag="h1")


def _addressees(piece: PagePiece, at: int, end: int) -> str:
    return _wrapped("addressees", _lines(list(styled(piece.lines)), at, end), at)


def _note(piece: PagePiece, at: int, end: int) -> str:
    return _wrapped("body", _lines(list(styled(piece.lines)), at, end), at)


def _text(piece: PagePiece, at: int, end: int) -> str:
    given = piece.source
    assert isinstance(given, Paragraph)
    number = len(given.number)
    items = [Marked(number + one.start, number + one.end, one.id) for one in given.run_ons if one.id]
    heading = number + len(given.heading) if given.heading else 0
    tag = f"h{given.level + 1}" if given.heading and not given.text else "p"
    words = _lines(list(styled(piece.lines, heading, f"level{given.level}", items)), at, end)
    return _wrapped("body", words, at, tag=tag, anchor=given.id)


def _annex_note(piece: PagePiece, at: int, end: int) -> str:
    return _wrapped("note", _lines(list(styled(piece.lines)), at, end), at, style=_indents(piece))


def _attendance(piece: PagePiece, at: int, end: int) -> str:
    label = piece.lines[0].partition("：")[0] + "："
    words = _lines(list(styled(piece.lines, len(label), "level1")), at, end)
    return _wrapped("note", words, at, style=_indents(piece))


def _signature(piece: PagePiece, at: int, end: int) -> str:
    return _wrapped("row", _BREAK.join(map(inline, piece.lines[at:end])), at, style=_indents(piece))


def _label(piece: PagePiece, at: int, end: int) -> str:
    anchor = piece.source.key if isinstance(piece.source, Annex) else ""
    return _wrapped("label", "".join(map(inline, piece.lines[at:end])), at, anchor=anchor)


def _caption(piece: PagePiece, at: int, end: int) -> str:
    return _wrapped("caption", "".join(map(inline, piece.lines[at:end])), at)


_LINES: Mapping[PageElement, Callable[[PagePiece, int, int], str]] = {
    PageElement.TITLE: _title,
    PageElement.ADDRESSEES: _addressees,
    PageElement.TEXT: _text,
    PageElement.ANNEX_NOTE: _annex_note,
    PageElement.ATTENDANCE: _attendance,
    PageElement.SIGNATURE: _signature,
    PageElement.NOTE: _note,
    PageElement.LABEL: _label,
    PageElement.CAPTION: _caption,
}


def _lines(markup: Sequence[str], at: int, end: int) -> str:
    return _BREAK.join(markup[at:end])


def _indents(piece: PagePiece) -> str:
    return f"padding-left:calc(var(--em)*{piece.indent:g});text-indent:calc(var(--em)*{piece.first:g})"
