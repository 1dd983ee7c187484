"""Official wording before its time."""

from collections.abc import Iterator

from fangan.checks.outdated import outdated
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="terms/not-yet-used",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    glanced=True,
    grade=Grade.REQUIRED,
    demand="A term is not used before its period",
    what="“{term}” became official wording on {limit}; the plan's {date} is {day}",
    remedy="Check {date}, or use the wording of its time",
    why="A document that knows a formula before it was published carries a wrong date, or was written after the fact",
    basis="《党政机关公文处理工作条例》第二十条第二项：同现行有关公文相衔接",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield terms before their period; each weighs what its list says."""
    for one in subject.once(outdated):
        if one.early:
            yield one.finding()
