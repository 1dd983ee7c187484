"""Nobody gives tasks to those above."""

from collections.abc import Hashable, Iterator

from fangan.checks import sights
from fangan.checks.charged import charged
from fangan.checks.issuing import Issuing, issuing
from fangan.checks.leave import has_leave
from fangan.checks.spoken import spoken
from fangan.checks.subject import DocumentSubject
from fangan.chinese.office_kinds import office_kind
from fangan.late.patterns import regex
from fangan.model.agency import AgencyKind
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/superiors-are-not-told",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    grade=Grade.SERIOUS,
    demand="A document gives no tasks and no orders to those above its issuer",
    what="{agency} tells {superior} what to do",
    remedy="Ask the superior in a 请示 of its own, or name the office of your own level",
    why="A superior is not bound by it, and the paper comes back",
    basis="《党政机关公文处理工作条例》第十四条：行文关系根据隶属关系和职权范围确定",
    sees=(sights.KINDS, sights.AROUND_TEXTS, sights.CHARGED, sights.LEAVE, f"{__name__}:seen"),
)
_TOLD = regex(
    "(?:请|要求|责成|督促|敦促)?((?:[省市县区]委、)?[省市县区](?:委|(?:人民)?政府))(?:及有关部门)?"
    "(?:要(?!求)|必须|务必|应当|认真|抓好|切实|严格)[^，。；]{0,16}(?:落实|执行|实施|负责|完成|部署|重视|领导)"
)
_DEMANDED = regex("(?:委|政府)(?:及有关部门)?(?:要|必须|务必|应当|认真|抓好|切实|严格)")
_OFFICES = (AgencyKind.DEPARTMENT, AgencyKind.PARTY, AgencyKind.GOVERNMENT)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the superiors that have a task, and every order to those that govern the issuer."""
    (act,) = subject.once(issuing)
    if not act.name:
        return
    for one in subject.once(charged):
        if act.above(one.office) and office_kind(one.office) in _OFFICES and not has_leave(subject):
            yield Finding(address=one.address, quote=one.office, values={"agency": act.name, "superior": one.office})
    if not any(_DEMANDED.search(one.words) for one in subject.stretches):
        return  # as in most plans: what finds an order begins with nothing that stands out
    for stretch, found in spoken(subject, _TOLD):
        if _governs(act, found[1]):
            values = {"agency": act.name, "superior": found[1]}
            yield Finding(address=stretch.at(*found.span()), values=values)


def _governs(act: Issuing, body: str) -> bool:
    """Whether a committee or a government stands above the issuer: of its own level, or of a higher one."""
    governing = act.kind in (AgencyKind.PARTY, AgencyKind.GOVERNMENT, AgencyKind.CONGRESS)
    return act.above(body) or (not governing and body[0] == act.short[:1])


def seen(one: Stretch) -> Hashable:
    """Return words in which somebody is told to do something."""
    return one.words if _DEMANDED.search(one.words) else None
