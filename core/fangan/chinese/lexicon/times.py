"""Days, months, years and periods as they are written: what a text says, whether or not the calendar has it."""

import datetime as dt
from typing import TypeAlias, Union

from fangan.late.tuples import NamedTuple

DayRange: TypeAlias = tuple[dt.date, dt.date]
"""The first and the last day of a stretch of time."""


class Day(NamedTuple):
    """A day: the year may be missing, and it need be none of the calendar's (2月30日).

    `weekday` is the one written beside it, 0 for 星期一 to 6 for 星期日.
    """

    year: int | None
    month: int
    day: int
    weekday: int | None = None

    def date(self, year: int | None = None) -> dt.date | None:
        """Return the day, in `year` when it names none; None when no year is known or the calendar has no such day."""
        known = year if self.year is None else self.year
        try:
            return None if known is None else dt.date(known, self.month, self.day)
        except ValueError:
            return None

    def extent(self, year: int | None = None) -> DayRange | None:
        """Return the day as first and last; None as for `date`."""
        day = self.date(year)
        return (day, day) if day else None


class Month(NamedTuple):
    """A month, with its year or without."""

    year: int | None
    month: int

    def extent(self, year: int | None = None) -> DayRange | None:
        """Return its first and last day, in `year` when it names none; None as for a day."""
        first = Day(self.year, self.month, 1).date(year)
        if first is None:
            return None
        after = dt.date(first.year + first.month // 12, first.month % 12 + 1, 1)
        return first, after - dt.timedelta(days=1)


class Year(NamedTuple):
    """A year from 1900 to 2099."""

    year: int

    def extent(self, year: int | None = None) -> DayRange:  # noqa: ARG002 - asked as the others are
        """Return its first and last day."""
        return dt.date(self.year, 1, 1), dt.date(self.year, 12, 31)


class FiveYears(NamedTuple):
    """A five-year plan, by its number: 十四五."""

    number: int

    def extent(self, year: int | None = None) -> DayRange:  # noqa: ARG002 - asked as the others are
        """Return its first and last day: the third plan began in 1966, and none has been late since."""
        first = 1966 + 5 * (self.number - 3)
        return dt.date(first, 1, 1), dt.date(first + 4, 12, 31)


Moment: TypeAlias = Union[Day, Month, Year]


class Period(NamedTuple):
    """From one day, month or year to another; the second holds what it shares with the first."""

    first: Moment
    last: Moment

    def extent(self, year: int | None = None) -> DayRange | None:
        """Return the first day of the first and the last day of the last, which may lie before it."""
        first, last = self.first.extent(year), self.last.extent(year)
        return (first[0], last[1]) if first and last else None


Time: TypeAlias = Union[Moment, FiveYears, Period]
