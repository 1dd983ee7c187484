"""A period that ends before it begins."""

import re
from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.times import Day, Month, Period, Year
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/period-inverted",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("—", "至", "到", "-", "～", "~", "－", "–", "/"),
    grade=Grade.SERIOUS,
    demand="A period ends on the day it begins, or later",
    what="“{words}” ends before it begins",
    remedy="Correct one of the two",
    why="What ends before it begins cannot be carried out",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间准确",
)

_WEEKDAY = "(?:（(?:星期|周)[一二三四五六日]）)?"
_PLAIN = regex(
    "(?<![0-9０-９—至到/~～–－ 　-])(?:(?:(?P<year>[0-9]{4})年)?(?P<month>[0-9]{1,2})月"
    f"(?P<day>[0-9]{{1,2}})日{_WEEKDAY}[—至]"
    "(?:(?P<last_year>[0-9]{4})年)?(?:(?P<last_month>[0-9]{1,2})月)?(?P<last_day>[0-9]{1,2})日"
    "|(?P<from_month>[0-9]{1,2})月?[—至](?P<to_month>[0-9]{1,2})月(?![0-9]))"
)
"""How periods are mostly written."""
_ANY_PERIOD = regex(
    r"[0-9０-９日号月年天）)〇零○一二三四五六七八九十]\s*(?:—{1,2}|[至到/~～–－-])\s*"
    r"(?:[0-9０-９]{1,4}[ 　]?[年月日号/.—至到~～–－\s-]|[〇零○一二三四五六七八九十]{1,4}[ 　]?[年月日号])"
)
"""More than the grammar takes for one."""
_AUTUMN, _SPRING = 9, 5
_ANY = 2024
"""A year in which every day is one of the calendar's."""


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the periods outside 《》 that end before they begin, winters across the turn of the year aside."""
    if not any(_may_turn(one.words) for one in subject.stretches if not one.office):
        return  # as in most plans: the grammar of times need not be made
    from fangan.checks.scanned import scanned
    from fangan.chinese.lexicon.marks import of

    for stretch, tokens in subject.once(scanned):
        for token in of(Period, tokens):
            first, last = token.value
            extent = token.value.extent(subject.year or _ANY)
            if isinstance(first, Year) or not extent:
                continue  # a range of years is a range of numbers
            if extent[1] < extent[0] and not _winter(first, last):
                words = stretch.words[token.start : token.end]
                yield Finding(address=stretch.at(token.start, token.end), values={"words": words})


def _winter(first: object, last: object) -> bool:
    """Whether a period without years goes from autumn to spring."""
    if not isinstance(first, (Day, Month)) or not isinstance(last, (Day, Month)) or first.year is not None:
        return False
    return first.month >= _AUTUMN and last.month <= _SPRING


def _may_turn(words: str) -> bool:
    """Whether words hold a period that is not plainly one that ends later than it begins."""
    return _ANY_PERIOD.search(_PLAIN.sub(lambda found: "；" if _goes_on(found) else found[0], words)) is not None


def _goes_on(found: re.Match[str]) -> bool:
    if found["from_month"]:
        return int(found["from_month"]) <= int(found["to_month"])
    year, month, day = (int(found[name] or 0) for name in ("year", "month", "day"))
    last = (int(found["last_year"] or year), int(found["last_month"] or month), int(found["last_day"]))
    return (year, month, day) <= last and bool(year) == bool(last[0])
