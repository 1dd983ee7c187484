"""Days that belong to no stage."""

from collections.abc import Iterator
from itertools import pairwise

from fangan.checks.stages import stages
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/stages-without-gap",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    hint=True,
    demand="A stage begins on the day after the one before it",
    what="Between “{before}” and “{stage}” {count} days belong to no stage",
    remedy="Let one of the two stages have them",
    why="What happens in these days is nobody's task",
    basis="实务：各阶段时间相衔接",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the stages before which days are left over."""
    for run in subject.once(stages):
        for before, stage in pairwise(run):
            gap = (stage.first - before.last).days - 1
            if gap > 0:
                values = {"stage": stage.line.called, "before": before.line.called, "count": str(gap)}
                yield Finding(address=stage.address, values=values)
