"""Every demand says of whom it is made."""

from collections.abc import Hashable, Iterator
from functools import lru_cache

from fangan.checks import sights
from fangan.checks.branches import Branch, branches
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.document import Paragraph
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/demands-have-a-subject",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("要求", "保障", "组织领导", "工作纪律", "注意事项"),
    grade=Grade.PLAIN,
    demand="A demand in the requirements names those of whom it is made",
    what="“{demand}” does not say who must",
    remedy="Begin with those it is made of: 各有关单位要…",
    why="Readers take it to be meant for others",
    basis="实务：要求写明对象",
    sees=(sights.BRANCHES, f"{__name__}:seen"),
)
_REQUIREMENTS = ("要求", "保障", "组织领导", "工作纪律", "注意事项")
_DEMAND = regex(r"\A(?:要|必须|务必|应当|须)(?!求|点|素|件|闻)[^，。；]{2,24}")
_SUBJECT = regex(
    "(?:各|有关|相关|全体|所有|参与|承办|责任|牵头)[^，。；]{1,16}(?:要|应|须|必须|务必)"
    "|[^，。；]{2,16}(?:局|办|委|部门|单位|乡镇|社区|村|学校|干部|人员|同志|教师|小组)要"
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the demands that begin an item of the requirements while nobody was named before."""
    all_ = subject.once(branches)
    for index, one in enumerate(all_):
        if one.level == 1 and any(word in one.heading for word in _REQUIREMENTS):
            yield from _subjectless([other for other in all_[index + 1 :][:40] if other.parent == index])


def _subjectless(items: list[Branch]) -> Iterator[Finding]:
    for item in items:
        block = item.head.block
        assert isinstance(block, Paragraph)
        demand = _DEMAND.match(block.text)
        if demand:
            start = len(block.heading)
            yield Finding(address=item.head.at(start, start + demand.end()), values={"demand": demand[0]})
        if any(_has_subject(stretch.words) for stretch in item.whole):
            return


@lru_cache(maxsize=512)
def _has_subject(words: str) -> bool:
    """Whether somebody is named who is to do something; many documents have their requirements in common."""
    return _SUBJECT.search(words) is not None


def seen(one: Stretch) -> Hashable:
    """Return whether a demand begins a paragraph, and whether somebody is named who is to do something."""
    demand = isinstance(one.block, Paragraph) and _DEMAND.match(one.block.text) is not None
    return demand, _has_subject(one.words)
