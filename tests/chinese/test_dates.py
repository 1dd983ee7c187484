import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese import dates
from fangan.chinese.refusal import Refusal

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31))
DAY = dt.date(2026, 10, 7)


@pytest.mark.parametrize(
    "text", ["2026-10-07", "2026-10-7", "2026/10/7", "2026.10.07", "2026年10月7日", " 2026年10月07日　"]
)
def test_a_date_is_read_however_it_is_typed(text: str) -> None:
    assert dates.parse_date(text) == DAY


@pytest.mark.parametrize("text", ["", "10月7日", "26-10-07", "2026-10/07", "2026年10月7号", "2026年10月", "20261007"])
def test_no_part_of_a_date_is_guessed(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        dates.parse_date(text)
    assert refused.value.code == "date-unreadable"


@pytest.mark.parametrize("text", ["2026-02-29", "2026-13-01", "2026年0月1日", "0000-01-01"])
def test_a_day_no_calendar_has_is_refused_as_such(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        dates.parse_date(text)
    assert refused.value.code == "date-impossible"


@pytest.mark.parametrize("digits", ["２０２６-10-07", "٢٠٢٦-10-07"])
def test_only_ascii_digits_make_a_date(digits: str) -> None:
    with pytest.raises(Refusal):
        dates.parse_date(digits)


@given(DAYS)
def test_a_printed_date_reads_back_as_itself(day: dt.date) -> None:
    assert dates.parse_date(dates.format_long(day)) == day
    assert dates.parse_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("", "2026年10月7日"),
        ("月日", "10月7日"),
        ("年月", "2026年10月"),
        ("年", "2026年"),
        ("汉字", "二〇二六年十月七日"),
        ("点", "10·7"),
        ("星期", "星期三"),
    ],
)
def test_each_format_prints_a_date_without_padding(style: str, printed: str) -> None:
    assert dates.DATE_FORMATS[style](DAY) == printed


@given(DAYS, st.integers(0, 800), st.booleans(), st.sampled_from("—至"))
def test_a_printed_period_reads_back_as_itself(start: dt.date, days: int, with_year: bool, dash: str) -> None:
    end = start + dt.timedelta(days=days)
    printed = dates.format_period(start, end, with_year, dash)
    if not with_year and start.year == end.year:
        printed = f"{start.year}年{printed}"
    assert dates.parse_period(printed) == (start, end)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2026-10-07/2026-10-09", dt.date(2026, 10, 9)),
        ("2026-10-07 - 2026-10-09", dt.date(2026, 10, 9)),
        ("2026年10月7日至9日", dt.date(2026, 10, 9)),
        ("2026年10月7日——11月9日", dt.date(2026, 11, 9)),
        ("2026年10月7日～2027年1月9日", dt.date(2027, 1, 9)),
        ("2026年10月7日", DAY),
    ],
)
def test_the_second_date_of_a_period_may_leave_out_what_it_shares(text: str, end: dt.date) -> None:
    assert dates.parse_period(text) == (DAY, end)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("10月7日—9日", "period-unreadable"),
        ("2026-10-07/明天", "period-unreadable"),
        ("2026-10-07 2026-10-09", "period-unreadable"),
        ("2026年10月7日—32日", "date-impossible"),
        ("2026年10月7日—6日", "period-reversed"),
    ],
)
def test_a_period_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        dates.parse_period(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("end", "with_year", "printed"),
    [
        (dt.date(2026, 10, 9), True, "2026年10月7日—9日"),
        (dt.date(2026, 10, 9), False, "10月7日—9日"),
        (dt.date(2026, 11, 9), False, "10月7日—11月9日"),
        (dt.date(2027, 1, 9), False, "2026年10月7日—2027年1月9日"),
        (DAY, True, "2026年10月7日"),
    ],
)
def test_a_period_names_only_what_changes(end: dt.date, with_year: bool, printed: str) -> None:
    assert dates.format_period(DAY, end, with_year) == printed
