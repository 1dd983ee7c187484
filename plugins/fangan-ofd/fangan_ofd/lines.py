"""Strips of the layout as marks: the lines of paragraphs, titles, lists and signatures."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from fangan.formats.layout.pieces import PageElement, PagePiece, Strip
from fangan.formats.sheet import TITLE_LINE, chars
from fangan.model.document import Paragraph
from fangan_ofd.marks import (
    EXACT,
    HEITI,
    KAITI,
    TEXT,
    XIAOBIAOSONG,
    Mark,
    Run,
    Type,
    base_of,
    marked,
    set_line,
    width_of,
)

_HEAVY = TEXT._replace(face=HEITI)
_LEVELS: Mapping[int, Type] = {1: _HEAVY, 2: TEXT._replace(face=KAITI)}
"""Types of headings (7.3.3); those of the other levels are set like the text."""
TITLE = Type(XIAOBIAOSONG, 22, 440)
_CAPTION = Type(HEITI, 14, 280)
_TYPES: Mapping[PageElement, Type] = {
    PageElement.TITLE: TITLE,
    PageElement.CAPTION: _CAPTION,
    PageElement.LABEL: _HEAVY,
}
_CENTRED = frozenset({PageElement.TITLE, PageElement.CAPTION})


class Frame(NamedTuple):
    """Where the lines of a page stand: the edges of 版心, its width and height, and the height of a line."""

    left: int
    top: int
    width: int
    height: int
    pitch: int


def line_marks(strip: Strip, frame: Frame, top: float) -> Iterator[Mark]:
    """Yield the marks of one line, which begins `top` twips down the page."""
    piece, at = strip.piece, strip.at
    type_ = _TYPES.get(piece.kind, TEXT)
    line = piece.lines[at]
    titled = piece.kind is PageElement.TITLE
    base = top + EXACT * TITLE_LINE if titled else base_of(top, frame.pitch, type_.size)
    if piece.kind in _CENTRED:
        indent = max((frame.width - width_of(line, type_)) / 2, 0)
    else:
        indent = chars(piece.indent + (piece.first if at == 0 else 0))
    full = piece.kind is PageElement.TEXT and at + 1 < len(piece.lines) and not line.endswith("\n")
    yield from set_line(_runs(piece, at, type_), frame.left + indent, base, frame.width - indent, full=full)


def _runs(piece: PagePiece, at: int, type_: Type) -> Iterator[Run]:
    """Yield a line as runs: a heading or a label that begins its paragraph has a type of its own."""
    head, heavy = _heading(piece)
    line = piece.lines[at]
    cut = max(head - sum(map(len, piece.lines[:at])), 0)
    yield from marked(line[:cut], heavy)
    yield from marked(line[cut:], type_)


def _heading(piece: PagePiece) -> tuple[int, Type]:
    """Return of how many characters the heading of a paragraph is, and its type."""
    given = piece.source
    if isinstance(given, Paragraph) and given.heading:
        return len(given.number + given.heading), _LEVELS.get(given.level, TEXT)
    if piece.kind is PageElement.ATTENDANCE:
        return piece.lines[0].index("：") + 1, _HEAVY
    return 0, TEXT
