"""A leading group has a name, and an office that does its daily work."""

from collections.abc import Iterator

from fangan.checks.spoken import spoken
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/leading-groups-are-whole",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("组长", "长：", "长:", "总指挥"),
    grade=Grade.PLAIN,
    demand="A leading group whose members are listed has an office, or somebody who does its daily work",
    what="The group has a head and members, but nobody does its daily work",
    remedy="Say where its office is (领导小组办公室设在…), or who does the daily work (日常工作由…承担)",
    why="Between two meetings nobody calls, files or follows up, and the group is only a list",
    basis="实务：领导小组写明全称、组成人员和承担日常工作的单位",
)
_ROSTER = regex(r"\A\W*(?:组[ 　]*长|总指挥|指挥长)[:：]")
_DAILY = regex(
    "负责(?:统筹|组织)?协调|办公室(?:设|主任)|下设[^，。；]{0,12}(?:办公室|组)|日常|具体(?:工作|事务|负责)|联络员|办公室[^，。；]{0,8}承担"
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the head of a group that has nobody for its daily work, once."""
    roster = next(spoken(subject, _ROSTER), None)
    if roster and not any(spoken(subject, _DAILY)):
        stretch, found = roster
        yield Finding(address=stretch.at(*found.span()))
