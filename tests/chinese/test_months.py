import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.lexicon.times import DayRange, Month
from fangan.chinese.months import format_months, parse_months, suggest_months, typed_months
from fangan.chinese.refusal import Refusal

MONTHS = st.builds(Month, st.integers(1900, 2999), st.integers(1, 12))
STRETCHES = st.tuples(MONTHS, MONTHS).map(sorted)


def stretch(first: Month, last: Month) -> DayRange:
    opening, closing = first.extent(), last.extent()
    assert opening
    assert closing
    return opening[0], closing[1]


@given(STRETCHES, st.sampled_from(["", "至"]))
def test_what_is_printed_is_read_as_the_same_months(months: list[Month], style: str) -> None:
    days = stretch(*months)
    assert parse_months(format_months(days, style)) == days


@given(STRETCHES)
def test_what_a_file_holds_is_read_as_its_months(months: list[Month]) -> None:
    first, last = months
    assert parse_months(f"{first.year}-{first.month:02}/{last.year}-{last.month}") == stretch(first, last)


@given(STRETCHES, st.sampled_from(["—", "-", "至", "～"]))
def test_months_of_one_year_are_read_as_they_are_said(months: list[Month], joint: str) -> None:
    first, last = sorted(one._replace(year=2026) for one in months)
    typed = f"{first.month}月{joint}{last.month}月"
    assert typed_months(typed, 2026) == stretch(first, last)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2026-06", "2026年6月"),
        ("2026-06/2026-09", "2026年6月—9月"),
        ("2025-11/2026-02", "2025年11月—2026年2月"),
        ("2026年6月至9月", "2026年6月—9月"),
        (" 2026年06月　", "2026年6月"),
    ],
)
def test_months_are_read_as_our_files_hold_them(text: str, printed: str) -> None:
    assert format_months(parse_months(text)) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("6月", "2026年6月"),
        ("6月份", "2026年6月"),
        ("６月", "2026年6月"),
        ("六月", "2026年6月"),
        ("6—9月", "2026年6月—9月"),
        ("6-9月", "2026年6月—9月"),
        ("2026年6—9月", "2026年6月—9月"),
        ("2026.6", "2026年6月"),
        ("2026/6", "2026年6月"),
        ("2026.6-2026.9", "2026年6月—9月"),
        ("2025年11月—2026年2月", "2025年11月—2026年2月"),
        ("二〇二六年六月", "2026年6月"),
    ],
)
def test_months_are_read_as_people_type_them(text: str, printed: str) -> None:
    assert format_months(typed_months(text, 2026)) == printed


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026-13", "month-impossible"),
        ("13月", "month-impossible"),
        ("0月", "month-impossible"),
        ("2026-09/2026-06", "months-reversed"),
        ("11月—2月", "months-reversed"),
        ("2026-06-15", "months-unreadable"),
        ("6月15日", "months-unreadable"),
        ("6月底", "months-unreadable"),
        ("6", "months-unreadable"),
        ("6月、9月", "months-unreadable"),
        ("6月—8月—9月", "months-unreadable"),
        ("", "months-unreadable"),
    ],
)
def test_what_is_no_month_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        typed_months(text, 2026)
    assert refused.value.code == code


def test_a_month_without_a_year_is_refused_where_none_is_known() -> None:
    with pytest.raises(Refusal):
        typed_months("6月", None)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2026-06-15", "2026-06"),
        ("2026年6月1日—9月30日", "2026-06/2026-09"),
        ("202606", "2026-06"),
        ("202613", ""),
        ("夏天", ""),
    ],
)
def test_days_suggest_their_months(text: str, months: str) -> None:
    assert suggest_months(text) == months


@pytest.mark.parametrize(
    ("style", "one", "several", "across"),
    [
        ("月", "6月", "6月—9月", "2025年11月—2026年2月"),
        ("当年", "6月", "6月—9月", "2025年11月—2026年2月"),
        ("年月", "2026年6月", "2026年6月—9月", "2025年11月—2026年2月"),
        ("年", "2026年", "2026年", "2025年—2026年"),
        ("至", "2026年6月", "2026年6月至9月", "2025年11月至2026年2月"),
        ("月至", "6月", "6月至9月", "2025年11月至2026年2月"),
        ("年至", "2026年", "2026年", "2025年至2026年"),
        ("汉字", "二〇二六年六月", "二〇二六年六月—九月", "二〇二五年十一月—二〇二六年二月"),
    ],
)
def test_months_print_in_every_format(style: str, one: str, several: str, across: str) -> None:
    written = ("2026-06", "2026-06/2026-09", "2025-11/2026-02")
    assert [format_months(parse_months(text), style) for text in written] == [one, several, across]


def test_months_are_all_their_days() -> None:
    assert parse_months("2026-02/2026-06") == (dt.date(2026, 2, 1), dt.date(2026, 6, 30))
