"""Nobody is borrowed from those who are few already."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/staff-are-not-borrowed",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("抽", "借调"),
    grade=Grade.PLAIN,
    demand="No staff is borrowed from townships and villages",
    what="“{words}” takes people from below",
    remedy="Do it with people of your own, or go there yourselves",
    why="The township that is to do the work has lost those who would",
    basis="《整治形式主义为基层减负若干规定》：严禁从县以下借调、抽调工作人员",
)
_BORROWED = regex(
    "从(?:各)?(?:乡镇|镇|乡|街道|村|社区|基层)[^，。；]{0,12}?(?:抽调|借调|抽)|(?:抽调|借调)(?:各)?(?:乡镇|街道|镇村|村|社区|基层)[^，。；]{0,8}?(?:人员|干部|骨干|力量)"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield everybody who is taken from below."""
    for stretch, found in asked_of_others(subject, _BORROWED):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
