"""The days that a text writes out, with their weekdays, as the rules of the family `dates` look at them."""

import datetime as dt
from collections.abc import Iterator

from fangan.checks.scanned import scanned
from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.days import weekday_in
from fangan.chinese.lexicon.marks import of
from fangan.chinese.lexicon.times import Day
from fangan.chinese.lexicon.tokens import Token
from fangan.late.records import dataclass
from fangan.model.reading import Stretch

_LIMITS = ("之前", "前")


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as it is written at `extent` of a stretch, its weekday with it.

    `day` is None for one the calendar does not have; `weekday` is '' where none stands, at `weekday_extent` otherwise;
    `before` says that it is a limit: 10月17日前.
    """

    stretch: Stretch
    extent: tuple[int, int]
    words: str
    year: int
    day: dt.date | None
    weekday: str
    weekday_extent: tuple[int, int]
    before: bool


def written_days(subject: TextSubject) -> Iterator[WrittenDay]:
    """Yield the days outside 《》; one without a year is of the subject's year, and none where that is unknown."""
    for stretch, tokens in subject.once(scanned):
        for token in of(Day, tokens):
            year = subject.year if token.value.year is None else token.value.year
            if year is not None:
                yield _written(stretch, token, year)


def _written(stretch: Stretch, token: Token[Day], year: int) -> WrittenDay:
    text = stretch.words
    weekday = weekday_in(text, token)
    beside = (weekday.start, weekday.end) if weekday else (token.end, token.end)
    end = max(token.end, beside[1])
    limit = next((word for word in _LIMITS if text.startswith(word, end)), "")
    end += len(limit)
    return WrittenDay(
        stretch=stretch,
        extent=(token.start, end),
        words=text[token.start : end],
        year=year,
        day=token.value.date(year),
        weekday=text[slice(*beside)],
        weekday_extent=beside,
        before=bool(limit),
    )
