"""Official wording whose time is over and that nothing has replaced."""

from collections.abc import Iterator

from fangan.checks.outdated import outdated
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="terms/no-longer-used",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    glanced=True,
    grade=Grade.REQUIRED,
    demand="A term without a successor is not used after its period",
    what="“{term}” was official wording until {limit}; the plan's {date} is {day}",
    remedy="Take it out, or say with its year that it is history",
    why="A campaign or a body that has ended is not at work any more: nobody can be asked to go on with it",
    basis="《党政机关公文处理工作条例》第二十条第二项：同现行有关公文相衔接",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield terms after their period that have no successor; each weighs what its list says."""
    for one in subject.once(outdated):
        if not one.early and not one.term.successor:
            yield one.finding()
