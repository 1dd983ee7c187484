"""Dates and periods, read as people type them and written as GB/T 9704—2012, 7.3.5.4 has them.

Arabic digits, the full year, no zero padding: 2026年10月17日. A period takes the long dash: 10月14日—17日.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from fangan.chinese.numerals import digits_to_hanzi, to_hanzi
from fangan.chinese.refusal import Refusal

if TYPE_CHECKING:
    from fangan.chinese.lexicon.times import Day, Time


def parse_date(text: str) -> dt.date:
    """Read 2026-10-17, 2026/10/17, 2026.10.17 or 2026年10月17日; a Refusal for anything else, nothing is guessed."""
    return _iso(text) or _parse_date(text)


def _iso(text: str) -> dt.date | None:
    """Read 2026-10-17, as nearly every file has it, without the grammar of all the others."""
    if len(text) != len("2026-10-17") or text[4] + text[7] != "--" or not text.isascii():
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _parse_date(text: str) -> dt.date:
    from fangan.chinese.lexicon.times import Day

    day = _whole(text)
    if not isinstance(day, Day) or day.year is None or day.weekday is not None:
        raise Refusal("date-unreadable", text=text)
    return _in_calendar(day, text)


def _whole(text: str) -> "Time | None":
    """Return the day, month, year or period that a text is, None when it is none or holds more."""
    from fangan.chinese.lexicon.days import times_at
    from fangan.chinese.lexicon.tokens import Strictness

    stripped = text.strip()
    found = times_at(stripped, 0, Strictness.OURS)
    return found[0].value if found and found[0].end == len(stripped) else None


def _in_calendar(day: "Day", text: str) -> dt.date:
    found = day.date()
    if found is None:
        raise Refusal("date-impossible", text=text)
    return found


def parse_period(text: str) -> tuple[dt.date, dt.date]:
    """Read a period: two dates joined by / — 至 (or - ～), or 2026年10月14日—17日; one date is a period of one day.

    The second date may leave out what it shares with the first: its year, or its year and month. A Refusal when it
    cannot be read, names an impossible day, or ends before it starts.
    """
    first, _, last = text.strip().partition("/")
    start = _iso(first)
    end = _iso(last) if last else start
    if start is None or end is None:
        start, end = _parse_period(text)
    if end < start:
        raise Refusal("period-reversed", text=text)
    return start, end


def _parse_period(text: str) -> tuple[dt.date, dt.date]:
    from fangan.chinese.lexicon.times import Day, Period

    whole = _whole(text)
    first, last = (whole.first, whole.last) if isinstance(whole, Period) else (whole, whole)
    if not isinstance(first, Day) or not isinstance(last, Day) or first.year is None or last.year is None:
        raise Refusal("period-unreadable", text=text)
    if first.weekday is not None or last.weekday is not None:
        raise Refusal("period-unreadable", text=text)
    return _in_calendar(first, text), _in_calendar(last, text)


def format_long(day: dt.date) -> str:
    """2026年10月17日."""
    return f"{day.year}年{day.month}月{day.day}日"


def format_month_day(day: dt.date) -> str:
    """10月17日."""
    return f"{day.month}月{day.day}日"


def format_year_month(day: dt.date) -> str:
    """2026年10月."""
    return f"{day.year}年{day.month}月"


def format_year(day: dt.date) -> str:
    """2026年."""
    return f"{day.year}年"


def format_hanzi(day: dt.date) -> str:
    """二〇二六年十月十七日."""
    return f"{digits_to_hanzi(str(day.year))}年{to_hanzi(day.month)}月{to_hanzi(day.day)}日"


def format_dot(day: dt.date) -> str:
    """10·17, as commemorative dates are named (GB/T 15835—2011, 5.2.3)."""
    return f"{day.month}·{day.day}"


def format_weekday(day: dt.date) -> str:
    """星期六."""
    return f"星期{'一二三四五六日'[day.weekday()]}"


DATE_FORMATS: Mapping[str, Callable[[dt.date], str]] = {
    "": format_long,
    "月日": format_month_day,
    "年月": format_year_month,
    "年": format_year,
    "汉字": format_hanzi,
    "点": format_dot,
    "星期": format_weekday,
    "当年": format_month_day,
}
"""The formats of `{{日期|格式}}`; 当年 is for a day of the plan's year, any other is printed with its own."""


def format_period(start: dt.date, end: dt.date, with_year: bool = True, dash: str = "—") -> str:
    """2026年10月14日—17日, 2026年9月28日—10月8日; without the year 10月14日—17日; a single day stands alone.

    A period across the turn of a year names both years in any case. `dash` may be 至.
    """
    if start.year != end.year:
        return f"{format_long(start)}{dash}{format_long(end)}"
    opening = (format_long if with_year else format_month_day)(start)
    if start == end:
        return opening
    return f"{opening}{dash}{format_month_day(end) if start.month != end.month else f'{end.day}日'}"
