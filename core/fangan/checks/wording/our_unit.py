"""我单位 in a document's own text."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.document import PLAN
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/our-unit",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("我单位", "本单位将｜本单位拟｜本单位决定｜本单位定于｜本单位现就｜本单位经研究"),
    grade=Grade.PLAIN,
    demand="An office calls itself 我局, 我委, 我办",
    what="“{words}” could be anybody's",
    remedy="Write what this office calls itself: 我局, 我委, 我办, 我镇, 我校",
    why="单位 is what others are called when nobody knows what they are",
    basis="实务：公文中机关自称用“我＋机关类别”",
)
_UNIT = regex("我单位|本单位(?=(?:将|拟|决定|定于|现就|经研究))")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield 我单位 outside annexes, which are filled in by whoever it may be."""
    for one in own_words(subject, _UNIT):
        if one.stretch.role is Role.PARAGRAPH and one.at().text in ("", PLAN):
            yield one.told()
