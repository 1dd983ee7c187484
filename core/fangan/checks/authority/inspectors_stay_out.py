"""Those who inspect discipline sit in no leading group for business."""

from collections.abc import Iterator

from fangan.checks.spoken import spoken
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/inspectors-stay-out",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    grade=Grade.PLAIN,
    hint=True,
    demand="Nobody who inspects discipline is a member of a leading group for business",
    what="{person} inspects discipline and is a member of the group",
    remedy="Leave them out; they supervise the work from outside",
    why="Who takes part in a work cannot inspect it",
    basis="实务：纪检监察机关“转职能、转方式、转作风”，不参与议事协调机构的业务工作",
)
_INSPECTOR = regex(
    r"(?:组长|成[ 　]*员|总指挥|指挥长)[:：][^。；\n]{0,160}?"
    r"((?:[镇乡县区市省]|党委)?(?:纪委(?:副?书记|监委)|监委(?:副?主任)?|纪检组长|纪工委书记))"
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the first inspector of every line of a roster."""
    for stretch, found in spoken(subject, _INSPECTOR):
        yield Finding(address=stretch.at(*found.span(1)), values={"person": found[1]})
