"""Every character of a foreign text accounted for: what it became, or that nothing became of it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from fangan.chinese.punctuation import check_characters
from fangan.formats.plain.records import LineExtent, TextItem, TextLine, TextRows
from fangan.formats.whole import item_lines
from fangan.intake.drafts import Arrival, Became
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

WRITTEN = (Became.WORDS, Became.NUMBER, Became.FIELD)
"""What stands in the project afterwards, be it as a number that is computed."""


_LABEL = regex(r"[ 　\t]*附[ 　]?件[ 　]?[0-9一二三四五六七八九十]{0,3}[：:]?[ 　\t]*")
_FIXED = regex(r"(?:抄送|印发|签发人|文件|[（）()，,、。：: 　\t])+")
"""Words and marks that GB/T 9704 prints around names (7.2.6, 7.3.6, 7.4)."""


class LeftOver(NamedTuple):
    """Words that nothing of the project holds, and where they stand."""

    words: str
    extent: LineExtent


class Tally(NamedTuple):
    """How many characters were read, how many stand in the project, and how many are told instead; blanks not counted.

    `left` are those told, line by line; `twice` says how many were taken twice, which only a fault of ours brings.
    """

    read: int
    written: int
    told: int
    left: tuple[LeftOver, ...]
    twice: int

    @property
    def whole(self) -> bool:
        """Whether nothing is missing and nothing was made out of nothing."""
        return self.read == self.written + self.told and not self.twice


NOTHING_READ = Tally(0, 0, 0, (), 0)


def visible(words: str) -> str:
    """Return what of some words is seen: all but the blanks."""
    return "".join(words.split())


def made_again(lines: Iterable[TextLine], arrivals: Sequence[Arrival]) -> Iterator[Arrival]:
    """Yield what a build prints by itself: labels of annexes, and the fixed words around what was taken as a value."""
    valued = {one.extent.key for one in arrivals if one.became is Became.FIELD}
    for line in lines:
        labels = "附" in line.words and _LABEL.fullmatch(line.words) is not None
        if not labels and line.key not in valued:
            continue
        taken, end = [one.extent for one in arrivals if one.extent.key == line.key], line.start + len(line.words)
        if labels and not any(one.start < end and line.start < one.end for one in taken):
            yield Arrival(LineExtent(line.key, line.start, end), Became.NUMBER)
        elif line.key in valued:
            for begin, behind in _free(line, taken):
                if _FIXED.fullmatch(line.words[begin - line.start : behind - line.start]):
                    yield Arrival(LineExtent(line.key, begin, behind), Became.NUMBER)


def _free(line: TextLine, taken: Sequence[LineExtent]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a line that nothing has taken."""
    at, end = line.start, line.start + len(line.words)
    for one in sorted(taken, key=lambda extent: extent.start):
        if one.start > at:
            yield at, min(one.start, end)
        at = max(at, one.end)
    if at < end:
        yield at, end


def cleaned_items(items: Iterable[TextItem]) -> tuple[tuple[TextItem, ...], tuple[LeftOver, ...]]:
    """Return items without the characters that no official text can hold, and those characters, line by line."""
    whole = tuple(items)
    if not check_characters("\n".join([line.words for line in item_lines(whole)])):  # as with most files
        return whole, ()
    dropped: list[LeftOver] = []

    def clean(line: TextLine) -> TextLine:
        wrong = {at for at, _ in check_characters(line.words)}
        if not wrong:
            return line
        words = "".join(line.words[at] for at in sorted(wrong))
        dropped.append(LeftOver(words, LineExtent(line.key, line.start, line.start + len(line.words))))
        return line._replace(words="".join(char for at, char in enumerate(line.words) if at not in wrong))

    cleaned = tuple(
        clean(one)
        if isinstance(one, TextLine)
        else TextRows(tuple(tuple(tuple(map(clean, cell)) for cell in row) for row in one.rows))
        for one in whole
    )
    return cleaned, tuple(dropped)


def tally(items: Sequence[TextItem], arrivals: Iterable[Arrival]) -> Tally:
    """Hold what was read against what became of it."""
    by_key: dict[int, list[Arrival]] = {}
    for one in arrivals:
        if one.extent.start < one.extent.end:
            by_key.setdefault(one.extent.key, []).append(one)
    written = twice = 0
    left: list[LeftOver] = []
    covered: list[str] = []
    lines = item_lines(tuple(items))
    for line in lines:
        arrived = by_key.get(line.key, ())
        if len(arrived) == 1 and arrived[0].became in WRITTEN and _covers(arrived[0].extent, line):
            covered.append(line.words)  # as it is with most lines
            continue
        taken = tuple(_taken(line, arrived))
        for start, end, became in taken:
            if became:
                seen = len(visible(line.words[start:end]))
                twice += seen * (len(became) - 1)
                written += seen if became[-1] in WRITTEN else 0
        left += _left(line, taken)
    written += len(visible("".join(covered)))
    told = sum(len(visible(one.words)) for one in left)
    return Tally(len(visible("".join([one.words for one in lines]))), written, told, tuple(left), twice)


def _covers(extent: LineExtent, line: TextLine) -> bool:
    return extent.start <= line.start and line.start + len(line.words) <= extent.end


class _Stretch(NamedTuple):
    """Words of a line, in characters from its first, and what became of all of them, the last the one that counts."""

    start: int
    end: int
    became: tuple[Became, ...]


def _taken(line: TextLine, arrivals: Iterable[Arrival]) -> Iterator[_Stretch]:
    """Yield a line from its beginning to its end, cut wherever something else became of the words."""
    size = len(line.words)
    spans = [(one.extent.start - line.start, one.extent.end - line.start, one.became) for one in arrivals]
    if not spans:
        yield _Stretch(0, size, ())
        return
    here = [(max(start, 0), min(end, size), became) for start, end, became in spans if start < size and end > 0]
    cuts = sorted({0, size, *(start for start, _, _ in here), *(end for _, end, _ in here)})
    for start, end in pairwise(cuts):
        yield _Stretch(start, end, tuple(became for first, last, became in here if first <= start and end <= last))


def _left(line: TextLine, taken: Iterable[_Stretch]) -> Iterator[LeftOver]:
    """Yield the stretches of a line that stand nowhere in the project."""
    start = None
    for one in (*taken, _Stretch(len(line.words), 0, WRITTEN)):
        if not one.became or one.became[-1] not in WRITTEN:
            start = one.start if start is None else start
        elif start is not None:
            if visible(line.words[start : one.start]):
                yield LeftOver(
                    line.words[start : one.start], LineExtent(line.key, line.start + start, line.start + one.start)
                )
            start = None
