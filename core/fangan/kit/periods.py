"""Variants of one key: never two that fit equally well on one day, and no day between two that nobody words."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import combinations

from fangan.kit.subject import Subject
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.model.section import Scope, VariantHead
from fangan.model.validity import Validity


def check_ties(subject: Subject) -> Iterator[Problem]:
    """Two variants tie when some plan matches both on the same rank and both are valid on its day."""
    for heads in _by_target(subject):
        for first, second in combinations(heads, 2):
            if same_rank(first.scope, second.scope) and _overlap(first.valid, second.valid):
                yield problem("variants-tie", Place(second.file, 1), key=second.target, other=first.file)


def check_gaps(subject: Subject) -> Iterator[Problem]:
    """Tell of the days after a variant's end on which no other of the same scope has begun."""
    for heads in _by_target(subject):
        for head in heads:
            rivals = [one for one in heads if one.scope == head.scope and one is not head]
            if head.valid.end is None or not rivals:
                continue
            after = head.valid.end + dt.timedelta(days=1)
            later = [one.valid.start for one in rivals if one.valid.start and one.valid.start > after]
            if later and not any(one.valid.covers(after) for one in rivals):
                values = {"key": head.target, "start": after, "end": min(later) - dt.timedelta(days=1)}
                yield problem("period-gap", Place(head.file, 1), Severity.NOTE, **values)


def _by_target(subject: Subject) -> list[list[VariantHead]]:
    found: dict[str, list[VariantHead]] = {}
    for wording in subject.wordings:
        found.setdefault(wording.head.target, []).append(wording.head)
    return list(found.values())


def same_rank(first: Scope, second: Scope) -> bool:
    """Tell whether some plan is matched by both scopes, and by both on the same rank (docs/design.md §8)."""
    return all(_meet(getattr(first, key), getattr(second, key)) for key in Scope.__dataclass_fields__)


def _meet(first: Sequence[object], second: Sequence[object]) -> bool:
    return bool(set(first) & set(second)) or (not first and not second)


def _overlap(first: Validity, second: Validity) -> bool:
    days = [day for day in (first.start, second.start) if day]
    if not days:
        return True
    return any(first.covers(day) and second.covers(day) for day in days)
