"""A department sets up no assessment of those below by itself."""

from collections.abc import Hashable, Iterator

from fangan.checks import sights
from fangan.checks.issuing import issuing
from fangan.checks.leave import has_leave
from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.agency import AgencyKind
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/assessments-are-approved",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("纳入｜列入→考核｜绩效评价", "考核结果", "对→考核"),
    grade=Grade.PLAIN,
    demand="A department assesses governments and offices below only with leave, in the yearly assessment",
    what="{agency} sets up an assessment of its own: “{words}”",
    remedy="Make it part of the yearly assessment (结合年度综合考核进行) with leave, or leave it out",
    why="Every department has its list of points, and those below work for the lists",
    basis="《整治形式主义为基层减负若干规定》：督查检查考核实行计划和审批备案管理，部门不得自行设置",
    sees=(sights.KINDS, sights.AROUND_TEXTS, sights.LEAVE, f"{__name__}:seen"),
)
_ASSESSED = regex(
    "(?:纳入|列入)[^，。；]{0,20}?(?:考核|绩效评价)|考核结果[^，。；]{0,6}?(?:作为|与|运用|纳入)"
    "|对(?:各)?[^，。；]{0,12}?(?:乡镇|街道|单位|部门|县区|村|社区)[^，。；]{0,12}?(?:进行|开展|实行)[^，。；]{0,6}?考核"
)
_YEARLY = regex("结合[^，。；]{0,12}综合考核|按程序|经[^，。；]{1,16}(?:同意|批准)")
_BY_LEAVE = (AgencyKind.DEPARTMENT, AgencyKind.COORDINATION, AgencyKind.MASS, AgencyKind.INSTITUTION)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the first assessment that a department sets up without leave."""
    (act,) = subject.once(issuing)
    if act.kind in _BY_LEAVE and not has_leave(subject):
        for stretch, found in asked_of_others(subject, _ASSESSED, excused=_YEARLY):
            values = {"agency": act.name, "words": found[0]}
            yield Finding(address=stretch.at(*found.span()), values=values)
            return


def seen(one: Stretch) -> Hashable:
    """Return words that speak of an assessment."""
    return one.words if _ASSESSED.search(one.words) else None
