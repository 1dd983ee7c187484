"""The blocks of a rough text as sections: by their headings of the first level, and where one seems lost."""

from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import chain, count

from fangan.chinese.lexicon.markers import marker_at
from fangan.chinese.lexicon.tokens import Strictness
from fangan.formats.plain.records import LineExtent, Stand
from fangan.formats.plain.schemes import number_counted
from fangan.intake.drafts import DraftLine, DraftSection, DraftTable
from fangan.intake.kinds import kind_of_section, known_heading
from fangan.late.patterns import regex
from fangan.model.document import Block, Paragraph, Table

_STOPS = "。：:，,；; 　"
_LONGEST_TITLE, _SHORT_REST = 30, 8
"""Characters of a heading; those behind words of a known kind that may still belong to it: 活动内容安排表."""
_GOES_ON = ("和", "及", "与", "的", "、", "（", "(")
_NO_TITLE = regex("[。：:，,；;]|(?:如下|以下|包括|分别|为|是|即)$")
"""What shows that words before a colon lead into a list or a sentence."""
_TYPED = Strictness.AS_TYPED


class Sectioner:
    """Puts blocks into sections in their order.

    `stands` says of the number of a block, from 1, where its words stand; `starts` by the key of a line where those
    with that key begin.
    """

    def __init__(
        self, stands: Callable[[int], Sequence[Stand]], starts: Mapping[int, Sequence[int]], about: str = ""
    ) -> None:
        self._stands, self._about, self._starts = stands, about, starts
        self.sections: list[DraftSection] = []
        self._taken: set[str] = set()
        self._counts: dict[int, int] = {}
        self._first = 0
        """The highest level of a number in the section that is open, 0 for none yet."""

    def read(self, blocks: Sequence[Block], skipped: Container[int] = ()) -> list[DraftSection]:
        """Return the sections that the blocks of a text make, without those `skipped`, counted from 1."""
        for at, block in enumerate(blocks, 1):
            if at in skipped:
                continue
            stands = [LineExtent(one.key, one.start, one.start + one.end - one.at) for one in self._stands(at)]
            if isinstance(block, Table):
                self._current().lines.append(DraftTable(block, tuple(stands)))
            elif stands:
                self._paragraph(block, stands[0])
        return list(_held(self.sections))

    def _paragraph(self, block: Paragraph, whence: LineExtent) -> None:
        starts = self._starts[whence.key]
        start = starts[bisect_right(starts, whence.start) - 1]
        number = LineExtent(whence.key, start, whence.start)
        words = block.heading + block.text
        if block.level == 1 and (size := _title_size(block)):
            self._titled(block, words, size, whence, number)
            return
        if not block.level:
            if block.number:  # a sign that is none of the four levels, or an entry of a list
                words, whence = block.number + words, LineExtent(whence.key, start, whence.end)
                number = LineExtent(whence.key, start, start)
            self._current().lines.append(DraftLine(0, "", words, 0, whence, number))
            return
        section = self._holding(block.level, number_counted(block.number))
        section.lines.append(DraftLine(block.level, block.number, words, len(block.heading), whence, number))

    def _titled(self, block: Paragraph, words: str, size: int, whence: LineExtent, number: LineExtent) -> None:
        title = words[:size].strip(_STOPS)
        left = len(words[:size]) - len(words[:size].lstrip(_STOPS))
        rest = words[size:].lstrip(_STOPS)
        begin, behind = whence.start + left, whence.end - len(rest)
        end = begin + len(title)
        kind = kind_of_section(title)
        section = DraftSection(
            self._key(kind),
            kind,
            title,
            block.number,
            (LineExtent(whence.key, begin, end),),
            (LineExtent(whence.key, number.start, begin), LineExtent(whence.key, end, behind)),
            fused=bool(rest),
        )
        self._open(section)
        if not rest:
            section.line = DraftLine(1, block.number, words, len(block.heading), whence, number)
        else:
            found = marker_at(rest, _TYPED)
            inner = rest[found.end :].lstrip() if found and found.value.level > 1 else rest
            level = found.value.level if found and found.value.level > 1 else 0
            mark = LineExtent(whence.key, behind, whence.end - len(inner))
            written = rest[: found.end] if found and level else ""
            section.lines.append(
                DraftLine(level, written, inner, 0, LineExtent(whence.key, mark.end, whence.end), mark)
            )
            if level and found:
                self._counts[level], self._first = found.value.number, level

    def _holding(self, level: int, number: int) -> DraftSection:
        """Return the section that a number stands in: a new one where a heading seems lost above it."""
        if not self.sections:
            self._untitled(level)
        section = self._current()
        first = self._first
        again = first == level and number == 1 and self._counts.get(level, 0) > 1
        apart = not section.title and level < (first or 5)
        if (level == 1 and section.title) or again or (apart and section.lines):
            section = self._untitled(level)
        self._first = min(self._first or level, level)
        self._counts = {one: count for one, count in self._counts.items() if one < level} | {level: number}
        return section

    def _untitled(self, level: int) -> DraftSection:
        kinds = {one.kind for one in self.sections}
        kind = "activities" if level < 3 and "活动" in self._about and "activities" not in kinds else ""
        section = DraftSection(self._key(kind), kind)
        self._open(section)
        return section

    def _current(self) -> DraftSection:
        if not self.sections:
            self._open(DraftSection("basis", "basis"))
        return self.sections[-1]

    def _open(self, section: DraftSection) -> None:
        self._counts, self._first = {}, 0
        self.sections.append(section)
        self._taken.add(section.key)

    def _key(self, kind: str) -> str:
        """Return the key of a section of a kind, one of its own where the kind is not known or stands there already."""
        taken = self._taken
        at = len(taken) + ("basis" not in taken)
        return next(name for name in chain((kind,), _further(kind or "part", at)) if name and name not in taken)


def _held(sections: Sequence[DraftSection]) -> Iterator[DraftSection]:
    """Yield the sections that hold something; a heading with nothing under it is a line of one without a heading."""
    loose: DraftSection | None = None
    for section in sections:
        if section.lines:
            loose = None
            yield section
        elif section.title and loose:
            loose.lines += section.back()
        elif section.title:
            loose = DraftSection(section.key, "", lines=section.back())
            yield loose


def _further(stem: str, at: int) -> Iterator[str]:
    yield from (f"{stem}-{number}" for number in count(at))


def _title_size(block: Paragraph) -> int:
    """Return how many characters of a numbered line are the heading of a section, 0 for a sentence."""
    words = block.heading + block.text
    known = known_heading(words)
    rest = words[known:].strip(_STOPS)
    if known and not words[known:].startswith(_GOES_ON) and (len(rest) > _SHORT_REST or marker_at(rest, _TYPED)):
        return known
    head = words.rstrip(_STOPS)
    if words.endswith(("：", ":")) and 0 < len(head) <= _LONGEST_TITLE and not _NO_TITLE.search(head):
        return len(head)
    alone = block.heading and not block.text.strip(_STOPS) and len(words) <= _LONGEST_TITLE
    return len(words) if alone else known if known and words[known : known + 1] in _STOPS else 0
