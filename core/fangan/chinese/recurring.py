"""When something that comes round every year falls in one of them.

What is written is 5月12日, 3月22日—28日, 6月, 6月第二个星期六, 3月最后一个星期一 or 农历九月初九; or days of one year,
2026-09-14/2026-09-20, which go before any of these; 另行通知 where each year is settled for itself.
"""

import calendar
import datetime as dt
from collections.abc import Iterable

from fangan.chinese.dates import parse_period
from fangan.chinese.lunar import lunar_day, read_lunar
from fangan.chinese.refusal import Refusal
from fangan.late.patterns import regex

_BY_NOTICE = "另行通知"
_LAST = "最后一"
_NTH = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, _LAST: 0}
_WEEKDAYS = "一二三四五六日"
_DAYS = regex(r"(\d{1,2})月(?:(\d{1,2})日(?:—(?:(\d{1,2})月)?(\d{1,2})日)?)?")
_WEEKDAY = regex(rf"(\d{{1,2}})月(?:第([一二三四五])|({_LAST}))个星期([{_WEEKDAYS}])")
_LEAP_YEAR = 2024
"""A year that has every day of the calendar."""


def is_rule(text: str) -> bool:
    """Whether a text says on what day, week or month of some year, or of every year, something falls."""
    known = (_settled(text), read_lunar(text), _by_calendar(text, _LEAP_YEAR))
    return text == _BY_NOTICE or any(one is not None for one in known)


def days_in(year: int, rules: Iterable[str]) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day on which something falls in a year; None where its rules do not tell."""
    told = tuple(rules)
    for days in map(_settled, told):
        if days and days[0].year == year:
            return days
    return next((days for rule in told if (days := _every_year(rule, year))), None)


def _settled(text: str) -> tuple[dt.date, dt.date] | None:
    """Read the days of one year."""
    try:
        return None if text.endswith("/") else parse_period(text)
    except Refusal:
        return None


def _every_year(rule: str, year: int) -> tuple[dt.date, dt.date] | None:
    lunar = read_lunar(rule)
    if lunar is None:
        return _by_calendar(rule, year)
    day = lunar_day(*lunar, year)
    return (day, day) if day else None


def _by_calendar(rule: str, year: int) -> tuple[dt.date, dt.date] | None:
    """Read a rule of the common calendar; None for what is none, and in a year without that day."""
    try:
        weekday = _WEEKDAY.fullmatch(rule)
        if weekday:
            day = _weekday(year, int(weekday[1]), _NTH[weekday[2] or weekday[3]], _WEEKDAYS.index(weekday[4]))
            return day, day
        found = _DAYS.fullmatch(rule)
        if not found:
            return None
        month = int(found[1])
        first = dt.date(year, month, int(found[2] or 1))
        if not found[2]:
            return first, first.replace(day=calendar.monthrange(year, month)[1])
        last = dt.date(year, int(found[3] or month), int(found[4])) if found[4] else first
    except ValueError:
        return None
    return (first, last) if first <= last else None


def _weekday(year: int, month: int, nth: int, weekday: int) -> dt.date:
    """Return the nth such weekday of a month, the last for 0; raises ValueError where the month has no fifth."""
    if nth:
        first = dt.date(year, month, 1)
        return first.replace(day=1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = dt.date(year, month, calendar.monthrange(year, month)[1])
    return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
