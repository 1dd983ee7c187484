"""”、“ and 》、《."""

from collections.abc import Iterator

from fangan.checks.prose import by_line
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/between-enclosed",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "”、“",
        "》、《",
        "”、《",
        "》、“",
    ),
    grade=Grade.PLAIN,
    demand="Between neighbouring “” or 《》 stands no 、",
    what="{count} 、 stand between neighbouring quotation marks or 《》, the first in “{words}”",
    remedy="Leave them out",
    why="The marks part the members already; the standard leaves 、 out",
    basis="GB/T 15834—2011，4.5.3.5：标有引号、书名号的并列成分之间通常不用顿号",
)
_BETWEEN = regex("(?<=[”》])、(?=[“《])")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield once a line the 、 that stand between closing and opening marks."""
    return by_line(subject, _BETWEEN, lambda _: "")
