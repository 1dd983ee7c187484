"""The grammar of days, months, years and periods, as they are printed and as people type them.

Printed forms follow GB/T 9704—2012, 7.3.5.4, and GB/T 15835—2011: 2026年10月17日（星期六）, 10月14日—17日, 2021—2025年,
二〇二六年十月十七日; our files hold 2026-10-17 and 2026/10/17 as well.
"""

import re
from collections.abc import Iterator
from functools import cache

from fangan.chinese.lexicon.times import Day, FiveYears, Moment, Month, Period, Time, Year
from fangan.chinese.lexicon.tokens import Strictness, Token, century, digit
from fangan.chinese.numerals import from_hanzi
from fangan.chinese.refusal import Refusal
from fangan.late.patterns import regex

_JOINT = r"\s*(?:—{1,2}|[至到/~～–－-])\s*"
_HANZI = "[一二三四五六七八九十]{1,3}"
_HANZI_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_WEEKDAYS = "一二三四五六日"


def time_pattern(strictness: Strictness) -> str:
    """Return the pattern of a day, month, year or five-year plan; `read_times` reads its matches."""
    number = digit(strictness)
    one, four, year = f"{number}{{1,2}}", f"{number}{{4}}", century(strictness)
    blank, day = _unit_of_day(strictness)
    # The first of two may leave its unit to the second: 2021—2025年, 9—10月, and as people type 10月14—17日.
    left_out = "" if strictness is Strictness.OURS else f"|(?={_JOINT}{one}{day})"
    return (
        rf"(?<!{number})(?:"
        rf"(?P<iso>{four}(?P<mark>[-/.]){one}(?P=mark){one})(?!{number})"
        rf"|(?:(?P<year>{four}){blank}年{blank})?(?P<month>{one}){blank}月"
        rf"(?:{blank}(?P<day>{one})(?:{day}{left_out}))?"
        rf"|(?P<bare_year>{year})(?:{blank}年|(?={_JOINT}{year}{blank}年))"
        rf"|(?P<open_month>{one})(?={_JOINT}{one}{blank}月))"
        r"|(?P<hanzi_year>(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2})年"
        rf"(?:(?P<hanzi_month>{_HANZI})月(?:(?P<hanzi_day>{_HANZI})日)?)?"
        r"|(?P<plan>十[一二三四五])五"
    )


@cache
def _times(strictness: Strictness) -> re.Pattern[str]:
    return re.compile(time_pattern(strictness))


@cache
def _day_alone(strictness: Strictness) -> re.Pattern[str]:
    return re.compile(rf"(?P<day>{digit(strictness)}{{1,2}}|{_HANZI}){_unit_of_day(strictness)[1]}")


def _unit_of_day(strictness: Strictness) -> tuple[str, str]:
    """Return the patterns of the blank that people type between a number and its unit, and of 日 with its blank."""
    return ("", "日") if strictness is Strictness.OURS else ("[ 　]?", "[ 　]?[日号]")


_JOINED = regex(_JOINT)
_WEEKDAY = regex(
    rf"(?P<opened>[ 　]?[（(])?(?P<words>(?:星期|周|礼拜)(?P<day>[{_WEEKDAYS}天]))(?(opened)(?P<closed>[）)])?)"
)


def times_at(text: str, start: int, strictness: Strictness) -> list[Token[Time]]:
    """Read what begins at text[start]: a day, month or year, a period before its two parts, or nothing."""
    found = _times(strictness).match(text, start)
    return list(read_times(found, strictness)) if found else []


def read_times(found: re.Match[str], strictness: Strictness) -> Iterator[Token[Time]]:
    """Read a match of the pattern: one time, or a period followed by its two parts."""
    if found["plan"]:
        yield Token(found.start(), found.end(), FiveYears(from_hanzi(found["plan"])))
        return
    first = _moment(found)
    last = _last(found.string, first, strictness)
    if last:
        yield Token(first.start, last.end, Period(first.value, last.value))
    yield Token(first.start, first.end, first.value)
    if last:
        yield Token(last.start, last.end, last.value)


def year_in(text: str, token: Token[object]) -> Token[Year] | None:
    """Return the year that a day, month or year of `text` names with 年; None for any other token, and 2026-10-17."""
    value = token.value
    end = text.find("年", token.start, token.end) + 1
    if not isinstance(value, (Day, Month, Year)) or value.year is None or not end:
        return None
    return Token(token.start, end, Year(value.year))


def weekday_in(text: str, token: Token[Day]) -> Token[int] | None:
    """Return the weekday written beside a day of `text`, without brackets; that of （星期六上午） stands outside it."""
    weekday = token.value.weekday
    found = _WEEKDAY.search(text, token.start, token.end + len(" （礼拜六")) if weekday is not None else None
    return Token(*found.span("words"), weekday) if found and weekday is not None else None


def _moment(found: re.Match[str]) -> Token[Moment]:
    part = found.groupdict()
    if part["iso"]:
        year, month, day = (int(number) for number in part["iso"].split(part["mark"]))
        return _with_weekday(found, Day(year, month, day))
    written = _number(part["year"] or part["bare_year"] or part["hanzi_year"])
    of_year = _number(part["month"] or part["open_month"] or part["hanzi_month"])
    of_month = _number(part["day"] or part["hanzi_day"])
    if of_year is None:
        assert written is not None
        return Token(found.start(), found.end(), Year(written))
    if of_month is None:
        return Token(found.start(), found.end(), Month(written, of_year))
    return _with_weekday(found, Day(written, of_year, of_month))


def _number(words: str | None) -> int | None:
    """Read digits, the four hanzi of a year or a number in hanzi; 0 for hanzi that are no number, as 十十."""
    if words is None:
        return None
    if words.isdecimal():
        return int(words)
    if len(words) == len("二〇二六"):
        return int(words.translate(_HANZI_DIGITS))
    try:
        return from_hanzi(words)
    except Refusal:
        return 0


def _with_weekday(found: re.Match[str], day: Day) -> Token[Moment]:
    """Take in the weekday behind a day; in a bracket that says more, （星期六上午）, it counts but stays outside."""
    beside = _WEEKDAY.match(found.string, found.end())
    if not beside:
        return Token(found.start(), found.end(), day)
    whole = beside["closed"] if beside["opened"] else True
    weekday = _WEEKDAYS.index(beside["day"].replace("天", "日"))
    return Token(found.start(), beside.end() if whole else found.end(), day._replace(weekday=weekday))


def _last(text: str, first: Token[Moment], strictness: Strictness) -> Token[Moment] | None:
    """Read the second part of a period: of the same kind as the first, or a day alone behind a day."""
    joint = _JOINED.match(text, first.end)
    if joint is None:
        return None
    found = _times(strictness).match(text, joint.end())
    if found and not found["plan"]:
        last = _moment(found)
        return last._replace(value=_completed(last.value, first.value)) if _alike(first.value, last.value) else None
    alone = _day_alone(strictness).match(text, joint.end())
    if alone and isinstance(first.value, Day):
        return _with_weekday(alone, Day(first.value.year, first.value.month, _number(alone["day"]) or 0))
    return None


def _alike(first: Moment, last: Moment) -> bool:
    return type(first) is type(last)


def _completed(last: Moment, first: Moment) -> Moment:
    """Give the second of two times the year it shares with the first."""
    return last if isinstance(last, Year) or last.year is not None else last._replace(year=first.year)
