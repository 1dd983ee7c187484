"""Where an office and a society share a task, the office leads."""

from collections.abc import Iterator
from itertools import groupby

from fangan.checks import sights
from fangan.checks.charged import Charged, charged
from fangan.checks.subject import DocumentSubject
from fangan.chinese.authority import of_the_party
from fangan.chinese.office_kinds import office_kind
from fangan.late.patterns import regex
from fangan.model.agency import AgencyKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/offices-lead-societies",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("协会", "商会", "学会", "慈善", "研究会", "基金会", "促进会", "联谊会", "公司", "集团", "银行", "支行"),
    grade=Grade.PLAIN,
    demand="No society and no enterprise leads a task in which an office of the state only takes part",
    what="{society} leads and {offices} only takes part",
    remedy="Let the office lead and the society carry the work out (承办单位), or leave the office out",
    why="A society cannot call offices together nor answer for public work, so nobody directs the task",
    basis="实务：牵头单位应当是机关，社会组织、企业承办或者参与",
    sees=(sights.CHARGED,),
)
_SOCIETY = regex(r"(?:慈善总?会|慈善协会|协会|商会|学会|研究会|基金会|促进会|联谊会|公司|集团|银行|支行)\Z")
_PUBLIC = regex(r"科学技术协会|计划生育协会|工商业联合会|总商会|归国华侨|贸易促进")
_OFFICES = (AgencyKind.DEPARTMENT, AgencyKind.GOVERNMENT)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the societies that lead offices, once a task."""
    for _, found in groupby(subject.once(charged), key=lambda one: one.task):
        task = list(found)
        leading = [one for one in task if one.leads]
        offices = [one.office for one in task if not one.leads and not one.asked and _is_office(one)]
        if leading and offices and all(map(_is_society, leading)):
            values = {"society": "、".join(one.office for one in leading), "offices": "、".join(offices)}
            yield Finding(address=leading[0].address, quote=leading[0].office, values=values)


def _is_society(one: Charged) -> bool:
    return _SOCIETY.search(one.office) is not None and not _PUBLIC.search(one.office)


def _is_office(one: Charged) -> bool:
    return office_kind(one.office) in _OFFICES or of_the_party(one.office)
