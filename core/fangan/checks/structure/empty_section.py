"""A heading with nothing below it."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.numbered import NumberedLine, has_below, siblings
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/empty-section",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.SERIOUS,
    demand="Every heading has something below it",
    what="There is nothing below the heading “{line}”",
    remedy="Write what belongs there, or take the heading out",
    why="An empty part shows that the text was not finished, or that a part of it was lost",
    basis="《党政机关公文处理工作条例》第十九条：内容完整",
    sees=(sights.HEADINGS,),
)

_MOST = 20
_DEEPEST = 2
"""Below, items are often a few words."""


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the short headings on a line of their own that nothing follows, where most of their siblings have text."""
    for run in siblings(subject):
        if run[0].level > _DEEPEST:
            continue
        empty = [line for line in run if _is_heading(line) and not has_below(subject, line)]
        others = [line for line in run if line not in empty]
        if len(empty) < len(run) and all(has_below(subject, line) for line in others):
            for line in empty:
                yield Finding(address=line.address, quote=line.called, values={"line": line.called})


def _is_heading(line: NumberedLine) -> bool:
    words = line.words.rstrip("。")
    short = line.alone and len(words) <= _MOST and not any(mark in words for mark in "，：；（,:;(")
    return short and not line.demands
