"""A closing day among the facts that lies before the opening one."""

from collections.abc import Iterator

from fangan.checks.given_days import given_days
from fangan.checks.glance import CLOSES, OPENS, named
from fangan.checks.subject import PlanSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="dates/closed-before-opened",
    target=f"{__name__}:find",
    looks_at=LooksAt.PLAN,
    glanced=True,
    grade=Grade.SERIOUS,
    demand="Nothing is closed before it is opened",
    what="“{fact}” ({value}) lies before “{other}” ({opened})",
    remedy="Correct one of the two days",
    why="What ends before it begins cannot be carried out",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间、数字准确",
)
_BEFOREHAND = ("报名", "申报", "征集", "投稿", "推荐", "报送名单", "备案")
"""What is closed before the event begins, as a rule."""


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield the used days that their names call closing and that lie before the first one called opening."""
    days = subject.once(given_days)
    opening = min((one for one in days if named(one.spec.name, OPENS)), key=lambda one: one.first, default=None)
    for one in days:
        name = one.spec.name
        if opening and one.last < opening.first and named(name, CLOSES) and not named(name, _BEFOREHAND):
            found = one.finding(subject.plan)
            yield Finding(
                fact=found.fact,
                quote=found.quote,
                values={**found.values, "other": opening.spec.name, "opened": str(opening.first)},
            )
