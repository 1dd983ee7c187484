"""A heading that is a paragraph."""

from collections.abc import Iterator

from fangan.checks.numbered import has_below, lines
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/heading-too-long",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    hint=True,
    demand="A heading has at most thirty characters",
    what="The heading “{line}” has {count} characters",
    remedy="Say in the heading what it is about, and the rest below it",
    why="A heading over two lines is not taken in at a glance",
    basis="实务：标题不超过一行",
)

_MOST = 30


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the headings of the first level that are longer than a line."""
    for line in subject.once(lines):
        if line.level == 1 and len(line.words) > _MOST and "。" not in line.words and has_below(subject, line):
            values = {"line": line.called, "count": str(len(line.words))}
            yield Finding(address=line.address, quote=line.called, values=values)
