"""Values are read as people type them, where only one thing can be meant."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese import typed
from fangan.chinese.dates import format_hanzi, format_long, format_month_day, format_period
from fangan.chinese.refusal import Refusal

DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31))


@given(DAYS)
def test_a_day_is_read_in_every_form_it_is_printed_in(day: dt.date) -> None:
    forms = (
        format_long(day),
        format_hanzi(day),
        format_month_day(day),
        f"{day.month}.{day.day}",
        f"{day.month}月{day.day}号",
    )
    assert {typed.typed_date(form, day.year) for form in forms} == {day}


@given(DAYS, st.integers(0, 300))
def test_a_period_without_its_year_is_read_in_the_given_one(first: dt.date, days: int) -> None:
    last = min(first + dt.timedelta(days=days), dt.date(first.year, 12, 31))
    written = format_period(first, last, with_year=False)
    pointed = f"{first.month}.{first.day}-{last.month}.{last.day}"
    assert typed.typed_period(written, first.year) == typed.typed_period(pointed, first.year) == (first, last)


@pytest.mark.parametrize("text", ["十月十二日", "10月12号", "１０月１２日", " 10.12 ", "2026年10月12号", "10/12"])
def test_a_day_is_read_as_people_type_it(text: str) -> None:
    assert typed.typed_date(text, 2026) == dt.date(2026, 10, 12)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("10月", "date-unreadable"),
        ("十月中旬", "date-unreadable"),
        ("2月30日", "date-impossible"),
        ("13.1", "date-impossible"),
    ],
)
def test_what_is_no_day_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        typed.typed_date(text, 2026)
    assert refused.value.code == code


def test_a_day_without_a_year_needs_one() -> None:
    with pytest.raises(Refusal):
        typed.typed_date("10月17日", None)


@pytest.mark.parametrize(
    ("text", "code"),
    [("9月上旬", "period-unreadable"), ("9月10日—9月1日", "period-reversed"), ("9.1-9.2-9.3", "period-unreadable")],
)
def test_what_is_no_period_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        typed.typed_period(text, 2026)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "year"), [("2026", 2026), ("２０２６年", 2026), ("二〇二六", 2026), ("26", None), ("今年", None)]
)
def test_a_year_is_four_digits_of_any_kind(text: str, year: int | None) -> None:
    assert typed.typed_year(text) == year


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("12名", "12"),
        ("十二", "12"),
        ("1,200", "1200"),
        ("一百零五户", "105"),
        ("约12", ""),
        ("12余名", ""),
        ("名", ""),
    ],
)
def test_a_number_is_suggested_where_one_must_be_meant(text: str, suggestion: str) -> None:
    assert typed.suggest_number(text) == suggestion


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("800", "800元"),
        ("5万", "5万元"),
        ("五万元", "5万元"),
        ("￥800", "800元"),
        ("800圆", "800元"),
        ("约800元", ""),
        ("-800元", ""),
    ],
)
def test_an_amount_is_suggested_where_one_must_be_meant(text: str, suggestion: str) -> None:
    assert typed.suggest_money(text) == suggestion
