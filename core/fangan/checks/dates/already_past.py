"""A day among the facts that is over when the plan is dated."""

from collections.abc import Iterator

from fangan.checks.given_days import given_days
from fangan.checks.subject import PlanSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="dates/already-past",
    target=f"{__name__}:find",
    looks_at=LooksAt.PLAN,
    glanced=True,
    grade=Grade.SERIOUS,
    demand="What a plan arranges lies behind its own date",
    what="“{fact}” ({value}) is over on the date of the plan, {day}",
    remedy="Set a later day, or correct the date of the plan",
    why="A plan that is issued after its event arranges nothing",
    basis="《党政机关公文处理工作条例》第二十条第二项：所提措施和办法切实可行",
)
_LOOKING_BACK = ("总结", "通报", "情况", "表扬", "表彰")
"""What stands in the title of a document that comes after the event."""


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield the used days and periods of the plan's year that end before its 成文日期, where it does not look back.

    Deadlines have their own rule.
    """
    title = "".join(subject.document.text.title)
    if not any(word in title for word in _LOOKING_BACK):
        yield from (one.finding(subject.plan) for one in subject.once(given_days) if one.over(subject.plan))
