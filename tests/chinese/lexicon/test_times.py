import datetime as dt

import pytest

from fangan.chinese.lexicon.times import Day, FiveYears, Month, Period, Year


@pytest.mark.parametrize(
    ("time", "first", "last"),
    [
        (Day(2026, 10, 17), "2026-10-17", "2026-10-17"),
        (Day(None, 10, 17), "2025-10-17", "2025-10-17"),
        (Month(None, 12), "2025-12-01", "2025-12-31"),
        (Month(2024, 2), "2024-02-01", "2024-02-29"),
        (Year(2026), "2026-01-01", "2026-12-31"),
        (Period(Day(2026, 10, 14), Day(2026, 10, 17)), "2026-10-14", "2026-10-17"),
        (Period(Month(None, 9), Month(None, 10)), "2025-09-01", "2025-10-31"),
        (FiveYears(11), "2006-01-01", "2010-12-31"),
        (FiveYears(15), "2026-01-01", "2030-12-31"),
    ],
)
def test_a_time_is_a_stretch_of_days_in_the_year_it_names_or_is_given(time, first, last):
    assert time.extent(2025) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    "time",
    [Day(None, 2, 29), Day(2026, 13, 1), Day(0, 1, 1), Month(2026, 13), Period(Day(2026, 2, 1), Day(2026, 2, 30))],
)
def test_what_no_calendar_has_is_no_stretch_of_days(time):
    assert time.extent(2025) is None


def test_a_day_without_a_year_may_be_one_in_another_year():
    assert Day(None, 2, 29).date(2024) == dt.date(2024, 2, 29)
