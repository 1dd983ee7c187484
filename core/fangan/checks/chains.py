"""The chains 一是 … 二是 … and 第一，… 第二，… inside paragraphs."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from fangan.checks.numbered import lines
from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.markers import chain_form, chain_kind
from fangan.chinese.numerals import from_hanzi
from fangan.chinese.refusal import Refusal
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.document import Paragraph
from fangan.model.reading import Stretch

_POINT = regex(
    "(?:^|(?<=[。；：！？，、:;,\n 　]))"
    "(?:[一二三四五六七八九十]{1,2}[是要](?![否么])|第[一二三四五六七八九十]{1,2}[，、,])"
)


class ChainPoint(NamedTuple):
    """One point of a chain: its number and its form (是, 要, 第，), and where it stands."""

    stretch: Stretch
    start: int
    mark: str
    number: int

    @property
    def form(self) -> str:
        """The form it counts in."""
        return chain_form(self.mark)

    @property
    def address(self) -> Address:
        """Where its mark stands; where that is kept apart, the whole line."""
        return self.stretch.at(self.start, self.start + len(self.mark))


def chains(subject: TextSubject) -> Iterator[tuple[ChainPoint, ...]]:
    """Yield the chains of a subject; to be asked for by `subject.once`.

    A heading ends a chain, and a point numbered 1 begins one; paragraphs between its points do not.
    """
    chain: list[ChainPoint] = []
    for line in subject.once(lines):
        if chain and (line.level or line.text != chain[0].stretch.address.text):
            yield tuple(chain)
            chain = []
        for point in () if line.is_table else points_of(line.stretch):
            if chain and (point.number == 1 or chain_kind(point.form) != chain_kind(chain[0].form)):
                yield tuple(chain)
                chain = []
            chain.append(point)
    if chain:
        yield tuple(chain)


def points_of(stretch: Stretch) -> Iterable[ChainPoint]:
    """Return the points of a paragraph, whatever stands around it."""
    number = stretch.number if isinstance(stretch.block, Paragraph) else ""
    return [ChainPoint(stretch, *one) for one in _marks(number, stretch.words)]


@lru_cache(maxsize=1024)
def _marks(number: str, words: str) -> tuple[tuple[int, str, int], ...]:
    """Return where the points of a line stand, their marks and numbers; most lines have none, in every document."""
    marks = [(0, number)] if chain_form(number) else []
    marks += [(found.start(), found[0]) for found in _POINT.finditer(words)]
    return tuple((start, mark, count) for start, mark in marks if (count := _count(mark)) is not None)


def _count(mark: str) -> int | None:
    try:
        return from_hanzi(mark.strip("第是要，、,"))
    except Refusal:
        return None
