"""When something falls that comes round every year."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.dates import format_period, parse_period
from fangan.chinese.recurring import days_in, is_rule

RULES = [
    ("5月12日", "2026-05-12"),
    ("3月22日—28日", "2026-03-22/2026-03-28"),
    ("4月25日—5月1日", "2026-04-25/2026-05-01"),
    ("6月", "2026-06-01/2026-06-30"),
    ("2月", "2026-02-01/2026-02-28"),
    ("6月第二个星期六", "2026-06-13"),
    ("5月第三个星期日", "2026-05-17"),
    ("3月最后一个星期一", "2026-03-30"),
    ("农历九月初九", "2026-10-18"),
]


@pytest.mark.parametrize(("rule", "days"), RULES)
def test_a_rule_says_on_which_days_of_a_year(rule: str, days: str) -> None:
    assert is_rule(rule)
    assert days_in(2026, [rule]) == parse_period(days)


@pytest.mark.parametrize(
    "text", ["", "5月", "2月30日", "13月", "5月第六个星期日", "9月第三周", "6月30日—1日", "每年6月"]
)
def test_only_what_can_be_told_is_a_rule(text: str) -> None:
    assert is_rule(text) == (text == "5月")


def test_the_days_of_one_year_go_before_the_rule_for_every_year() -> None:
    rules = ["12月1日—7日", "2018-12-02/2018-12-08"]
    assert days_in(2018, rules) == parse_period("2018-12-02/2018-12-08")
    assert days_in(2026, rules) == parse_period("2026-12-01/2026-12-07")


@pytest.mark.parametrize("rules", [["另行通知"], ["2025-09-15/2025-09-21"], ["2月29日"]])
def test_a_year_nobody_settled_has_no_days(rules: list[str]) -> None:
    assert all(map(is_rule, rules))
    assert days_in(2026, rules) is None


@given(st.dates(dt.date(2000, 1, 1), dt.date(2049, 12, 31)))
def test_a_day_is_read_as_it_is_printed(day: dt.date) -> None:
    assert days_in(day.year, [format_period(day, day, with_year=False)]) == (day, day)
