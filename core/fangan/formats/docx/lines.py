"""The text of any .docx as lines, each with the paragraph it stands in: numbers counted, changes as accepted.

Boxes of text stand where they hang: before the text, as those of a 版头 do, or behind their paragraph. A table that
only sets names side by side, as for 版头 and 版记, or text in columns, is lines.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from fangan.formats.docx.ooxml.elements import (
    BOX,
    FALLBACK,
    HIDDEN,
    INSERTED,
    TBL,
    TC,
    TR,
    P,
    W,
    XmlElement,
    boxes,
    contained,
    contents,
    ends_hidden,
    is_deleted_row,
)
from fangan.formats.docx.printed.cascade import Cascade
from fangan.formats.docx.printed.lengths import is_on, number
from fangan.formats.docx.printed.numbering import Numbering
from fangan.formats.docx.typed import Letters, letters_of
from fangan.formats.plain.blocks import line_level
from fangan.formats.plain.records import TextItem, TextLine, TextRows
from fangan.late.tuples import NamedTuple

_DEEPEST = 8
"""Tables and boxes within one another that are looked into."""
_LARGE = 18.0
"""Points from which type is a title's (小二; 7.3.1 asks for 二号)."""
_SIZES = 64
"""Sizes of type that are remembered; a file has a few."""
_ALTERNATIVES = FALLBACK.replace("Fallback", "AlternateContent")
_PROPERTIES, _DRESS, _VANISH = f"{W}pPr", f"{W}rPr", f"{W}vanish"
_GONE = f"{W}del", f"{W}moveFrom"
_GONE_ROWS = f"{W}del", f"{W}cellDel"
_MERGED = f"{W}vMerge"
_LISTED = "numPr/numId"
TELLING = ("numPr", "jc", "sz", "vanish", "specVanish")
"""The properties that a reader asks for."""
_ASIDE = ("抄送", "印发", "主送", "文件", "签发人")
"""What a table says that is no table but 版头 or 版记."""


class LineParagraph(NamedTuple):
    """A paragraph that lines were read from: its number as counted, which has no letters, and its letters.

    Those that go on in its line, as behind a style separator, are `behind` it, each with the place of its first letter.
    """

    element: XmlElement
    number: str
    letters: Sequence[Letters]
    behind: tuple[tuple[XmlElement, int], ...] = ()

    def at(self, place: int) -> tuple[XmlElement, int]:
        """Return the paragraph of the file that holds the letter at a place, and where its first letter stands."""
        return next((one for one in reversed(self.behind) if one[1] <= place), (self.element, 0))


class _Opened(NamedTuple):
    """A paragraph whose end is hidden, and those read behind it in its line."""

    element: XmlElement
    number: str
    titled: bool
    behind: list[tuple[XmlElement, int]]


class _Rare(NamedTuple):
    """What most files have nothing of; looked for once, no paragraph is searched for it."""

    boxes: bool
    hidden_ends: bool
    merged: bool
    gone_ends: bool
    gone_rows: bool
    vanishing: bool


_NOTHING_RARE = _Rare(*[False] * len(_Rare._fields))


class LineReader:
    """Reads one file; `paragraphs` are those read so far, and the key of a line is the place of its paragraph there.

    `as_printed` leaves out what is hidden and joins what stands on both sides of a deleted end of a paragraph, so that
    the letters of one may stand in two elements. What a hidden mark parts, as a style separator is, is one line in any
    case, and has the number of the paragraph that opens it.
    """

    def __init__(self, cascade: Cascade, numbering: Numbering, *, as_printed: bool = False) -> None:
        self._cascade, self._numbering, self._as_printed = cascade, numbering, as_printed
        self.paragraphs: list[LineParagraph] = []
        self._begun = False
        self._open: list[Letters] = []
        self._opened: _Opened | None = None
        self._rare = _NOTHING_RARE

    def read(self, body: XmlElement) -> list[TextItem]:
        """Return the lines and tables of a body in order."""
        self._rare = self._rare_in(body)
        return list(self._flow(contents(body), "", 0))

    def _rare_in(self, body: XmlElement) -> _Rare:
        there = {str(one.tag) for one in body.iter(BOX, *HIDDEN, _MERGED, *_GONE, *_GONE_ROWS)}
        return _Rare(
            boxes=BOX in there,
            hidden_ends=not there.isdisjoint(HIDDEN),
            merged=_MERGED in there,
            gone_ends=self._as_printed and not there.isdisjoint(_GONE),
            gone_rows=self._as_printed and not there.isdisjoint(_GONE_ROWS),
            vanishing=self._as_printed and (self._cascade.hides or _VANISH in there),
        )

    def _flow(self, elements: Iterable[XmlElement], table: str, depth: int) -> Iterator[TextItem]:
        for element in elements:
            if element.tag == P:
                yield from (self._boxed if self._rare.boxes else self._lines)(element, table, depth)
            elif element.tag == TBL and depth < _DEEPEST:
                yield from self._left()
                yield from self._table(element, depth + 1)
            elif element.tag in INSERTED:
                yield from self._flow(contents(element), table, depth)
            elif element.tag == _ALTERNATIVES and len(element):
                yield from self._flow(contents(element[0]), table, depth)
        if self._open:
            yield from self._left()

    def _left(self) -> Iterator[TextItem]:
        """Yield what was to run on into a paragraph where none follows."""
        if self._open:
            letters, self._open = self._open, []
            opened = self._opened or _Opened(next(letters[0].element.iterancestors(P)), "", False, [])
            yield from self._found(opened, letters)

    def _boxed(self, element: XmlElement, table: str, depth: int) -> Iterator[TextItem]:
        """Yield the lines of a paragraph and of the boxes that hang on it."""
        inner = list(boxes(element)) if depth < _DEEPEST else []
        own = self._lines(element, table)
        begun = self._begun  # reading its boxes may begin the text
        if begun:
            yield from own
        for box in inner:
            yield from self._flow(contents(box), "", depth + 1)
        if not begun:
            yield from own
        self._begun = self._begun or any(one.words.strip() for one in own)

    def _lines(self, element: XmlElement, table: str, _: int = 0) -> list[TextLine]:
        """Return the lines of a paragraph: as many as it was broken into by hand."""
        before = self._open[-1].end if self._open else 0
        letters = self._letters(element, table)
        if self._opened:
            self._opened.behind.append((element, before))
        if self._rare.gone_ends and _runs_on(element):
            self._open = letters
            return []
        opened = self._opened or self._opening(element, letters, table)
        if self._rare.hidden_ends and letters and ends_hidden(element):
            self._open, self._opened = letters, opened
            return []
        if self._open:
            self._open = []
        return self._found(opened, letters)

    def _opening(self, element: XmlElement, letters: Sequence[Letters], table: str) -> _Opened:
        """Return how a paragraph opens its line: with which number, and whether as a title."""
        found = self._cascade.paragraph(element, table)
        counted = ""
        if _LISTED in found and (any(one.text.strip() for one in letters) or not _is_nothing(element)):
            counted = self._numbering.next(found, self._cascade.style(element))
        titled = found["jc"].get("val") == "center" if "jc" in found else False
        return _Opened(element, counted, titled or self._is_large(element, letters, table), [])

    def _found(self, opened: _Opened, letters: Sequence[Letters]) -> list[TextLine]:
        """Return the lines of letters that a paragraph opens, and know them."""
        self._opened = None
        self.paragraphs.append(LineParagraph(opened.element, opened.number, letters, tuple(opened.behind)))
        words = opened.number + "".join([one.text for one in letters])
        return _broken(words, len(self.paragraphs) - 1, opened.titled)

    def _letters(self, element: XmlElement, table: str) -> list[Letters]:
        """Return the letters of a paragraph, behind those of the one that runs on into it."""
        found = letters_of(element)
        hides = self._rare.vanishing
        shown = [one for one in found if not self._is_hidden(element, one.run, table)] if hides else found
        if not self._open and len(shown) == len(found):
            return found
        joined, self._open = self._open, []  # taken, not copied: thousands may run on into one another
        at = joined[-1].end if joined else 0
        for one in shown:
            joined.append(one._replace(start=at))
            at += len(one.text)
        return joined

    def _is_hidden(self, element: XmlElement, run: XmlElement, table: str) -> bool:
        own = next(run.iterchildren(_DRESS), None)
        if not self._cascade.hides and (own is None or next(own.iterchildren(_VANISH), None) is None):
            return False
        found = self._cascade.run(element, run, table)
        return is_on(found.get("vanish")) and not is_on(found.get("specVanish"))

    def _is_large(self, element: XmlElement, letters: Sequence[Letters], table: str) -> bool:
        for one in letters:
            if one.text.strip():
                found = self._cascade.run(element, one.run, table)
                return "sz" in found and _is_title_size(found["sz"].get("val", ""))
        return False

    def _table(self, element: XmlElement, depth: int) -> Iterator[TextItem]:
        style = self._cascade.table(element)
        rows = [[self._cell(cell, style, depth) for cell in self._kept(row, TC)] for row in self._kept(element, TR)]
        if self._is_aside(rows):
            yield from (line for row in rows for cell in row for line in cell)
        elif rows:
            yield TextRows(tuple(tuple(map(tuple, row)) for row in rows))

    def _kept(self, around: XmlElement, tag: str) -> Iterable[XmlElement]:
        """Return the rows or cells in an element but those that were deleted."""
        found = contained(around, tag)
        return (one for one in found if not is_deleted_row(one)) if self._rare.gone_rows else found

    def _cell(self, cell: XmlElement, style: str, depth: int) -> list[TextLine]:
        """Return the lines of a cell; those of a table in it, too."""
        if self._rare.merged and _is_covered(cell):
            return []
        found: list[TextLine] = []
        for one in self._flow(contents(cell), style, depth):
            found += [one] if isinstance(one, TextLine) else [line for row in one.rows for held in row for line in held]
        return found

    def _is_aside(self, rows: Sequence[Sequence[Sequence[TextLine]]]) -> bool:
        words = [line.words.strip() for row in rows for cell in row for line in cell]
        said = [one for one in words if one]
        named = any(one.startswith(_ASIDE) or one.endswith(_ASIDE) for one in said)
        if max(map(len, rows), default=0) <= 1 or (named and len(said) <= 2 * len(_ASIDE)):
            return True
        return len(rows) == 1 and sum(line_level(line) > 0 for cell in rows[0] for line in cell[1:]) > 1


@lru_cache(_SIZES)
def _is_title_size(size: str) -> bool:
    return number(size) / 2 >= _LARGE


def _broken(words: str, key: int, titled: bool) -> list[TextLine]:
    """Return the lines of a paragraph's words."""
    if "\n" not in words:
        return [TextLine(words, key, titled)]
    lines, at = [], 0
    for line in words.split("\n"):
        lines.append(TextLine(line, key, titled, at))
        at += len(line) + 1
    return lines


def _is_covered(cell: XmlElement) -> bool:
    """Whether a merged cell that begins above covers a cell."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and merged.get(f"{W}val") != "restart"


def _mark(paragraph: XmlElement) -> XmlElement | None:
    """Return the properties of the mark that ends a paragraph."""
    own = next(paragraph.iterchildren(_PROPERTIES), None)
    return next(own.iterchildren(_DRESS), None) if own is not None else None


def _runs_on(paragraph: XmlElement) -> bool:
    """Whether the end of a paragraph was deleted or moved away, so that the next one runs on behind it."""
    mark = _mark(paragraph)
    return mark is not None and next(mark.iterchildren(*_GONE), None) is not None


def _is_nothing(paragraph: XmlElement) -> bool:
    """Whether a paragraph without words is none to lists: where only a section ends, or its end is hidden or gone."""
    mark = _mark(paragraph)
    gone = mark is not None and next(mark.iterchildren(*_GONE, _VANISH), None) is not None
    return gone or paragraph.find(f"{W}pPr/{W}sectPr") is not None
