"""An item that has no sibling."""

from collections.abc import Iterator

from fangan.checks.numbered import siblings
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/single-item",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    hint=True,
    demand="What is divided has at least two parts",
    what="“{line}” is the only one of its level here",
    remedy="Let it be part of the text above it, or number what belongs beside it",
    why="A number promises a second one; one alone says nothing that the heading above does not say",
    basis="实务：分条列项至少两项",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the items numbered 1 that are followed by no 2."""
    for run in siblings(subject):
        if len(run) == 1 and run[0].number == 1 and run[0].level > 1:
            yield Finding(address=run[0].address, quote=run[0].called, values={"line": run[0].called})
