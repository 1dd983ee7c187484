"""Months and stretches of whole months: 2026-06, 2026年6月—9月, 2025年11月—2026年2月.

Their value is a range of days, from the first of the first month to the last of the last.
"""

import re

from fangan.chinese.lexicon.days import times_at
from fangan.chinese.lexicon.times import Day, DayRange, Month, Period, Time
from fangan.chinese.lexicon.tokens import Strictness
from fangan.chinese.numerals import digits_to_hanzi, to_hanzi
from fangan.chinese.refusal import Refusal
from fangan.chinese.typed import half_width
from fangan.late.patterns import regex

_ISO = regex(r"(\d{4})-(\d{1,2})(?:/(\d{4})-(\d{1,2}))?", re.ASCII)
_JOINT = regex(r"\s*(?:—{1,2}|[至到~～–/](?!\d{1,2}$)|(?<=月)-|-(?=\d{1,2}月|\d{4}[.年]))\s*")
_WRITTEN = regex(r"(?:(\d{4})\s*[-./年]\s*)?(\d{1,2})\s*月|(\d{4})[-./](\d{1,2})", re.ASCII)
_MONTHS = 12


def parse_months(text: str) -> DayRange:
    """Read 2026-06, 2026-06/2026-09, 2026年6月 or 2026年6月—9月; a Refusal for anything else.

    `month-impossible` for a month 13, `months-reversed` for a stretch that ends before it starts.
    """
    given = text.strip()
    found = _ISO.fullmatch(given)
    if found:
        first = Month(int(found[1]), int(found[2]))
        last = Month(int(found[3]), int(found[4])) if found[3] else first
    else:
        first, last = _pair(_whole(given, Strictness.OURS), text)
    return _range(first, last, text, None)


def typed_months(text: str, year: int | None) -> DayRange:
    """Read months as people type them; one without a year is of `year`: 6月, 6—9月, 6月至9月, 2026.6, 二〇二六年六月.

    A Refusal as in `parse_months`.
    """
    opening, *closing = _JOINT.split(half_width(text).replace("月份", "月"))
    if len(closing) > 1:
        raise Refusal("months-unreadable", text=text)
    if closing and closing[0].endswith("月") and not opening.endswith("月"):
        opening += "月"  # 6—9月
    first = _typed(opening, text, year)
    last = _typed(closing[0], text, first.year) if closing else first
    return _range(first, last, text, year)


def suggest_months(text: str) -> str:
    """Return the months of the days that somebody gave, or that 202606 must mean; else ''."""
    given = half_width(text)
    if len(given) == len("202606") and given.isdecimal():
        given = f"{given[:4]}-{given[4:]}"
        return given if _ISO.fullmatch(given) and 1 <= int(given[5:]) <= _MONTHS else ""
    whole = _whole(given, Strictness.AS_TYPED)
    first, last = (whole.first, whole.last) if isinstance(whole, Period) else (whole, whole)
    if not isinstance(first, Day) or not isinstance(last, Day) or first.year is None or last.year is None:
        return ""
    months = [f"{one.year}-{one.month:02}" for one in (first, last)]
    return "/".join(dict.fromkeys(months))


def format_months(months: DayRange, style: str = "") -> str:
    """Print months: 2026年6月—9月; `月` 6月—9月, `年` 2026年, `汉字` 二〇二六年六月.

    Months on both sides of the turn of a year are printed with both years in any case. A style that ends in 至 has it
    in place of the dash: `月至` 6月至9月.
    """
    first, last = months
    dash = "至" if style.endswith("至") else "—"
    style = style.removesuffix("至")
    one_year = first.year == last.year
    year, month = (_hanzi_year, to_hanzi) if style == "汉字" else (str, str)
    years = [f"{year(day.year)}年" for day in months]
    if style == "年":
        return years[0] if one_year else dash.join(years)
    opening = f"{month(first.month)}月"
    if style not in ("月", "当年") or not one_year:
        opening = years[0] + opening
    if one_year and first.month == last.month:
        return opening
    return f"{opening}{dash}{'' if one_year else years[1]}{month(last.month)}月"


def _hanzi_year(year: int) -> str:
    return digits_to_hanzi(str(year))


def _whole(text: str, strictness: Strictness) -> Time | None:
    found = times_at(text, 0, strictness)
    return found[0].value if found and found[0].end == len(text) else None


def _pair(whole: Time | None, text: str) -> tuple[Month, Month]:
    first, last = (whole.first, whole.last) if isinstance(whole, Period) else (whole, whole)
    if not isinstance(first, Month) or not isinstance(last, Month) or first.year is None or last.year is None:
        raise Refusal("months-unreadable", text=text)
    return first, last


def _typed(part: str, text: str, year: int | None) -> Month:
    found = _WRITTEN.fullmatch(part)
    if found:
        named = found[1] or found[3]
        month = Month(int(named) if named else year, int(found[2] or found[4]))
    else:
        whole = _whole(part, Strictness.AS_TYPED)
        if whole is None and year is not None:
            whole = _whole(f"{_hanzi_year(year)}年{part}", Strictness.AS_TYPED)
        month = _pair(whole, text)[0] if isinstance(whole, Month) else Month(None, 0)
    if month.year is None:
        raise Refusal("months-unreadable", text=text)
    return month


def _range(first: Month, last: Month, text: str, year: int | None) -> DayRange:
    """Return the days of months that the calendar has, the earlier first."""
    opening, closing = first.extent(year), last.extent(year)
    if opening is None or closing is None:
        raise Refusal("month-impossible", text=text)
    if closing < opening:
        raise Refusal("months-reversed", text=text)
    return opening[0], closing[1]
