"""A paragraph without end."""

from collections.abc import Iterator

from fangan.checks.numbered import lines
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/paragraph-too-long",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    hint=True,
    demand="A paragraph has at most six hundred characters",
    what="This paragraph has {count} characters",
    remedy="Divide it where the subject changes, or make items of it",
    why="Over a page without a break the reader loses what he is to do",
    basis="《党政机关公文处理工作条例》第十九条：篇幅简短",
)

_MOST = 600


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the paragraphs of more than six hundred characters."""
    for line in subject.once(lines):
        if len(line.words) > _MOST and not line.is_table:
            yield Finding(address=line.address, quote=line.words[:12], values={"count": str(len(line.words))})
