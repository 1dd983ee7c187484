"""A department sends instructions to governments below it only with the leave of its own."""

from collections.abc import Iterator

from fangan.checks.leave import has_leave
from fangan.checks.subject import PlanSubject
from fangan.chinese.authority import may_direct
from fangan.chinese.office_kinds import agency_kind
from fangan.model.plan import Form
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/governments-are-directed-with-leave",
    target=f"{__name__}:find",
    looks_at=LooksAt.PLAN,
    glanced=True,
    grade=Grade.PLAIN,
    demand="A department, a coordinating body or a mass organisation directs governments below only with leave",
    what="{agency} is {kind} and sends this notice to {to}",
    remedy="Say with whose leave (经县政府同意，现将…), let the government's office issue it, or write a letter",
    why="Such a notice is void: a department does not direct committees and governments, not even those below",
    basis="《党政机关公文处理工作条例》第十六条第二项",
)


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield the addressees of a notice that its issuer may not direct, once."""
    agency, issue = subject.program.agency, subject.plan.issue
    kind = agency_kind(agency)
    beyond = [one for one in issue.to if not may_direct(kind, one)]
    if beyond and subject.document.form is Form.NOTICE and not has_leave(subject):
        values = {"agency": agency.name, "kind": str(kind), "to": "、".join(beyond)}
        yield Finding(place=issue.place or subject.plan.place, quote=beyond[0], values=values)
