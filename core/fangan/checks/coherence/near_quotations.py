"""Two quotations that are one, but for a character or two."""

from collections.abc import Iterator
from itertools import combinations

from fangan.checks.prose import Worded, worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/near-quotations",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("“",),
    grade=Grade.PLAIN,
    hint=True,
    demand="A theme, a slogan or a formula is quoted in the same words everywhere",
    what="“{words}” stands here, “{other}” further up; they differ in a character or two",
    remedy="Find out how it reads, and write it so in both places",
    why="A quotation that is not quoted letter for letter is none, and the second is mostly a slip",
    basis="《党政机关公文处理工作条例》第十九条：表述准确",
)
_QUOTED = regex("“([^“”\n]{8,60})”")
_NUMBERS = str.maketrans(dict.fromkeys("0123456789一二三四五六七八九十百千两第年月日届次", ""))
_MOST = 100
"""So many quotations of a text are compared with each other."""
_APART = 2
"""So many characters may be left out."""


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the later of two long quotations that differ in at most two characters and in more than a number."""
    firsts: dict[str, Worded] = {}
    for one in worded(subject, _QUOTED):
        if len(firsts) < _MOST:
            firsts.setdefault(one.found[1], one)
    for first, second in combinations(firsts, 2):
        if first.translate(_NUMBERS) != second.translate(_NUMBERS) and _near(first, second):
            yield firsts[second].told(group=1, other=first)


def _near(first: str, second: str) -> bool:
    """Whether one character is another, or at most two are left out; two others at once make another name."""
    head = 0
    while head < min(len(first), len(second)) and first[head] == second[head]:
        head += 1
    shortest, end = min(len(first), len(second)) - head, 0
    while end < shortest and first[-1 - end] == second[-1 - end]:
        end += 1
    one, other = len(first) - head - end, len(second) - head - end
    return (one, other) == (1, 1) or (min(one, other) == 0 and max(one, other) <= _APART)
