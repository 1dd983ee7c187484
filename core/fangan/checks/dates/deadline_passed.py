"""A deadline among the facts that has passed when the plan is dated."""

from collections.abc import Iterator

from fangan.checks.given_days import given_days
from fangan.checks.subject import PlanSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="dates/deadline-passed",
    target=f"{__name__}:find",
    looks_at=LooksAt.PLAN,
    glanced=True,
    grade=Grade.SERIOUS,
    demand="A deadline is not earlier than the date of the plan",
    what="The deadline “{fact}” ({value}) is earlier than the date of the plan, {day}",
    remedy="Set a later day, or correct the date of the plan",
    why="Whoever gets the plan is late on the day it arrives",
    basis="《党政机关公文处理工作条例》第二十条第二项：所提措施和办法切实可行",
)


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield the used facts of type `deadline` before the 成文日期; a plan without one passes none."""
    for one in subject.once(given_days):
        if one.passed(subject.plan):
            yield one.finding(subject.plan)
