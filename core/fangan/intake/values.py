"""What a stretch of text says as the value of a fact: its type, the value, and the format that prints it again.

Nothing is guessed: a value is one only where a format of its type prints the very characters that stand there.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from fangan.chinese.dates import format_hanzi, format_long, format_month_day, format_period, format_year_month
from fangan.chinese.lexicon.counts import Number, Ordinal
from fangan.chinese.lexicon.times import Day, Month, Period
from fangan.chinese.money import UNITS, Money, format_money
from fangan.chinese.numerals import to_hanzi
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

_OF_NO_YEAR = regex("(?:每年的?|年|[0-9xX×]|历年)$")
"""What stands before a day that is not of this one year: 每年10月17日, 20xx年10月17日."""
_LOOKED_BACK = 8
"""Characters before a value that say what it is no value for; all those before it took time for each."""
_JOINED = regex("[至到—–~～-]+(?=[0-9一二三四五六七八九十〇])")
_JOINS = regex("[日月年号][至到—–~～-]+$")
"""Between two days: what is no period that a format prints is not parted into two days, of which one moves alone."""
_DUE = regex("之?(?:以前|前|截止)")
"""What makes a day a deadline."""
_YEARLY = regex("[^，。；：、！？]{0,10}?(?:日|节|周|月|年|会|赛|活动)")
"""What is counted year by year: 第13个国家扶贫日."""
_COUNTED = regex("(?:余)?(?:名|人(?!民)|户|场|家|所|篇|幅|册|本(?![地级次])|支|件|份|张|辆|处|例|盘|亩|公里|平方米)")
"""Units whose number is said of one plan; those of time (3个月, 5个工作日) and of lists (2个、3项) are wording."""

_FINDERS = 32
"""Patterns of the names of offices that are kept: plans of one agency ask for the same."""
_BEHIND = "、，。；：）和与及牵负组会配要办"
"""What may follow the name of an office that does something: 县教育局牵头."""


class SaidValue(NamedTuple):
    """A value: the type of its fact, what such a fact is called, the value as a plan file has it.

    `same` is alike of all that say the same; `form` is the format behind the name; the words are those from `start` to
    `end`; `asked` says what they are asked for.
    """

    type: str
    stem: str
    value: str
    same: str
    form: str
    start: int
    end: int
    asked: str


def said_value(value: object, start: int, end: int, words: str, year: int) -> SaidValue | None:
    """Return what the token from `start` to `end` says of a plan of a year; None where no format prints it so."""
    reader = next((one for kind, one in _READERS.items() if isinstance(value, kind)), None)
    return reader(value, start, end, words, year) if reader else None


def is_valued(value: object, end: int, words: str) -> bool:
    """Whether a token is of those that people look for when they make the plan of another year."""
    if isinstance(value, Number):
        return value.value is not None and not value.percent and _COUNTED.match(words, end) is not None
    if isinstance(value, Ordinal):
        return _is_yearly(value, end, words)
    return isinstance(value, Day | Period | Money)


def _day(value: Day, start: int, end: int, words: str, year: int) -> SaidValue | None:
    day = value.date(year)
    apart = _JOINED.match(words, end) or _behind(_JOINS, words, start)
    if day is None or apart or _behind(_OF_NO_YEAR, words, start):
        return None
    forms = {format_long(day): "", format_month_day(day): "|月日", format_hanzi(day): "|汉字"}
    type_, stem = ("deadline", "期限") if _DUE.match(words, end) else ("date", "日期")
    return _said(type_, stem, day.isoformat(), forms, start, end, words, "是哪天", same=f"day {day}")


def _behind(pattern: re.Pattern[str], words: str, start: int) -> bool:
    """Whether a place in a text stands behind what a pattern is of."""
    return pattern.search(words, max(start - _LOOKED_BACK, 0), start) is not None


def _month(value: Month, start: int, end: int, words: str, year: int) -> SaidValue | None:
    extent = value.extent()
    if extent is None or value.year != year or _behind(_OF_NO_YEAR, words, start):
        return None
    month = f"{extent[0]:%Y-%m}"
    return _said("month", "月份", month, {format_year_month(extent[0]): ""}, start, end, words, "是哪个月")


def _period(value: Period, start: int, end: int, words: str, year: int) -> SaidValue | None:
    if not isinstance(value.first, Day) or not isinstance(value.last, Day) or _behind(_OF_NO_YEAR, words, start):
        return None
    extent = value.extent(year)
    if extent is None or extent[0] > extent[1]:
        return None
    forms = {format_period(*extent): "", format_period(*extent, with_year=False): "|月日"}
    said = f"{extent[0].isoformat()}/{extent[1].isoformat()}"
    return _said("period", "时段", said, forms, start, end, words, "是从哪天到哪天")


def _money(value: Money, start: int, end: int, words: str, year: int) -> SaidValue | None:  # noqa: ARG001
    same = f"money {value.yuan.normalize():f}"
    forms = {format_money(value, unit): f"|{unit}" for unit in UNITS}
    return _said("money", "金额", format_money(value), forms, start, end, words, "是多少钱", same=same)


def _ordinal(value: Ordinal, start: int, end: int, words: str, year: int) -> SaidValue | None:  # noqa: ARG001
    if value.number is None or not _is_yearly(value, end, words) or words[start] != "第":
        return None
    forms = {str(value.number): "", to_hanzi(value.number): "|汉字"}
    return _said(
        "integer",
        "届数",
        str(value.number),
        forms,
        start + 1,
        end - 1,
        words,
        f"是第几{value.unit}",
        whole=(start, end),
    )


def _number(value: Number, start: int, end: int, words: str, year: int) -> SaidValue | None:  # noqa: ARG001
    unit = _COUNTED.match(words, end)
    if unit is None or value.percent or not isinstance(value.value, int) or words[max(start - 1, 0)] in "第—-~～至到":
        return None
    same = f"count {value.value}{unit[0]}"
    forms = {str(value.value): "", **({to_hanzi(value.value): "|汉字"} if value.value > 0 else {})}
    whole = (start, unit.end())
    return _said("integer", "数量", str(value.value), forms, start, end, words, "是多少", same=same, whole=whole)


def _is_yearly(value: Ordinal, end: int, words: str) -> bool:
    return value.unit == "届" or (value.unit == "个" and _YEARLY.match(words, end) is not None)


def _said(
    type_: str,
    stem: str,
    value: str,
    forms: Mapping[str, str],
    start: int,
    end: int,
    words: str,
    asked: str,
    *,
    same: str = "",
    whole: tuple[int, int] = (0, 0),
) -> SaidValue | None:
    """Return a value, if one of the printed forms stands in the words."""
    form = forms.get(words[start:end])
    if form is None:
        return None
    quoted = words[slice(*whole)] if any(whole) else words[start:end]
    return SaidValue(type_, stem, value, same or f"{stem} {value}", form, start, end, f"原文“{quoted}”{asked}")


_READERS: Mapping[type, Callable[..., SaidValue | None]] = {
    Day: _day,
    Month: _month,
    Period: _period,
    Money: _money,
    Ordinal: _ordinal,
    Number: _number,
}


@lru_cache(_FINDERS)
def role_finder(roles: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return what finds names of offices that stand alone: 县教育局, and neither 甲县教育局 nor 县教育局局长."""
    names = sorted(roles, key=len, reverse=True)
    if not names:
        return None
    said = "|".join(map(re.escape, names))
    alone, led = r"(?<![\w×＊*])", "(?<=[由和与及向报经请])"
    return re.compile(f"{alone}(?:{said})(?![一-鿿])|(?:{alone}|{led})(?:{said})(?=[{_BEHIND}]|$)")
