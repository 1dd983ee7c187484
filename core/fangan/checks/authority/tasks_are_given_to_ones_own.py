"""A task goes to an office that the issuer may give it to."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.charged import charged
from fangan.checks.issuing import issuing
from fangan.checks.leave import has_leave
from fangan.checks.subject import DocumentSubject
from fangan.chinese.authority import may_task
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/tasks-are-given-to-ones-own",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    glanced=True,
    grade=Grade.PLAIN,
    demand="A government gives no tasks to offices of the Party, and a mass organisation none to departments",
    what="{agency} is {kind} and gives tasks to {offices}",
    remedy="Issue it together with them or with their superior, say with whose leave, or ask for their help (协助单位)",
    why="An office that another line directs is not bound by the plan, and its part of the work has nobody",
    basis="《党政机关公文处理工作条例》第十四条、第十七条",
    sees=(sights.KINDS, sights.AROUND_TEXTS, sights.CHARGED, sights.LEAVE),
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the offices that have a task from somebody who may not give it, all in one."""
    (act,) = subject.once(issuing)
    beyond = [
        one
        for one in subject.once(charged)
        if not one.asked and not act.is_(one.office) and not may_task(act.kind, act.name, one.office)
    ]
    if beyond and not has_leave(subject):
        offices = dict.fromkeys(one.office for one in beyond)
        values = {"agency": act.name, "kind": str(act.kind), "offices": "、".join(offices)}
        yield Finding(address=beyond[0].address, quote=beyond[0].office, values=values)
