"""A department sends instructions to governments below it only with the leave of its own."""

from collections.abc import Iterator

from fangan.checks.issuing import issuing
from fangan.checks.leave import has_leave
from fangan.checks.subject import DocumentSubject
from fangan.chinese.authority import may_direct
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/governments-are-directed-with-leave",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    glanced=True,
    grade=Grade.PLAIN,
    demand="A department, a coordinating body or a mass organisation directs governments below only with leave",
    what="{agency} is {kind} and sends this notice to {to}",
    remedy="Say with whose leave (经县政府同意，现将…), let the government's office issue it, or write a letter",
    why="Such a notice is void: a department does not direct committees and governments, not even those below",
    basis="《党政机关公文处理工作条例》第十六条第二项",
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the addressees of a notice that its issuer may not direct, once."""
    (act,) = subject.once(issuing)
    beyond = [one for one in act.addressees if not may_direct(act.kind, one)]
    if beyond and act.word == "通知" and not has_leave(subject):
        printed = next(one for one in subject.stretches if one.role is Role.ADDRESSEES)
        start = printed.words.find(beyond[0])
        values = {"agency": act.name, "kind": str(act.kind), "to": "、".join(beyond)}
        yield Finding(address=printed.at(start, start + len(beyond[0])), values=values)
