import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.workdays import CalendarRangeError, add_workdays, is_workday

DAYS = st.dates(dt.date(2019, 1, 1), dt.date(2024, 12, 31))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (dt.date(2024, 10, 1), False),
        (dt.date(2024, 10, 12), True),
        (dt.date(2024, 10, 13), False),
        (dt.date(2024, 10, 14), True),
    ],
)
def test_holidays_and_make_up_days_count(day: dt.date, works: bool) -> None:
    assert is_workday(day) is works


def test_the_day_itself_is_not_counted() -> None:
    assert add_workdays(dt.date(2024, 9, 27), 1) == dt.date(2024, 9, 29)
    assert add_workdays(dt.date(2024, 9, 30), 1) == dt.date(2024, 10, 8)


@given(DAYS, st.integers(-40, 40))
def test_the_way_holds_as_many_working_days_as_asked(day: dt.date, n: int) -> None:
    end = add_workdays(day, n)
    span = range(1, abs((end - day).days) + 1)
    sign = 1 if n > 0 else -1
    assert sum(is_workday(day + dt.timedelta(days=sign * step)) for step in span) == abs(n)
    assert n == 0 or is_workday(end)


@pytest.mark.parametrize("day", [dt.date(1990, 1, 1), dt.date(2099, 1, 1)])
def test_a_year_without_a_notice_is_not_guessed(day: dt.date) -> None:
    with pytest.raises(CalendarRangeError) as refused:
        add_workdays(day, 0)
    assert refused.value.code == "calendar-range"
    assert refused.value.values["year"] == str(day.year)
