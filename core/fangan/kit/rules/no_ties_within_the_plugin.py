"""Two variants of one key never fit equally well on one day."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from fangan.kit.subject import PackageSubject
from fangan.model.problem import Place, Problem, problem
from fangan.model.rule import Grade, LooksAt, Rule
from fangan.model.section import Scope, VariantHead
from fangan.model.validity import Validity

RULE = Rule(
    id="package/no-ties-within-the-plugin",
    target=f"{__name__}:find",
    looks_at=LooksAt.PACKAGE,
    grade=Grade.REQUIRED,
    demand="No two variants of a plugin fit one plan equally well on one day",
    why="The plan stops, and only its clerk could settle what its author left open",
    basis="插件约定：docs/plugin-authors.md 第3节",
)


def find(subject: PackageSubject) -> Iterator[Problem]:
    """Two variants tie when some plan matches both on the same rank and both are valid on its day."""
    for first, second in ties(subject.supply.of(VariantHead)):
        yield problem("variants-tie", Place(second.file, 1), key=second.target, other=first.file)


def ties(heads: Iterable[VariantHead]) -> Iterator[tuple[VariantHead, VariantHead]]:
    """Yield every two variants of one provider that fit equally well on some day."""
    by_target: dict[str, list[VariantHead]] = {}
    for head in sorted(heads, key=lambda head: head.file):
        by_target.setdefault(head.target, []).append(head)
    for rivals in by_target.values():
        for first, second in combinations(rivals, 2):
            if same_rank(first.scope, second.scope) and _overlap(first.valid, second.valid):
                yield first, second


def same_rank(first: Scope, second: Scope) -> bool:
    """Tell whether some plan is matched by both scopes, and by both on the same rank (docs/design.md §8)."""
    return all(_meet(getattr(first, key), getattr(second, key)) for key in Scope._fields)


def _meet(first: Sequence[object], second: Sequence[object]) -> bool:
    return bool(set(first) & set(second)) or (not first and not second)


def _overlap(first: Validity, second: Validity) -> bool:
    days = [day for day in (first.start, second.start) if day]
    if not days:
        return True
    return any(first.covers(day) and second.covers(day) for day in days)
