"""Dates and periods, read as people type them and written as GB/T 9704—2012, 7.3.5.4 has them.

Arabic digits, the full year, no zero padding: 2026年10月17日. A period takes the long dash: 10月14日—17日.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping

from fangan.chinese.numerals import digits_to_hanzi, to_hanzi
from fangan.chinese.refusal import Refusal

_DATE = r"([0-9]{4})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)"
_END = re.compile(r"(?:([0-9]{1,2})月)?([0-9]{1,2})日")
_FULL = re.compile(_DATE)
_BETWEEN = re.compile(r"\s*(?:—{1,2}|至|[-/~～–])\s*")


def parse_date(text: str) -> dt.date:
    """Read 2026-10-17, 2026/10/17, 2026.10.17 or 2026年10月17日; a Refusal for anything else, nothing is guessed."""
    match = _FULL.fullmatch(text.strip())
    if match is None:
        raise Refusal("date-unreadable", text=text)
    return _date(match, text)


def _date(match: re.Match[str], text: str) -> dt.date:
    year, _, month, day, chinese_month, chinese_day = match.groups()
    return _day(int(year), int(month or chinese_month), int(day or chinese_day), text)


def _day(year: int, month: int, day: int, text: str) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise Refusal("date-impossible", text=text) from None


def parse_period(text: str) -> tuple[dt.date, dt.date]:
    """Read a period: two dates joined by / — 至 (or - ～), or 2026年10月14日—17日; one date is a period of one day.

    The second date may leave out what it shares with the first: its year, or its year and month. A Refusal when it
    cannot be read, names an impossible day, or ends before it starts.
    """
    stripped = text.strip()
    first = _FULL.match(stripped)
    if first is None:
        raise Refusal("period-unreadable", text=text)
    start = _date(first, text)
    end = _period_end(stripped, first.end(), start, text)
    if end < start:
        raise Refusal("period-reversed", text=text)
    return start, end


def _period_end(stripped: str, position: int, start: dt.date, text: str) -> dt.date:
    if position == len(stripped):
        return start
    between = _BETWEEN.match(stripped, position)
    if between is None:
        raise Refusal("period-unreadable", text=text)
    last = _FULL.fullmatch(stripped, between.end())
    if last is not None:
        return _date(last, text)
    rest = _END.fullmatch(stripped, between.end())
    if rest is None:
        raise Refusal("period-unreadable", text=text)
    return _day(start.year, int(rest[1] or start.month), int(rest[2]), text)


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
}
"""The formats of `{{日期|格式}}`."""


def format_period(start: dt.date, end: dt.date, with_year: bool = True) -> str:
    """2026年10月14日—17日, 2026年9月28日—10月8日; without the year 10月14日—17日; a single day stands alone.

    A period across the turn of a year names both years in any case.
    """
    if start.year != end.year:
        return f"{format_long(start)}—{format_long(end)}"
    opening = (format_long if with_year else format_month_day)(start)
    if start == end:
        return opening
    return f"{opening}—{format_month_day(end) if start.month != end.month else f'{end.day}日'}"
