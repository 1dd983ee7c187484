"""The days that a text writes out, with their weekdays, as the rules of the family `dates` look at them."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from fangan.checks.history import inside, title_spans
from fangan.checks.subject import TextSubject
from fangan.model.reading import Stretch

_DAY = re.compile(
    r"(?<![0-9])(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日"
    r"(?:[（(]?((?:星期|周)[一二三四五六日天])[）)]?)?(之?前)?"
)


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
    for stretch in subject.stretches:
        if stretch.office or "日" not in stretch.words:
            continue
        titles = title_spans(stretch.words)
        for found in _DAY.finditer(stretch.words):
            year = int(found[1]) if found[1] else subject.year
            if year is None or inside(titles, found.start(), found.end()):
                continue
            day = _day(year, int(found[2]), int(found[3]))
            yield WrittenDay(
                stretch, found.span(), found[0], year, day, found[4] or "", found.span(4), found[5] is not None
            )


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
