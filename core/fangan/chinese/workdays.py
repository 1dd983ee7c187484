"""Working days by the State Council's yearly notices of holidays and make-up days.

The notices are known only up to some year; outside those years nothing is guessed. One gap remains that no calendar
closes: a notice not yet published may move the last days of the last known December.
"""

import datetime as dt
from collections.abc import Mapping
from functools import cache

from fangan.chinese.refusal import Refusal

_ONE_DAY = dt.timedelta(days=1)


class CalendarRangeError(Refusal):
    """The calendar of holidays, known from `first` to `last`, does not reach `year`."""

    def __init__(self, year: int, first: int, last: int) -> None:
        self.year = year
        super().__init__("calendar-range", year=year, first=first, last=last)


@cache
def _calendar() -> tuple[Mapping[dt.date, object], Mapping[dt.date, object], int, int]:
    """Return days off, make-up days, first and last known year.

    The tables are read directly because the package's own is_workday looks for the ends of its calendar at each call.
    """
    from chinese_calendar.constants import holidays, workdays

    return holidays, workdays, min(holidays).year, max(holidays).year


def is_workday(day: dt.date) -> bool:
    """Whether offices work on `day`; CalendarRangeError when its year's holidays are not known."""
    holidays, workdays, first, last = _calendar()
    if not first <= day.year <= last:
        raise CalendarRangeError(day.year, first, last)
    return day in workdays or (day.weekday() < 5 and day not in holidays)


def add_workdays(day: dt.date, n: int) -> dt.date:
    """Return the n-th working day after `day`, which does not count itself; before it when n is negative.

    0 gives `day` back. CalendarRangeError when `day` or the way from it leaves the years whose holidays are known.
    """
    is_workday(day)  # refuses a start outside the calendar
    step = _ONE_DAY if n > 0 else -_ONE_DAY
    left = abs(n)
    while left:
        day += step
        left -= is_workday(day)
    return day
