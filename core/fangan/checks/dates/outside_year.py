"""A day among the facts that belongs to another year."""

from collections.abc import Iterator
from dataclasses import replace

from fangan.checks.given_days import given_days
from fangan.checks.subject import PlanSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="dates/outside-year",
    target=f"{__name__}:find",
    looks_at=LooksAt.PLAN,
    grade=Grade.PLAIN,
    demand="What happens in a year has its date in that year",
    what="“{fact}” ({value}) is not in {year}, the year of the plan",
    remedy="Correct the day, or the year of the plan",
    why="A day that was not moved along with the year is the commonest leftover of last year's plan",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间、数字准确",
)


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield the used facts that are new every year and lie in another; a deadline already told of is not told twice.

    A day in the months around the plan's year may be meant, and weighs less.
    """
    for one in subject.once(given_days):
        if one.outside(subject.plan) and not one.passed(subject.plan):
            yield replace(one.finding(subject.plan), grade=None if one.beside(subject.plan) else Grade.SERIOUS)
