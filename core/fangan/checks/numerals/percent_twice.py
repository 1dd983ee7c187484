"""5%个百分点, 百分之30."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/percent-twice",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("百分",),
    grade=Grade.SERIOUS,
    demand="百分点 stands behind a number without %",
    what="“{words}” says per cent twice",
    remedy="Write {right}",
    why="5%个百分点 is neither 5% nor five points",
    basis="GB/T 15835—2011，5.1；统计用语：百分点",
)
_TWICE = regex(
    r"(?P<points>[0-9]{1,9}(?:\.[0-9]{1,9})?)[%％]个?百分点|百分之(?P<share>[0-9]{1,9}(?:\.[0-9]{1,9})?)[%％]?"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield points with a %, and 百分之 before digits."""
    for one in own_words(subject, _TWICE):
        yield one.told(f"{one.found['points']}个百分点" if one.found["points"] else f"{one.found['share']}%")
