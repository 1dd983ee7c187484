import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.lexicon.markers import Marker, marker_at
from fangan.chinese.lexicon.tokens import Strictness
from fangan.chinese.numerals import heading_number


@given(st.integers(1, 4), st.integers(1, 999), st.text("广泛宣传。", max_size=5), st.sampled_from(Strictness))
def test_a_printed_heading_is_read_back_at_its_level(level, n, text, strictness):
    number = heading_number(level, n)
    assert marker_at(number + text, strictness) == (0, len(number), Marker(level, n))


@given(st.integers(1, 4), st.integers(1, 999), st.sampled_from(("2026年底", "2026年10月底", "10月底", "1月5日")))
def test_a_number_before_a_year_or_a_month_is_a_number(level, n, text):
    marker = marker_at(heading_number(level, n) + text, Strictness.OURS)
    assert marker is not None
    assert (marker.value, (heading_number(level, n) + text)[marker.end :]) == (Marker(level, n), text)


@pytest.mark.parametrize("line", ["1.5万元", "10.17扶贫日", "1.26年", "3.5个工作日", "1.１５户"])
def test_a_point_before_any_other_number_is_a_point(line):
    assert marker_at(line, Strictness.AS_TYPED) is None


@pytest.mark.parametrize("line", ["", "一一、", "零、", "1000.", "（某）", "0.", "（0）", "十", "01.", "二十一十、"])
def test_what_is_no_number_is_no_marker(line):
    assert marker_at(line, Strictness.AS_TYPED) is None


@pytest.mark.parametrize(("first", "last", "n"), [("①", "⑳", 20), ("⑴", "⒇", 20), ("⒈", "⒛", 20), ("㈠", "㈩", 10)])
def test_signs_that_hold_a_number_count_through(first, last, n):
    read = [marker_at(chr(one), Strictness.AS_TYPED) for one in range(ord(first), ord(last) + 1)]
    assert [one.value for one in read] == [Marker(0, number) for number in range(1, n + 1)]


def test_blanks_stand_before_what_people_type_but_not_before_ours():
    assert marker_at(" 　一、总则", Strictness.AS_TYPED) == (2, 4, Marker(1, 1))
    assert marker_at(" 　一、总则", Strictness.OURS) is None
