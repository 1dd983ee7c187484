"""A short name that nobody uses."""

from collections.abc import Iterator

from fangan.checks.short_names import short_names
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/short-name-used",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("（以下｜(以下→称",),
    grade=Grade.PLAIN,
    demand="What is defined is used",
    what="“{name}” is defined and never used again",
    remedy="Use it where the full name stands below, or take the definition out",
    why="The definition promises that the name will come, and makes the reader look for it",
    basis="实务：使用简称时先用全称并注明简称",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the definitions whose short name stands nowhere else."""
    for one in subject.once(short_names):
        count = sum(stretch.words.count(one.name) for stretch in subject.stretches)
        if count - one.meant.count(one.name) == 1:
            yield Finding(address=one.address, values={"name": one.name})
