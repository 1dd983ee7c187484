"""A year that was right in another year's plan."""

import datetime as dt
import re
from collections.abc import Iterator

from fangan.checks.history import NUMBER, inside, title_spans
from fangan.checks.subject import PlanSubject
from fangan.model.reading import Role, Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="years/stale-year",
    target=f"{__name__}:find",
    looks_at=LooksAt.PLAN,
    grade=Grade.PLAIN,
    demand="A year in the text is the plan's, a fact's, or history",
    what="{year} is neither the year of this plan nor in any of its facts",
    remedy="Write {now}, or a placeholder ({{{{年度}}}}); history reads “{year}年以来” or stands inside 《》",
    why="A year left over from the plan before sends people to a day that has passed",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间、数字准确",
)
_YEAR = re.compile(r"(?<![0-9])(?:((?:19|20)[0-9]{2})|(二〇[〇一二三四五六七八九]{2}))(?=年)")
_HANZI = str.maketrans("〇一二三四五六七八九", "0123456789")
_DIGITS = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_GOAL = re.compile(r"(?:到|至|力争|展望)$")
_SINCE = re.compile(r"年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:以来|起|底以来)")


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield years that nobody gave and that belong to no document, goal or beginning; in the title they weigh more."""
    known = subject.once(_known_years)
    for stretch in subject.stretches:
        if stretch.office:
            continue
        for found, year in _years(stretch, subject.plan.year):
            if year not in known:
                yield Finding(
                    address=stretch.at(found.start(), found.end() + len("年")),
                    values={"year": str(year), "now": str(subject.plan.year)},
                    grade=Grade.SERIOUS if stretch.role is Role.TITLE else None,
                )


def _known_years(subject: PlanSubject) -> Iterator[int]:
    """Yield the plan's year, those of its dates, and every year in a fact."""
    yield from (subject.plan.year, subject.plan.date.year)
    waiting: list[object] = list(subject.values.values())
    while waiting:
        value = waiting.pop()
        if isinstance(value, dt.date):
            yield value.year
        elif isinstance(value, str):
            yield from (int(year) for year in _DIGITS.findall(value))
        elif isinstance(value, tuple):
            waiting.extend(value)
        elif isinstance(value, dict):
            waiting.extend(value.values())


def _years(stretch: Stretch, now: int) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the years that speak of the plan itself."""
    quiet = title_spans(stretch.words) + [number.span() for number in NUMBER.finditer(stretch.words)]
    for found in _YEAR.finditer(stretch.words):
        year = int((found[1] or found[2]).translate(_HANZI))
        if not inside(quiet, found.start(), found.end()) and not _is_meant(stretch.words, found, year, now):
            yield found, year


def _is_meant(text: str, found: re.Match[str], year: int, now: int) -> bool:
    """A later year that is a goal (到2030年), an earlier one since when (2014年以来)."""
    if year > now:
        return _GOAL.search(text, max(0, found.start() - 4), found.start()) is not None
    return _SINCE.match(text, found.end()) is not None
