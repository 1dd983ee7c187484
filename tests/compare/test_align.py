from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fangan.compare.align import in_order, merged


def test_what_is_in_order_stays():
    assert in_order([(0, 0), (2, 1), (5, 9)], [1, 1, 1]) == {(0, 0), (2, 1), (5, 9)}


def test_of_two_that_changed_places_the_heavier_stays():
    assert in_order([(0, 1), (1, 0)], [5, 7]) == {(1, 0)}


@given(st.permutations(range(9)), st.lists(st.integers(1, 9), min_size=9, max_size=9))
def test_what_stays_never_crosses_and_nothing_heavier_could(order, weights):
    pairs = list(enumerate(order))
    kept = sorted(in_order(pairs, weights))
    assert all(one[1] < two[1] for one, two in pairwise(kept))
    best = [0] * 10
    for first, second in pairs:
        best[second + 1] = max(best[: second + 1]) + weights[first]
    assert sum(weights[first] for first, _ in kept) == max(best)


def test_between_two_that_stay_what_is_gone_comes_first():
    assert merged({(1, 1)}, 3, 2) == [(0, None), (None, 0), (1, 1), (2, None)]


def test_two_sequences_without_a_pair_are_set_one_behind_the_other():
    assert merged((), 1, 2) == [(0, None), (None, 0), (None, 1)]
