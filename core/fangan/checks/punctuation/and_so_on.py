"""、等 and ……等."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/and-so-on",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "、等",
        "…",
    ),
    grade=Grade.PLAIN,
    demand="等 ends a list without 、 before it and without … beside it",
    what="“{words}” says twice that the list goes on",
    remedy="Write {right}",
    why="、 announces another member, and …… says the same as 等",
    basis="GB/T 15834—2011，4.5、4.11：顿号、省略号",
)
_TWICE = regex("、等(?![级额候待值比效同价离距腰深高温线到于你我他她])|…{1,2}等+(?![级额候待])|等+…{1,2}")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield 等 with a mark beside it that says no more than 等."""
    for one in own_words(subject, _TWICE):
        yield one.told("等")
