"""The cheapest lines of a title, when every place for a line end has its cost and every shape has one too."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from fangan.late.tuples import NamedTuple

FORBIDDEN = 1000
"""The cost of a place where no line should end; taken only when nothing else fits."""
ANY_COST = 10**9
MORE_LINES = 5
"""The cost of a line more than the fewest."""
_SHORT, _SHORT_END = 4, 40
"""A last line of two hanzi, in halves, and what it costs: 通知 alone looks forgotten."""
_LEVEL, _NEARLY = 5, 3
"""What two lines of one width cost, and what two cost that differ by less than a hanzi: a rectangle is no 梯形."""


def longest(places: Sequence[int], ends: list[int], width: int) -> tuple[int, ...]:
    """Return the places at which a text that is no title falls into lines, each as long as it can be."""
    breaks = [0]
    while ends[-1] - ends[breaks[-1]] > width:
        furthest = bisect_right(ends, ends[breaks[-1]] + width) - 1
        open_place = places[at - 1] if (at := bisect_right(places, furthest)) else 0
        breaks.append(open_place if open_place > breaks[-1] else max(furthest, breaks[-1] + 1))
    return tuple(breaks[1:])


class Broken(NamedTuple):
    """Where a title is broken, and what that costs."""

    cost: int
    places: tuple[int, ...]


def cheapest(
    places: Sequence[int], costs: list[int], ends: list[int], lines: int, width: int, limit: int = ANY_COST
) -> Broken | None:
    """Return the cheapest breaking into so many lines that costs less than `limit`, None when there is none."""
    best = limit
    found: tuple[int, ...] = ()
    reached: dict[tuple[int, int, int, bool], int] = {}

    def extend(cost: int, breaks: tuple[int, ...], left: int, last: int, narrowed: bool) -> None:
        """Try every next line under one `last` half hanzi wide; `left` lines are to come, with it."""
        nonlocal best, found
        start = breaks[-1]
        if left == 1:
            own = ends[-1] - ends[start]
            cost += _shape(last, own, narrowed) + (_SHORT_END if own <= _SHORT else 0)
            if cost < best:
                best, found = cost, breaks[1:]
            return
        state = (left, start, last, narrowed)
        if cost >= min(best, reached.get(state, best)):
            return  # the same lines can follow a cheaper beginning
        reached[state] = cost
        nearest = bisect_left(ends, ends[-1] - (left - 1) * width)
        for place in places[bisect_left(places, max(nearest, start + 1)) :]:
            own = ends[place] - ends[start]
            if own > width:
                break
            whole = cost + costs[place] + _shape(last, own, narrowed)
            if whole < best:
                extend(whole, (*breaks, place), left - 1, own, narrowed or own < last)

    extend(0, (0,), lines, 0, False)
    return Broken(best, found) if found else None


def _shape(before: int, width: int, narrowed: bool) -> int:
    """Return what a line of `width` half hanzi costs under one of `before` (0: none) and lines that narrowed or not.

    Widening or narrowing all the way (梯形) and widest in the middle (菱形) are free; waists, equal lines, steps of
    more than six hanzi and lines below four hanzi are not; a lone character is as good as forbidden.
    """
    cost = FORBIDDEN if width <= 2 else 10 if width < 8 else 0
    if not before:
        return cost
    if abs(width - before) < 2:
        cost += _LEVEL if width == before else _NEARLY
    return cost + max(abs(width - before) - 12, 0) // 2 + (15 if narrowed and width > before else 0)
