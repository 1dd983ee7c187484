"""A lost bookmark is put back where headings and the manifest leave but one place for it."""

import pytest

from fangan.formats.docx.read.extents import completed
from fangan.model.document import Anchor

LEVELS = (1, 2, 2, 0, 1, 0)
"""A section of two items, a table in the second; a section of one paragraph."""
WHOLE = [Anchor("a", 0, 4), Anchor("a#x", 1, 2), Anchor("a#y", 2, 4), Anchor("b", 4, 6)]
NAMES = {"a": 1, "a#x": 2, "a#y": 2, "b": 1}


def without(*lost):
    return [one for one in WHOLE if one.id not in lost]


@pytest.mark.parametrize("lost", [("b",), ("a#y",), ("a", "b"), ("a#x", "a#y"), ("a", "a#x", "a#y", "b")])
def test_what_was_lost_is_put_back_between_its_neighbours(lost):
    assert sorted(completed(without(*lost), LEVELS, NAMES), key=lambda one: one.id) == WHOLE


def test_a_section_that_ends_where_it_begins_goes_on_to_the_next():
    assert completed([Anchor("a", 0, 0), *WHOLE[1:]], LEVELS, {}) == WHOLE


def test_an_item_that_ends_where_it_begins_goes_on_to_the_next_of_its_level():
    shut = [Anchor("a", 0, 4), Anchor("a#x", 1, 1), Anchor("a#y", 2, 2), Anchor("b", 4, 6)]
    assert completed(shut, LEVELS, {}) == WHOLE


def test_an_item_of_one_paragraph_ends_behind_it():
    assert completed([Anchor("a#x", 0, 0)], (0, 0), {}) == [Anchor("a#x", 0, 1)]


def test_two_headings_for_one_lost_section_are_no_evidence():
    typed = (*LEVELS, 1)
    assert completed(without("b"), typed, NAMES) == without("b")


def test_a_bookmark_that_is_there_is_left_alone():
    assert completed(WHOLE, LEVELS, {"c": 1, **NAMES}) == WHOLE


@pytest.mark.parametrize("slipped", [Anchor("a#y", 3, 4), Anchor("b", 5, 6)])
def test_a_bookmark_that_slipped_below_its_heading_goes_back_to_it(slipped):
    moved = [slipped if one.id == slipped.id else one for one in WHOLE]
    assert completed(moved, LEVELS, NAMES) == WHOLE


def test_a_heading_that_somebody_typed_above_an_item_of_one_paragraph_is_none_of_its():
    assert completed([Anchor("a#x", 1, 2)], (2, 0), {"a#x": 0}) == [Anchor("a#x", 1, 2)]


def test_an_item_that_begins_behind_the_last_paragraph_holds_nothing():
    assert completed([Anchor("a#x", 6, 6)], LEVELS, {}) == [Anchor("a#x", 6, 6)]


def test_an_item_whose_text_somebody_deleted_takes_no_heading_of_the_next_section():
    left = [Anchor("a", 0, 2), Anchor("a#x", 1, 2), Anchor("a#y", 2, 2), Anchor("b", 2, 4)]
    assert completed(left, (1, 2, 1, 0), NAMES) == [one for one in left if one.id != "a#y"]


def test_an_item_whose_text_somebody_deleted_takes_nothing_of_the_next_item():
    left = [Anchor("a", 0, 2), Anchor("a#x", 1, 1), Anchor("a#y", 1, 2), Anchor("b", 2, 4)]
    assert completed(left, (1, 2, 1, 0), NAMES) == [one for one in left if one.id != "a#x"]
