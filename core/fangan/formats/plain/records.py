"""What a text is read from, and what is made of it: lines with their places, and a rough Document that leads back."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.document import Document


class TextLine(NamedTuple):
    """A line or paragraph as it stands in its file, blanks around it too.

    `key` is the caller's: the number of the line, the place of a paragraph in a list; the words begin at `start` of
    what it names. `titled` says that it is set like a title, larger than the text or centred, where a file knows such
    a thing; `outline` is the level of the heading that its style makes it, 1 to 9, 0 for what is none.
    """

    words: str
    key: int
    titled: bool = False
    start: int = 0
    outline: int = 0


class TextRows(NamedTuple):
    """A table: rows of cells, each a line or several."""

    rows: tuple[tuple[tuple[TextLine, ...], ...], ...]


TextItem: TypeAlias = TextLine | TextRows


class Stand(NamedTuple):
    """Words from `at` up to `end` of a stretch; in the line `key` they begin at `start`."""

    at: int
    end: int
    key: int
    start: int


class LineExtent(NamedTuple):
    """An extent of the words of a line: half-open, in characters from 0."""

    key: int
    start: int
    end: int


class Rough(NamedTuple):
    """A Document as far as its lines tell one, and where its words stand.

    Every word is in the document once. `pieces` are by the text and the block of an address; `day` is the one it is
    dated with, in whatever form, `year` that day's or the title's.
    """

    document: Document
    pieces: Mapping[tuple[str, int], Sequence[Stand]]
    day: dt.date | None = None
    year: int | None = None

    def extents(self, address: Address) -> Iterator[LineExtent]:
        """Yield where the words at an address stand, line by line; of an empty extent the point."""
        for piece in self.pieces.get((address.text, address.block), ()):
            start, end = max(address.start, piece.at), min(address.end, piece.end)
            if start < end or piece.at <= address.start == address.end <= piece.end:
                moved = piece.start - piece.at
                yield LineExtent(piece.key, start + moved, end + moved)


def piece(line: TextLine, start: int, end: int, at: int = 0) -> Stand:
    """Return the piece that words[start:end] of a line are, at `at` in a stretch."""
    return Stand(at, at + end - start, line.key, line.start + start)


def stripped(line: TextLine) -> tuple[int, int]:
    """Return the extent of a line's words without the blanks around them."""
    words, bare = line.words, line.words.strip()
    if len(bare) == len(words):  # as most are
        return 0, len(words)
    return len(words) - len(words.lstrip()), len(words.rstrip())
