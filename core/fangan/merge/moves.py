"""Moves of two sides that cross each other: each alone is clear, both together give an order that nobody chose."""

from collections.abc import Iterable, Mapping

from fangan.compare import Comparison, Kind
from fangan.harvest.pairs import block_pairs
from fangan.harvest.records import NOT_THERE, PairSpot
from fangan.late.tuples import NamedTuple


class Order(NamedTuple):
    """The blocks of a base as one side has them: where each stands now, and which were moved."""

    places: Mapping[PairSpot, tuple[int, int]]
    moved: frozenset[PairSpot]

    def passed(self, base: Mapping[PairSpot, tuple[int, int]], one: PairSpot) -> set[PairSpot]:
        """Return the blocks that a block stood before and stands behind now, or the other way round."""
        was, now = base[one], self.places[one]
        return {other for other, place in self.places.items() if (place < now) != (base[other] < was) and other != one}


def order_of(comparison: Comparison) -> Order:
    """Return the order of a side that was compared with its base."""
    ranks = {key: rank for rank, key in enumerate(comparison.after.keyed_texts)}
    pairs = [pair for pair in block_pairs(comparison) if NOT_THERE not in (pair.place, pair.edited) and pair.place[1]]
    places = {pair.place: (ranks[pair.edited[0]], pair.edited[1]) for pair in pairs}
    return Order(places, frozenset(pair.place for pair in pairs if pair.kind is Kind.MOVED))


def base_places(keys: Iterable[str], order: Order) -> Mapping[PairSpot, tuple[int, int]]:
    """Return where the blocks of a side stood in the base, whose texts have these keys."""
    ranks = {key: rank for rank, key in enumerate(keys)}
    return {one: (ranks[one[0]], one[1]) for one in order.places}


def crossing(ours: Order, theirs: Order, keys: Iterable[str]) -> Mapping[PairSpot, PairSpot]:
    """Return the blocks that they moved across something that we moved, and what that is.

    Two moves cross where one passes the other's block, or both pass the same.
    """
    keys = tuple(keys)
    mine = {one: ours.passed(base_places(keys, ours), one) for one in ours.moved}
    found: dict[PairSpot, PairSpot] = {}
    for one in theirs.moved - ours.moved if mine else ():
        passed = theirs.passed(base_places(keys, theirs), one)
        across = sorted(other for other, ways in mine.items() if other in passed or one in ways or ways & passed)
        if across:
            found[one] = across[0]
    return found
