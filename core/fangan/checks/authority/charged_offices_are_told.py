"""Who is charged with a task is told of it: it issues the document, receives it or gets a copy."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.charged import charged
from fangan.checks.issuing import Issuing, issuing
from fangan.checks.subject import DocumentSubject
from fangan.chinese.authority import of_the_party
from fangan.chinese.office_kinds import office_kind
from fangan.late.patterns import regex
from fangan.model.agency import AgencyKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/charged-offices-are-told",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    grade=Grade.SERIOUS,
    demand="Every office with a task in a notice or a letter is among those that send it, receive it or get a copy",
    what="{offices} has a task here, but neither receives this document nor gets a copy",
    remedy="Add it to 主送 or 抄送, or take the task from it",
    why="It will never see the document, and its part is not done",
    basis="《党政机关公文处理工作条例》第九条第九项、第十五项",
    sees=(sights.KINDS, sights.AROUND_TEXTS, sights.CHARGED),
)
_WIDE = regex(
    "(?:各|有关|相关|成员|所属|直属|直)[^，、；：]{0,8}(?:单位|部门|机构|委局|企业|站所|科室|局|各)|^各[^，]*各"
)
"""Addressees that nobody can list: 县直有关单位."""
_KINDS = (AgencyKind.DEPARTMENT, AgencyKind.MASS, AgencyKind.INSTITUTION)
_LETTERS = ("函", "通知")


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the offices that are charged and not told, all in one."""
    (act,) = subject.once(issuing)
    imprint = subject.document.imprint
    told = "，".join([*act.addressees, *(imprint.copy if imprint else ())])
    if act.word not in _LETTERS or not act.addressees or _WIDE.search(told) or _within_the_house(act):
        return
    left = [one for one in subject.once(charged) if _is_office(one.office) and not _told(one.office, act, told)]
    if left:
        offices = "、".join(dict.fromkeys(one.office for one in left))
        yield Finding(address=left[0].address, quote=left[0].office, values={"offices": offices})


def _within_the_house(act: Issuing) -> bool:
    """Whether those it charges are parts of the issuer: of a township, a school, an enterprise."""
    return act.rank == 3 or act.kind not in (AgencyKind.DEPARTMENT, AgencyKind.MASS, AgencyKind.COORDINATION)


def _is_office(name: str) -> bool:
    return not name.startswith(("各", "有关", "相关")) and (office_kind(name) in _KINDS or of_the_party(name))


def _told(office: str, act: Issuing, told: str) -> bool:
    """Whether an office is told; of 甲区、乙区民政局 both are."""
    halves = ((office[:at], office[at:]) for at in range(2, len(office) - 2))
    return act.is_(office) or office in told or any(place in told and rest in told for place, rest in halves)
