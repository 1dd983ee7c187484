"""A dash of another form between hanzi."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/dash",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "--",
        "－－",
        "―",
        "──",
        "–",
        "———",
    ),
    grade=Grade.PLAIN,
    demand="A dash is ——, one mark of two characters",
    what="“{words}” is no dash",
    remedy="Write ——",
    why="Hyphens and strokes break in two at a line's end and are read as minus or as a joint",
    basis="GB/T 15834—2011，4.10.2：破折号的形式是“——”",
)
_STROKES = regex("-{2,4}|－{2,4}|―{1,4}|─{2,4}|–{1,4}|—{3,6}")
_CHINESE = regex("[一-鿿“”》）《（]")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield strokes between hanzi that are neither —— nor the one — that joins."""
    for one in worded(subject, _STROKES):
        if _CHINESE.match(one.before[-1:]) and _CHINESE.match(one.behind[:1]):
            yield one.told("——")
