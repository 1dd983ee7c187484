"""Lunar days in common years, against days everybody knows."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.lunar import lunar_day, read_lunar


@pytest.mark.parametrize(
    ("text", "year", "day"),
    [
        ("农历正月初一", 2024, "2024-02-10"),
        ("农历正月初一", 2027, "2027-02-06"),
        ("农历正月十五", 2026, "2026-03-03"),
        ("农历五月初五", 2023, "2023-06-22"),
        ("农历八月十五", 2025, "2025-10-06"),
        ("农历九月初九", 2026, "2026-10-18"),
        ("农历九月初九", 2033, "2033-10-01"),
        ("农历腊月初八", 2026, "2026-01-26"),
        ("农历除夕", 2026, "2026-02-16"),
    ],
)
def test_a_lunar_day_falls_where_the_almanac_has_it(text: str, year: int, day: str) -> None:
    assert lunar_day(*(read_lunar(text) or (0, 0)), year) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "text", ["九月初九", "农历九月", "农历初九", "农历九月三十一", "农历九月除夕", "农历十三月初一"]
)
def test_what_is_no_lunar_day_is_not_read(text: str) -> None:
    assert read_lunar(text) is None


def test_a_common_year_may_have_none_of_a_lunar_day() -> None:
    assert lunar_day(12, 8, 2023) is None


@pytest.mark.parametrize("year", [1990, 2051])
def test_nothing_is_guessed_outside_the_table(year: int) -> None:
    assert lunar_day(9, 9, year) is None


@given(st.integers(2001, 2049), st.integers(1, 10), st.integers(1, 29))
def test_lunar_days_come_one_after_another(year: int, month: int, day: int) -> None:
    first, second = lunar_day(month, day, year), lunar_day(month, day + 1, year)
    assert first is not None
    assert second in (None, first + dt.timedelta(days=1))
