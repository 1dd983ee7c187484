"""Numbers of headings without the mark behind them, 四 奖励, known by the run of numbers they stand in."""

from collections.abc import Iterator, Mapping, Sequence

from fangan.chinese.numerals import from_hanzi
from fangan.chinese.refusal import Refusal
from fangan.formats.plain.blocks import marker
from fangan.formats.plain.records import TextItem, TextLine
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

_LOOSE = regex("[ 　\t]*([一二三四五六七八九十]{1,3})[ 　\t]+(?=[^ 　\t])")
_SENTENCE = regex("[。；：！？，;:!?,]")
_LONGEST = 40


class _Counted(NamedTuple):
    """A line that a number of the first level opens: its place, the number, where that ends if it has no mark."""

    at: int
    number: int
    end: int


def loose_numbers(lines: Sequence[TextItem]) -> Mapping[int, int]:
    """Return the places of lines that are headings by such a number, each with where the number ends.

    It counts on from the number above; a first one needs a second below.
    """
    if not any(isinstance(one, TextLine) and _LOOSE.match(one.words) for one in lines):
        return {}
    counted = list(_counted(lines))
    found: dict[int, int] = {}
    last = 0
    for place, one in enumerate(counted):
        if not one.end:
            last = one.number
        elif one.number == last + 1 and (last or any(other.number == 2 for other in counted[place + 1 : place + 2])):
            found[one.at], last = one.end, one.number
    return found


def _counted(lines: Sequence[TextItem]) -> Iterator[_Counted]:
    for at, line in enumerate(lines):
        if not isinstance(line, TextLine):
            continue
        loose = _LOOSE.match(line.words)
        typed = marker(line.words)
        if typed and typed.value.level == 1:
            yield _Counted(at, typed.value.number, 0)
        elif loose and not typed and len(line.words) <= _LONGEST and not _SENTENCE.search(line.words):
            try:
                yield _Counted(at, from_hanzi(loose[1]), loose.end())
            except Refusal:
                continue
