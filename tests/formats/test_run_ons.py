"""Whatever extents a file tells of, a paragraph keeps its words, and its run-on lines stand in them one by one."""

from dataclasses import replace
from itertools import pairwise

from factories import documents as make
from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.run_ons import with_run_ons
from fangan.model.document import RunOn

PARAGRAPH = make.paragraph("一是依法；二是自愿。", level=2, number="（一）", heading="原则。")
NUMBERS = st.sampled_from(("", "一是", "二是", "第一，"))
LINES = st.builds(RunOn, st.integers(-3, 20), st.integers(-3, 20), NUMBERS, st.just("a#b"), st.just(make.ORIGIN))


@given(st.lists(LINES, max_size=5))
def test_extents_are_in_the_text_and_in_order(lines):
    found = with_run_ons(PARAGRAPH, lines)
    assert replace(found, run_ons=()) == PARAGRAPH
    assert all(3 <= one.start < one.end <= 13 for one in found.run_ons)
    assert all(above.end <= one.start for above, one in pairwise(found.run_ons))


def test_what_overlaps_an_earlier_line_is_none():
    first, second, last = (
        RunOn(*extent, "", id_, make.ORIGIN) for extent, id_ in (((3, 8), "a"), ((5, 9), "b"), ((9, 13), "c"))
    )
    assert with_run_ons(PARAGRAPH, (last, second, first)).run_ons == (first, last)


def test_a_number_that_does_not_stand_there_is_none():
    one = RunOn(3, 8, "三是", "a", make.ORIGIN)
    assert with_run_ons(PARAGRAPH, (one,)).run_ons == (replace(one, number=""),)
