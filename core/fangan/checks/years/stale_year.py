"""A year that was right in another year's plan."""

from collections.abc import Iterator

from fangan.checks.glance import years_in
from fangan.checks.scanned import scanned
from fangan.checks.subject import PlanSubject
from fangan.chinese.lexicon.days import year_in
from fangan.chinese.lexicon.times import Year
from fangan.chinese.lexicon.tokens import Token
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="years/stale-year",
    target=f"{__name__}:find",
    looks_at=LooksAt.PLAN,
    glanced=True,
    grade=Grade.PLAIN,
    demand="A year in the text is the plan's, a fact's, or history",
    what="{year} is neither the year of this plan nor in any of its facts",
    remedy="Write {now}, or a placeholder ({{{{年度}}}}); history reads “{year}年以来” or stands inside 《》",
    why="A year left over from the plan before sends people to a day that has passed",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间、数字准确",
)
_GOALS = ("到", "至", "力争", "展望")
_SINCE = ("以来", "起", "底以来")


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield years that nobody gave and that belong to no document, goal or beginning; in the title they weigh more."""
    known = subject.once(_known_years)
    for stretch, tokens in subject.once(scanned):
        for token in tokens:
            year = year_in(stretch.words, token)
            if not year or year.value.year in known or _is_meant(stretch.words, token, year, subject.plan.year):
                continue
            yield Finding(
                address=stretch.at(year.start, year.end),
                values={"year": str(year.value.year), "now": str(subject.plan.year)},
                grade=Grade.SERIOUS if stretch.role is Role.TITLE else None,
            )


def _known_years(subject: PlanSubject) -> Iterator[int]:
    """Yield the plan's year, those of its dates, and every year in a fact."""
    yield from (subject.plan.year, subject.plan.date.year)
    yield from years_in(subject.values.values())


def _is_meant(text: str, time: Token[object], year: Token[Year], now: int) -> bool:
    """A later year that is a goal (到2030年), an earlier one since when (2014年以来)."""
    if year.value.year > now:
        return text.endswith(_GOALS, 0, time.start)
    return text.startswith(_SINCE, time.end)
