"""Where every paragraph stands on its page, by adding up lines: no renderer is asked.

Known from the top of the document, and again from every page break, until a page is full. In a line of exact height the
baseline lies at 80 % of it, in one of the grid at three quarters; the ink of hanzi reaches 0.79 em above it and 0.16 em
below.
"""

from collections.abc import Iterable, Iterator
from math import ceil

from fangan.formats.docx.printed.lengths import POINT
from fangan.formats.docx.printed.records import PrintedBox, PrintedFile, PrintedParagraph, PrintedSection, PrintedTable
from fangan.formats.sheet import ems
from fangan.late.tuples import NamedTuple

_BASELINE, _ON_GRID = 0.8, 0.753
_ASCENT, _DESCENT = 0.79, 0.16
_NATURAL = 1.3
"""Height of a line of its own accord, in em, as Word gives it to faces of hanzi."""
_SLACK = 0.01
_TWO = 2
_LEAST = 0.1
"""Millimetres of a line or a character: a file may say there are none, or fewer."""


class Spot(NamedTuple):
    """A paragraph, the section it is in, and the upper edge of its first line, None where nobody can know it.

    `page` counts the pages that begin with a break, `inside` names what it stands in: a box, a cell or neither.
    """

    paragraph: PrintedParagraph
    section: PrintedSection
    top: float | None
    page: int
    inside: str = ""
    box: PrintedBox | None = None

    @property
    def words(self) -> str:
        """The words without blanks."""
        return self.paragraph.words

    @property
    def size(self) -> float:
        """The size of most of its text, in points."""
        sizes: dict[float, int] = {}
        for run in self.paragraph.runs:
            sizes[run.size] = sizes.get(run.size, 0) + len(run.text.strip())
        return max(sizes, key=lambda size: sizes[size]) if sizes else self.paragraph.size

    @property
    def line(self) -> float:
        """The height of one of its lines."""
        return max(line_height(self.paragraph, self.section, self.size), _LEAST)

    @property
    def pitch(self) -> float:
        """The width of one of its characters."""
        runs = [run for run in self.paragraph.runs if run.text.strip()]
        most = max(runs, key=lambda run: len(run.text)) if runs else None
        spacing, scale = (most.spacing, most.scale) if most else (0, 1)
        added = self.section.added if self.paragraph.snaps else 0
        return max((self.size * scale + spacing + added) * POINT, _LEAST)

    @property
    def ink_top(self) -> float | None:
        """The upper edge of the ink of its first line."""
        return None if self.top is None else self.top + self._rise - _ASCENT * self.size * POINT

    @property
    def ink_bottom(self) -> float | None:
        """The lower edge of the ink of its last line."""
        if self.top is None:
            return None
        return self.top + self.height - self.line + self._rise + _DESCENT * self.size * POINT

    @property
    def height(self) -> float:
        """The height of all its lines."""
        return lines_of(self) * self.line

    @property
    def _rise(self) -> float:
        snaps = self.paragraph.line_rule == "auto" and self.paragraph.snaps and self.section.pitch
        return (_ON_GRID if snaps else _BASELINE) * self.line

    @property
    def room(self) -> float:
        """The width a line of it may fill."""
        width = self.box.width if self.box else self.section.width - self.section.left - self.section.right
        return width - self.paragraph.left - self.paragraph.right


def line_height(paragraph: PrintedParagraph, section: PrintedSection, size: float) -> float:
    """Return the height of a line (ECMA-376, 17.3.1.33, 17.6.5): by the grid where it snaps, else by its face."""
    if paragraph.line_rule == "exact":
        return paragraph.line
    natural = _NATURAL * size * POINT
    if paragraph.line_rule == "atLeast":
        return max(paragraph.line, section.pitch if paragraph.snaps else natural, size * POINT)
    if section.pitch and paragraph.snaps and size * POINT <= section.pitch:
        return section.pitch * paragraph.line
    return natural * paragraph.line


def lines_of(spot: Spot) -> int:
    """Return how many lines a paragraph takes, by the widths of its characters."""
    count = 0
    for at, line in enumerate(spot.paragraph.text.split("\n")):
        first = spot.paragraph.first if at == 0 else 0
        wide = ems(line.rstrip()) * spot.pitch + first
        count += max(1, ceil(wide / max(spot.room, spot.pitch) - _SLACK))
    return count


def spots(file: PrintedFile) -> list[Spot]:
    """Return every paragraph in the order of the text with its place; those of boxes stand behind their anchor."""
    walk = _Walk(file)
    for one in file.flow:
        walk.one(one)
    return walk.found


class _Walk:
    def __init__(self, file: PrintedFile) -> None:
        self._file = file
        self.found: list[Spot] = []
        self._page = self._section = 0
        self._fresh = False
        self._top: float | None = file.sections[0].top

    def one(self, one: PrintedParagraph | PrintedTable) -> None:
        """Place a paragraph or a table below what stands there."""
        if one.section != self._section or self._fresh:
            self._begin(one.section)
        if isinstance(one, PrintedTable):
            self._table(one)
            return
        if one.breaks and (self.found or one.boxes):
            self._begin(one.section)
        section = self._file.sections[one.section]
        top = None if self._top is None else self._top + one.before
        spot = Spot(one, section, top, self._page)
        self.found.append(spot)
        self._boxes(one, section, top)
        self._fresh = one.ends_page
        pushed = one.border.space + one.border.weight if one.border and one.border.below else 0
        self._down(one.before + spot.height + one.after + pushed, section)

    def _begin(self, section: int) -> None:
        self._page, self._section, self._fresh = self._page + 1, section, False
        self._top = self._file.sections[section].top

    def _down(self, height: float, section: PrintedSection) -> None:
        if self._top is not None:
            self._top += height
            if self._top > section.height - section.bottom + _TWO:
                self._top = None

    def _table(self, table: PrintedTable) -> None:
        section = self._file.sections[table.section]
        for row in table.rows:
            heights = [self._cell(cell, section) for cell in row.cells]
            self._down(max([row.height, *heights]), section)

    def _cell(self, cell: Iterable[PrintedParagraph | PrintedTable], section: PrintedSection) -> float:
        height = 0.0
        for one in _paragraphs(cell):
            top = None if self._top is None else self._top + height + one.before
            spot = Spot(one, section, top, self._page, "cell")
            self.found.append(spot)
            self._boxes(one, section, top)
            height += one.before + spot.line + one.after
        return height

    def _boxes(self, paragraph: PrintedParagraph, section: PrintedSection, anchor: float | None) -> None:
        for box in paragraph.boxes:
            at = box.top if box.hangs else None
            if at is None and box.hangs and box.offset is not None and anchor is not None:
                at = anchor + box.offset
            for one in _paragraphs(box.flow):
                top = None if at is None else at + one.before
                spot = Spot(one, section, top, self._page, "box", box)
                self.found.append(spot)
                at = None if at is None else at + one.before + spot.height + one.after


def _paragraphs(flow: Iterable[PrintedParagraph | PrintedTable]) -> Iterator[PrintedParagraph]:
    for one in flow:
        if isinstance(one, PrintedParagraph):
            yield one
        else:
            for row in one.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell)
