from itertools import combinations, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fangan.chinese.title_lines import _SHORT, _SHORT_END, FORBIDDEN, _shape, cheapest, longest


def widths(length: int, allowed: dict[int, int], lines: int, width: int = 20) -> list[int]:
    """Break `length` hanzi where `allowed` says at what cost; return the lines' widths in hanzi."""
    costs = [allowed.get(at, FORBIDDEN) for at in range(length)] + [0]
    ends = list(range(0, 2 * length + 1, 2))
    found = cheapest(sorted(allowed), costs, ends, lines, 2 * width)
    return [after - before for before, after in pairwise((0, *(found.places if found else ()), length))]


def test_the_cheapest_place_wins() -> None:
    assert widths(30, {12: 5, 14: 1, 16: 5}, 2) == [14, 16]


def test_a_waist_is_worse_than_a_trapezium() -> None:
    # 16, 12, 17 would be a waist; the dearer place makes 16, 15, 14
    assert widths(45, {16: 0, 28: 0, 31: 9}, 3) == [16, 15, 14]


def test_a_rhombus_is_as_good_as_a_trapezium() -> None:
    assert widths(45, {13: 0, 30: 0}, 3) == [13, 17, 15]


def test_lines_of_one_character_are_the_last_resort() -> None:
    assert widths(21, {1: 0, 10: 500}, 2) == [10, 11]
    assert widths(21, {20: 0, 10: 500}, 2) == [10, 11]


def test_short_lines_and_great_steps_cost() -> None:
    assert widths(22, {3: 0, 10: 5}, 2) == [10, 12]
    assert widths(26, {6: 0, 12: 3}, 2) == [12, 14]


def test_lines_of_one_width_cost_more_than_a_trapezium() -> None:
    assert widths(36, {18: 0, 16: 2}, 2) == [16, 20]


def test_nothing_is_found_where_nothing_fits() -> None:
    assert widths(45, {30: 0}, 3) == [45]


@given(st.lists(st.integers(1, 399), unique=True).map(sorted), st.integers(4, 40))
def test_a_long_text_falls_into_lines_that_fit(places: list[int], width: int) -> None:
    ends = list(range(401))
    lines = [after - before for before, after in pairwise((0, *longest(places, ends, width), 400))]
    assert all(0 < line <= width for line in lines)


@pytest.mark.parametrize(("places", "breaks"), [([5, 9], (9,)), ([5], (5,)), ([], (10,))])
def test_a_long_text_is_broken_at_the_furthest_open_place(places: list[int], breaks: tuple[int, ...]) -> None:
    assert longest(places, list(range(16)), 10) == breaks


@given(st.dictionaries(st.integers(1, 27), st.integers(0, 12), max_size=9), st.integers(7, 14))
@example({19: 0, 1: 0, 26: 0, 12: 0, 2: 0, 3: 0, 4: 0, 5: 0, 21: 0}, 7)
def test_no_other_lines_are_cheaper(allowed: dict[int, int], width: int) -> None:
    costs = [allowed.get(at, FORBIDDEN) for at in range(28)] + [0]
    ends = list(range(0, 57, 2))
    fewest = -(-28 // width)

    def cost(breaks: tuple[int, ...]) -> int:
        own = [ends[b] - ends[a] for a, b in pairwise((0, *breaks, 28))]
        narrowed = [any(b < a for a, b in pairwise(own[: at + 1])) for at in range(len(own))]
        shapes = sum(_shape(b, w, n) for b, w, n in zip([0, *own], own, [False, *narrowed], strict=False))
        end = _SHORT_END if own[-1] <= _SHORT else 0
        return sum(costs[place] for place in breaks) + shapes + end

    for lines in range(fewest, fewest + 3):
        every = combinations(sorted(allowed), lines - 1)
        fitting = [one for one in every if all(b - a <= width for a, b in pairwise((0, *one, 28)))]
        found = cheapest(sorted(allowed), costs, ends, lines, 2 * width)
        assert (found is None) is (not fitting)
        assert found is None or found.cost == cost(found.places) == min(map(cost, fitting))
