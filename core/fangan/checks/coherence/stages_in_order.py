"""Stages that do not follow each other."""

from collections.abc import Hashable, Iterator
from itertools import pairwise

from fangan.checks import sights
from fangan.checks.numbered import line_in
from fangan.checks.stages import beginning_of, stages
from fangan.checks.subject import TextSubject
from fangan.model.reading import Role, Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/stages-in-order",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("—", "至", "到", "-", "～", "~", "－", "–", "/"),
    grade=Grade.SERIOUS,
    demand="A stage begins when the one before it is over",
    what="“{stage}” begins on {start}, before “{before}” is over",
    remedy="Correct the days, or the order of the stages",
    why="Two stages at once are no stages: nobody knows which tasks are due",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间准确",
    sees=(sights.NUMBERS, f"{__name__}:seen"),
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the stages that begin before the end of the one before."""
    for run in subject.once(stages):
        for before, stage in pairwise(run):
            if stage.first < before.last:
                values = {"stage": stage.line.called, "before": before.line.called, "start": stage.written}
                yield Finding(address=stage.address, values=values)


def seen(one: Stretch) -> Hashable:
    """Return what a numbered line begins with, if that may be the name of a stage."""
    line = line_in(one, 0) if one.role is Role.PARAGRAPH else None
    return beginning_of(line) if line and line.level else None
