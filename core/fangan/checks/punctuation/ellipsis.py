"""An ellipsis of another form."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/ellipsis",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "…",
        "...",
        "···",
        "．．．",
    ),
    grade=Grade.PLAIN,
    demand="An ellipsis is ……, six points in two characters",
    what="“{words}” is no ellipsis",
    remedy="Write ……",
    why="Three points or stops in a row are a slip to whoever knows the mark, and may part at a line's end",
    basis="GB/T 15834—2011，4.11.2：省略号的形式是“……”",
)
_POINTS = regex(r"…+|\.{3,6}|·{3,6}|．{3,6}")
_CHINESE = regex("[一-鿿“”，。；：！？、》）]")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield rows of points beside hanzi that are not two … ; longer rows lead to page numbers."""
    for one in worded(subject, _POINTS):
        if one.found[0] != "……" and _CHINESE.match(one.before[-1:]) and one.behind[:1] not in (".", "·", "．"):
            yield one.told("……")
