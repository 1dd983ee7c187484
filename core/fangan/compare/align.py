"""Order: which pairs of two sequences can stand still while the others are said to have moved."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

Pair: TypeAlias = tuple[int, int]


def in_order(pairs: Sequence[Pair], weights: Sequence[int]) -> set[Pair]:
    """Return the heaviest set of pairs that keeps the order of both sequences; takes n log n steps."""
    ordered = sorted(range(len(pairs)), key=lambda at: pairs[at])
    if all(pairs[one][1] < pairs[two][1] for one, two in pairwise(ordered)):
        return set(pairs)
    best = _Best(max(second for _, second in pairs) + 2)
    back: dict[int, int] = {}
    for at in ordered:
        second = pairs[at][1]
        weight, before = best.below(second)
        back[at] = before
        best.put(second, weight + weights[at], at)
    kept: set[Pair] = set()
    _, at = best.below(best.size - 1)
    while at >= 0:
        kept.add(pairs[at])
        at = back[at]
    return kept


class _Best:
    """The heaviest chain that ends below a place: a tree of prefix maxima."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._tree: list[tuple[int, int]] = [(0, -1)] * (size + 1)

    def below(self, place: int) -> tuple[int, int]:
        """Return weight and last pair of the heaviest chain that ends before `place`; (0, -1) for none."""
        found = (0, -1)
        while place > 0:
            found = max(found, self._tree[place])
            place &= place - 1
        return found

    def put(self, place: int, weight: int, pair: int) -> None:
        """Record a chain that ends at `place`."""
        place += 1
        while place <= self.size:
            self._tree[place] = max(self._tree[place], (weight, pair))
            place += place & -place


def merged(kept: Iterable[Pair], length: int, new_length: int) -> list[tuple[int | None, int | None]]:
    """Merge two sequences: the kept pairs in order; between them first what only the first has, then the second."""
    out: list[tuple[int | None, int | None]] = []
    at, new_at = 0, 0
    for one, other in (*sorted(kept), (length, new_length)):
        out.extend((gone, None) for gone in range(at, one))
        out.extend((None, come) for come in range(new_at, other))
        if one < length:
            out.append((one, other))
        at, new_at = one + 1, other + 1
    return out
