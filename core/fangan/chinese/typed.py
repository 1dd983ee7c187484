"""Values as people type them: read where only one thing can be meant, and else put right, for a suggestion.

Asked where a value is not in the form our files hold; nothing imports this for one that is.
"""

import datetime as dt
import re
from collections.abc import Callable

from fangan.chinese.dates import parse_date
from fangan.chinese.lexicon.days import times_at
from fangan.chinese.lexicon.times import Day, Period, Time
from fangan.chinese.lexicon.tokens import Strictness
from fangan.chinese.money import Money, parse_money
from fangan.chinese.numerals import digits_to_hanzi, from_hanzi
from fangan.chinese.refusal import Refusal
from fangan.late.patterns import regex

_HALF_WIDTH = str.maketrans("０１２３４５６７８９．，－／％", "0123456789.,-/%")
_HANZI_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_MONTH_DAY = regex(r"(\d{1,2})[./·-](\d{1,2})")
_JOINT = regex(r"\s*(?:—{1,2}|[至到~～–]|-(?=\s*\d+[月.])|(?<=日)-)\s*")
_HANZI = "[一二三四五六七八九十百千零〇两]+"


def half_width(text: str) -> str:
    """Return a text without blanks around it, with digits, points and dashes in half-width."""
    return text.strip().translate(_HALF_WIDTH)


def typed_year(text: str) -> int | None:
    """Read a year: 2026, ２０２６, 2026年, 二〇二六, 二〇二六年; None for anything else."""
    digits = half_width(text).removesuffix("年").translate(_HANZI_DIGITS)
    return int(digits) if len(digits) == len("2026") and digits.isascii() and digits.isdecimal() else None


def typed_date(text: str, year: int | None) -> dt.date:
    """Read a day as people type it; one without a year is of `year`: 10月17日, 10月17号, 10.17, 二〇二六年十月十七日.

    A Refusal `date-unreadable` for what is no day, `date-impossible` for one that no calendar has.
    """
    given = half_width(text)
    found = _MONTH_DAY.fullmatch(given)
    if found:
        return _in_calendar(Day(None, int(found[1]), int(found[2])), text, year)
    whole = _whole(given) or (_whole(f"{digits_to_hanzi(str(year))}年{given}") if year else None)
    if not isinstance(whole, Day) or whole.weekday is not None:
        raise Refusal("date-unreadable", text=text)
    return _in_calendar(whole, text, year)


def typed_period(text: str, year: int | None) -> tuple[dt.date, dt.date]:
    """Read a period as people type it; what has no year is of `year`: 10月14日—17日, 9月1日-9月10日, 9.1—9.10.

    A Refusal as in `typed_date`, `period-unreadable`, or `period-reversed` when it ends before it starts.
    """
    whole = _whole(half_width(text))
    try:
        if isinstance(whole, Period) and isinstance(whole.first, Day) and isinstance(whole.last, Day):
            first = _in_calendar(whole.first, text, year)
            last = _in_calendar(whole.last, text, first.year)
        else:
            opening, *closing = _JOINT.split(half_width(text))
            if len(closing) > 1:
                raise Refusal("period-unreadable", text=text)
            first = typed_date(opening, year)
            last = typed_date(closing[0], first.year) if closing else first
    except Refusal as error:
        raise Refusal(error.code.replace("date-unreadable", "period-unreadable"), text=text) from error
    if last < first:
        raise Refusal("period-reversed", text=text)
    return first, last


def typed_money(text: str) -> Money:
    """Read an amount in full-width digits; a Refusal for anything that `parse_money` does not read then."""
    return parse_money(half_width(text))


def suggest_number(text: str) -> str:
    """Return the digits that a number with a unit, with commas or in hanzi must mean: 12名, 1,200, 十二; else ''."""
    given = half_width(text)
    found = re.fullmatch(rf"(?:(\d+(?:,\d{{3}})*(?:\.\d+)?)|({_HANZI}))[^\d.,约余多几近上]{{0,2}}", given)
    if not found:
        return ""
    return found[1].replace(",", "") if found[1] else _hanzi(found[2])


def suggest_money(text: str) -> str:
    """Return the amount that 800, 5万, 五万元, ￥800 or 800圆 must mean, with its unit; else ''."""
    given = half_width(text).lstrip("￥¥").replace("人民币", "").replace("圆", "元").replace("块", "元")
    found = re.fullmatch(rf"(?:([\d,]+(?:\.\d+)?)|({_HANZI}))\s*([万亿]?)元?整?", given)
    if not found:
        return ""
    amount = (found[1] or _hanzi(found[2])) + found[3] + "元"
    return amount if _reads(parse_money, amount) else ""


def suggest_date(text: str) -> str:
    """Return the day that 20261017 must mean; else ''."""
    given = half_width(text)
    written = f"{given[:4]}-{given[4:6]}-{given[6:]}" if len(given) == len("20261017") and given.isdecimal() else ""
    return written if _reads(parse_date, written) else ""


def _whole(text: str) -> Time | None:
    found = times_at(text, 0, Strictness.AS_TYPED)
    return found[0].value if found and found[0].end == len(text) else None


def _in_calendar(day: Day, text: str, year: int | None) -> dt.date:
    if day.year is None and year is None:
        raise Refusal("date-unreadable", text=text)
    found = day.date(year) if day.year is None and year is not None else day.date()
    if found is None:
        raise Refusal("date-impossible", text=text)
    return found


def _hanzi(text: str) -> str:
    try:
        return str(from_hanzi(text.replace("两", "二").replace("〇", "零")))
    except Refusal:
        return ""


def _reads(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except Refusal:
        return False
    return True
