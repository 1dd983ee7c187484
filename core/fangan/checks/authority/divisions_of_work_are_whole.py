"""A division of work lists everybody who has work."""

from collections.abc import Iterator
from functools import lru_cache

from fangan.checks.branches import Branch, branches
from fangan.checks.charged import Charged, charged
from fangan.checks.issuing import issuing
from fangan.checks.subject import DocumentSubject
from fangan.chinese.authority import of_the_party
from fangan.chinese.office_kinds import office_kind
from fangan.late.patterns import regex
from fangan.model.agency import AgencyKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/divisions-of-work-are-whole",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("责任分工｜职责分工｜任务分工｜工作分工｜部门职责｜工作职责｜单位职责｜职责任务",),
    grade=Grade.PLAIN,
    demand="A part that divides the work lists every office that has some",
    what="“{heading}” does not list {offices}, which has a task elsewhere",
    remedy="Add it with what it does, or leave the division out where the tasks name their offices",
    why="Who is not in the list reads that he has nothing to do",
    basis="实务：责任分工完整，前后一致",
)
_DIVISION = regex("(?:责任|职责|任务|工作)分工|(?:部门|工作|单位)职责|职责任务")
_NAME_ENDS = regex("[。：:，]")
_LISTED = 2
"""A list of offices has as many heads at least that are offices."""
_DIRECTED = (None, AgencyKind.INSTITUTION, AgencyKind.ENTERPRISE, AgencyKind.SCHOOL, AgencyKind.VILLAGE)
"""Who need not be listed: an office that is listed directs them."""


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield every division of work that leaves offices out, with all it leaves out."""
    for division in subject.once(branches):
        if not _DIVISION.search(division.heading):
            continue
        if sum(_named(one.words) for one in division.inner) >= _LISTED:
            left = _left(subject, division)
            if left:
                values = {"heading": division.heading, "offices": "、".join(left)}
                yield Finding(address=division.head.at(0, len(division.heading)), values=values)


@lru_cache(maxsize=512)
def _named(words: str) -> bool:
    """Whether a line begins with the name of an office."""
    name = _NAME_ENDS.split(words, maxsplit=1)[0]
    return len(name) < 16 and all(_is_office(one) for one in name.split("、"))


def _is_office(name: str) -> bool:
    return office_kind(name) not in _DIRECTED or of_the_party(name)


def _left(subject: DocumentSubject, division: Branch) -> list[str]:
    (act,) = subject.once(issuing)
    inside = "\n".join(stretch.words for stretch in division.whole)
    others: dict[str, Charged] = {one.office: one for one in subject.once(charged)}
    return [name for name in others if _is_office(name) and name not in inside and name not in (*act.names, act.short)]
