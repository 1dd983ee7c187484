"""An edited text is parted among the sections it was built of, at least cost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fangan.harvest.regions import Region, regions

SECTIONS = (Region(0, 2), Region(2, 5), Region(5, 7))
HEADED = (True, True, True)


def parted(order: list[int | None], headings: tuple[bool, ...] = HEADED) -> list[tuple[int, int]]:
    """Part an edited text that has these blocks of the built one, None for a new one."""
    known = {at: old for at, old in enumerate(order) if old is not None}
    return [(one.start, one.end) for one in regions(SECTIONS, headings, known, len(order))]


def test_a_text_that_is_as_it_was_has_its_sections() -> None:
    assert parted([0, 1, 2, 3, 4, 5, 6]) == [(0, 2), (2, 5), (5, 7)]


def test_a_new_block_is_of_the_section_above_it() -> None:
    assert parted([0, 1, None, 2, 3, 4, 5, None, 6]) == [(0, 3), (3, 6), (6, 9)]


def test_a_block_that_crossed_a_border_is_of_the_section_it_stands_in() -> None:
    assert parted([0, 1, 3, 2, 4, 5, 6]) == [(0, 3), (3, 5), (5, 7)]  # behind the first, before the second's heading


def test_a_section_that_lost_everything_is_empty() -> None:
    assert parted([0, 1, 5, 6]) == [(0, 2), (2, 2), (2, 4)]


@given(st.lists(st.one_of(st.none(), st.integers(0, 6)), max_size=12))
def test_every_block_is_of_one_section_in_their_order(order: list[int | None]) -> None:
    found = parted(order)
    assert (found[0][0], found[-1][1]) == (0, len(order))
    assert all(one[1] == two[0] for one, two in pairwise(found))
