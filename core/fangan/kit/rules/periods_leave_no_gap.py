"""Between two periods of one wording no day is left out."""

import datetime as dt
from collections.abc import Iterator

from fangan.kit.subject import PackageSubject
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.model.rule import Grade, LooksAt, Rule

RULE = Rule(
    id="package/periods-leave-no-gap",
    target=f"{__name__}:find",
    looks_at=LooksAt.PACKAGE,
    grade=Grade.PLAIN,
    demand="Between two periods of one wording there is no day that nobody words",
    why="On such a day the plan takes a more general wording, or stops",
    basis="插件约定：docs/plugin-authors.md 第3节",
)


def find(subject: PackageSubject) -> Iterator[Problem]:
    """Tell of the days after a variant's end on which no other of the same scope has begun."""
    for heads in subject.by_target:
        for head in heads:
            rivals = [one for one in heads if one.scope == head.scope and one is not head]
            if head.valid.end is None or not rivals:
                continue
            after = head.valid.end + dt.timedelta(days=1)
            later = [one.valid.start for one in rivals if one.valid.start and one.valid.start > after]
            if later and not any(one.valid.covers(after) for one in rivals):
                values = {"key": head.target, "start": after, "end": min(later) - dt.timedelta(days=1)}
                yield problem("period-gap", Place(head.file, 1), Severity.NOTE, **values)
