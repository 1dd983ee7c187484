"""A period that ends before it begins."""

from collections.abc import Iterator

from fangan.checks.scanned import scanned
from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.marks import of
from fangan.chinese.lexicon.times import Day, Month, Period, Year
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/period-inverted",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("—", "至", "到", "-", "～", "~", "－", "–", "/"),
    grade=Grade.SERIOUS,
    demand="A period ends on the day it begins, or later",
    what="“{words}” ends before it begins",
    remedy="Correct one of the two",
    why="What ends before it begins cannot be carried out",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间准确",
)

_AUTUMN, _SPRING = 9, 5
_ANY = 2024
"""A year in which every day is one of the calendar's."""


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the periods outside 《》 that end before they begin, winters across the turn of the year aside."""
    for stretch, tokens in subject.once(scanned):
        for token in of(Period, tokens):
            first, last = token.value
            extent = token.value.extent(subject.year or _ANY)
            if isinstance(first, Year) or not extent:
                continue  # a range of years is a range of numbers
            if extent[1] < extent[0] and not _winter(first, last):
                words = stretch.words[token.start : token.end]
                yield Finding(address=stretch.at(token.start, token.end), values={"words": words})


def _winter(first: object, last: object) -> bool:
    """Whether a period without years goes from autumn to spring."""
    if not isinstance(first, (Day, Month)) or not isinstance(last, (Day, Month)) or first.year is not None:
        return False
    return first.month >= _AUTUMN and last.month <= _SPRING
