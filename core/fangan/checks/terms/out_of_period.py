"""Official wording whose time is over and that has a successor."""

from collections.abc import Iterator

from fangan.checks.outdated import outdated
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="terms/out-of-period",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    glanced=True,
    grade=Grade.REQUIRED,
    demand="A term is not used after its period; its successor is",
    what="“{term}” was official wording until {limit}; the plan's {date} is {day}",
    remedy="Write now: {successor}. History may be quoted: inside 《》, with its year, or as 原…",
    why="A formula or a name that has been replaced tells the reader that the plan was copied from an old one,"
    " and may contradict the documents it carries out",
    basis="《党政机关公文处理工作条例》第二十条第二项：同现行有关公文相衔接",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield terms after their period, if they have a successor; each weighs what its list says."""
    for one in subject.once(outdated):
        if not one.early and one.term.successor:
            yield one.finding()
