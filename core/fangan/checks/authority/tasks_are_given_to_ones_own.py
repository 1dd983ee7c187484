"""A task goes to an office that the issuer may give it to."""

from collections.abc import Iterator

from fangan.checks.leave import has_leave
from fangan.checks.subject import PlanSubject
from fangan.chinese.authority import may_task
from fangan.chinese.office_kinds import agency_kind
from fangan.model.agency import Agency
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/tasks-are-given-to-ones-own",
    target=f"{__name__}:find",
    looks_at=LooksAt.PLAN,
    glanced=True,
    grade=Grade.PLAIN,
    demand="A government gives no tasks to offices of the Party, and a mass organisation none to departments",
    what="{agency} is {kind} and gives tasks to {offices}",
    remedy="Issue it together with them or with their superior, say with whose leave, or ask for their help (协助单位)",
    why="An office that another line directs is not bound by the plan, and its part of the work has nobody",
    basis="《党政机关公文处理工作条例》第十四条、第十七条",
)


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield the offices that have a task from somebody who may not give it, all in one."""
    agency = subject.program.agency
    kind = agency_kind(agency)
    offices = (
        one for task in subject.document.tasks for group in (*task.lead, *task.with_) for one in group.split("、")
    )
    beyond = [one for one in dict.fromkeys(offices) if not _own(one, agency) and not may_task(kind, agency.name, one)]
    if beyond and not has_leave(subject):
        values = {"agency": agency.name, "kind": str(kind), "offices": "、".join(beyond)}
        yield Finding(place=subject.plan.places.get("agency", subject.plan.place), quote=beyond[0], values=values)


def _own(office: str, agency: Agency) -> bool:
    return office.startswith((agency.short, agency.name))
