"""The lines of a document with the numbers they bear, and the lines that count together.

What was read from elsewhere may hold a number in its words, and in any form people type; what is ours holds it apart.
"""

from collections.abc import Iterator
from functools import lru_cache

from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.markers import chain_form, marker_at
from fangan.chinese.lexicon.tokens import Strictness
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.document import Paragraph
from fangan.model.reading import BLOCKS, Role, Stretch

SIGN = 5
"""The level of ① and what else people put below （1）."""
_STOPS = regex("[。！？；]")
_DEMANDS = regex("(?<![主重需纪摘概扼])要(?![求点素件义领务事害])|应当|应该|(?<!申)请|必须|务必|不得|禁止")
_HEADING = 24
"""Characters beyond which a line is a sentence rather than a heading."""


class NumberedLine(NamedTuple):
    """A paragraph or table; its words behind the number begin at `start` of the stretch's.

    `level` is 1 to 4 (GB/T 9704—2012, 7.3.3), 5 for ① and the like, 0 without a number. `mark` is the number as it is
    printed; that of 一是 counts inside a text and is none.
    """

    stretch: Stretch
    level: int
    number: int
    mark: str
    start: int
    at: int
    """How many lines stand before it."""

    @property
    def text(self) -> str:
        """The text it stands in, as addresses name it."""
        return self.stretch.address.text

    @property
    def words(self) -> str:
        """The words behind the number."""
        return self.stretch.words[self.start :].strip()

    @property
    def heading(self) -> str:
        """The short sentence it begins with, without its stop, or all of a short line; '' where it has none."""
        block = self.stretch.block
        if isinstance(block, Paragraph) and block.heading:
            return block.heading.rstrip("。")
        if not self.level:
            return ""
        words = self.words
        stop = _STOPS.search(words)
        found = words[: stop.start()] if stop else words
        return found if len(found) <= _HEADING and "：" not in found else ""

    @property
    def alone(self) -> bool:
        """Whether the heading is all there is on the line."""
        heading = self.heading
        return heading != "" and self.words.rstrip("。：") == heading

    @property
    def demands(self) -> bool:
        """Whether it asks something of somebody, as no heading does."""
        return _DEMANDS.search(self.words) is not None

    @property
    def is_table(self) -> bool:
        """Whether it is a table."""
        return self.stretch.role is Role.TABLE

    @property
    def address(self) -> Address:
        """The address of the number, of the first words where it is kept apart."""
        return self.stretch.at(self.start - len(self.mark) if self.start else 0, self.start or len(self.heading) or 12)

    @property
    def called(self) -> str:
        """The number with the first words behind it."""
        return self.mark + (self.heading or self.words[:12])


def lines(subject: TextSubject) -> Iterator[NumberedLine]:
    """Yield the paragraphs and tables of all texts; to be asked for by `subject.once`."""
    blocks = [one for one in subject.stretches if one.role in BLOCKS and one.words.strip()]
    for at, stretch in enumerate(blocks):
        yield NumberedLine(stretch, 0, 0, "", 0, at) if stretch.role is Role.TABLE else line_in(stretch, at)


def line_in(stretch: Stretch, at: int) -> NumberedLine:
    """Return a paragraph as a line, before which so many stand."""
    return NumberedLine(stretch, *_counted(stretch.number, stretch.words), at)


@lru_cache(maxsize=1024)
def _counted(number: str, words: str) -> tuple[int, int, str, int]:
    """Return level, number and mark of a line, and where its words begin; the number may stand in these."""
    printed = number or words
    found = marker_at(printed, Strictness.AS_TYPED)
    mark = printed[found.start : found.end] if found else ""
    if found is None or chain_form(mark) or (mark[-1:] in "）)" and mark[:1] not in "（("):
        return 0, 0, "", 0
    start = 0 if number else found.end
    if mark[-1] in "）)" and words.startswith("、", start):
        mark, start = mark + "、", start + 1
    return found.value.level or SIGN, found.value.number, mark, start


def siblings(subject: TextSubject) -> Iterator[tuple[NumberedLine, ...]]:
    """Yield the lines of one level below one heading, in order; a line numbered 1 begins anew."""
    yield from subject.once(_runs)


def _runs(subject: TextSubject) -> Iterator[tuple[NumberedLine, ...]]:
    open_runs: dict[int, list[NumberedLine]] = {}
    text = ""
    for line in subject.once(lines):
        if line.text != text:
            yield from map(tuple, open_runs.values())
            open_runs, text = {}, line.text
        if line.level:
            for level in [one for one in open_runs if one > line.level or (one == line.level and line.number == 1)]:
                yield tuple(open_runs.pop(level))
            open_runs.setdefault(line.level, []).append(line)
    yield from map(tuple, open_runs.values())


def has_below(subject: TextSubject, line: NumberedLine) -> bool:
    """Whether the line after a numbered one belongs to it: a table, a paragraph, or a lower level."""
    found, after = subject.once(lines), line.at + 1
    if after >= len(found):
        return False
    return found[after].text == line.text and not 0 < found[after].level <= line.level
