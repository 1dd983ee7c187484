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
    glanced=True,
    grade=Grade.PLAIN,
    demand="What happens in a year has its date in that year",
    what="“{fact}” ({value}) is not in {year}, the year of the plan",
    remedy="Correct the day, or the year of the plan",
    why="A day that was not moved along with the year is the commonest leftover of last year's plan",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间、数字准确",
)


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield the used facts that are new every year and lie in another; a deadline already told of is not told twice.

    A day in the months around the plan's year may be meant, and weighs less, unless all days lie outside.
    """
    plan, days = subject.plan, subject.once(given_days)
    yearly = [one for one in days if one.yearly]
    nothing_inside = len(yearly) > 1 and all(one.outside(plan) for one in yearly)
    for one in yearly:
        if one.outside(plan) and not one.passed(plan):
            near = one.beside(plan) and not nothing_inside
            yield replace(one.finding(plan), grade=None if near else Grade.SERIOUS)
