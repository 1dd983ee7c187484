"""A plan dated in another year than the one it is for."""

from collections.abc import Iterator

from fangan.checks.glance import dated_elsewhere
from fangan.checks.subject import PlanSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="dates/issue-year",
    target=f"{__name__}:find",
    looks_at=LooksAt.PLAN,
    glanced=True,
    grade=Grade.SERIOUS,
    demand="A plan is dated in its own year, or in the last months of the year before",
    what="The plan is dated {day}, and it is the plan of {year}",
    remedy="Correct “date:” under “issue:”, or “year:”",
    why="The date of issue decides from when on a plan holds, and under which year it is filed",
    basis="GB/T 9704—2012，7.3.5.4：成文日期",
)


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield the date of the plan where it belongs to another year."""
    plan = subject.plan
    if dated_elsewhere(plan):
        values = {"day": str(plan.date), "year": str(plan.year)}
        yield Finding(place=plan.issue.place or plan.place, quote=str(plan.date), values=values)
