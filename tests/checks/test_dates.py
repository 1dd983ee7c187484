"""Deadlines and periods against the date and the year of the plan; ordinals in one form."""

import pytest

from fangan.model.problem import Place

DECLARED = """facts:
  截止: {type: deadline, ask: 截止, optional: true}
  开始: {type: date, ask: 开始, optional: true}
  期间: {type: period, ask: 期间, optional: true}
  成立: {type: date, ask: 成立, carry: standing, optional: true}
  没用: {type: date, ask: 没用, optional: true}
"""
BODY = """{{截止}}前报送。 {#a when=截止}
{{开始}}启动。 {#b when=开始}
{{期间}}开展。 {#c when=期间}
{{成立}}成立。 {#d when=成立}
其他。"""


@pytest.mark.parametrize(
    ("fact", "rules"),
    [
        ("截止: 2026-03-01", ["dates/deadline-passed"]),
        ("截止: 2026-03-02", []),
        ("截止: 2025-12-31", ["dates/deadline-passed"]),
        ("截止: 2027-01-10", ["dates/outside-year"]),
        ("开始: 2026-01-05", []),
        ("开始: 2025-10-17", ["dates/outside-year"]),
        ("期间: 2025-12-20/2026-01-10", []),
        ("期间: 2025-10-01/2025-10-20", ["dates/outside-year"]),
        ("成立: 1999-01-01", []),
        ("没用: 1999-01-01", []),
    ],
)
def test_dates_fit_the_date_and_the_year_of_the_plan(office, fact, rules):
    office.facts = DECLARED
    found = office.check(BODY, f"facts: {{{fact}}}\n", "dates")
    assert [finding.rule.id for finding in found] == rules


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        ("3月1日前报送。", ["dates/written-deadline-passed"]),
        ("2026年3月1日之前报送。", ["dates/written-deadline-passed"]),
        ("3月2日前报送。", []),
        ("3月1日已经启动。", []),
        ("2025年3月1日前已经报送。", []),
        ("贯彻《关于3月1日前报送的通知》。", []),
        ("10月17日（星期六）举行。", []),
        ("10月17日（星期五）举行。", ["dates/wrong-weekday"]),
        ("2027年10月17日，周日举行。", []),
        ("2027年10月17日（周天）举行。", []),
        ("10月18日星期天举行。", []),
        ("10月18日周六举行。", ["dates/wrong-weekday"]),
        ("2月30日举行。", ["dates/no-such-day"]),
        ("13月1日举行。", ["dates/no-such-day"]),
    ],
)
def test_days_written_in_the_text_agree_with_the_calendar_and_the_plan(office, body, rules):
    assert [finding.rule.id for finding in office.check(body, "", "dates")] == rules


def test_a_deadline_that_a_fact_brings_is_told_once(office):
    office.facts = DECLARED
    found = office.check("{{截止|月日}}前报送。", "facts: {截止: 2026-03-01}\n", "dates")
    assert [finding.rule.id for finding in found] == ["dates/deadline-passed"]


def test_a_plan_without_a_date_passes_no_deadline(office):
    office.facts = DECLARED
    assert office.check(BODY, "facts: {截止: 2026-03-01}\nissue: {note: 无}\n", "dates") == []


def test_the_place_is_the_fact_in_the_plan_file(office):
    office.facts = DECLARED
    (finding,) = office.check(BODY, "facts: {截止: 2026-03-01}\n", "dates")
    assert (finding.fact, finding.address, finding.source) == ("截止", None, Place("plan.yaml", 5, 9))


def test_ordinals_of_one_event_in_two_forms_are_a_finding(quotes):
    body = "第十三个扶贫日到来。\n第13个扶贫日活动。\n第48个植树节。"
    assert quotes(body, family="consistency") == ["第13个扶贫日"]


def test_one_form_throughout_is_fine(quotes):
    assert quotes("第13个扶贫日到来，第13个全国扶贫日。", family="consistency") == []
