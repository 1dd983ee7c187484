"""A deadline written out in the text that has passed when the plan is dated."""

from collections.abc import Iterator

from fangan.checks.given_days import given_days
from fangan.checks.subject import PlanSubject
from fangan.checks.written_days import written_days
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="dates/written-deadline-passed",
    target=f"{__name__}:find",
    looks_at=LooksAt.PLAN,
    glanced=True,
    grade=Grade.SERIOUS,
    demand="A deadline written in the text is not earlier than the date of the plan",
    what="“{words}” is earlier than the date of the plan, {day}",
    remedy="Set a later day, or correct the date of the plan",
    why="Whoever gets the plan is late on the day it arrives",
    basis="《党政机关公文处理工作条例》第二十条第二项：所提措施和办法切实可行",
)


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield the limits of the plan's year (3月1日前) before its 成文日期; those that a fact brings are told there."""
    plan, issued = subject.plan, subject.plan.issue.date
    told = {one.last for one in subject.once(given_days) if one.passed(plan) or one.outside(plan)}
    for one in subject.once(written_days):
        if not one.before or one.day is None or issued is None or one.day in told:
            continue
        if one.day < issued and one.day.year == plan.year:
            yield Finding(address=one.stretch.at(*one.extent), values={"words": one.words, "day": str(issued)})
