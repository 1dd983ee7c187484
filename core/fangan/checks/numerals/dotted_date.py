"""2026.10.17, 2026/10/17."""

import datetime as dt
from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/dotted-date",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("####.#｜####/#",),
    grade=Grade.PLAIN,
    demand="In a text a day is written with 年, 月 and 日",
    what="“{words}” is a day with points or strokes",
    remedy="Write {right}",
    why="10.17 is also a decimal, and 10/11 one day here and another elsewhere",
    basis="GB/T 9704—2012，7.3.5.4：成文日期中的数字；GB/T 15835—2011，5.1.3",
)
_DATE = regex(
    "(?P<year>(?:19|20)[0-9]{2})(?P<mark>[./])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9./])"
)
_JOINED = (*"0123456789./-_vV",)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield days of the calendar that are written with points or strokes in a paragraph."""
    for one in own_words(subject, _DATE):
        year, month, day = (int(one.found[name]) for name in ("year", "month", "day"))
        if one.before.endswith(_JOINED) or one.stretch.role is not Role.PARAGRAPH or not _exists(year, month, day):
            continue
        yield one.told(f"{year}年{month}月{day}日")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
