"""Families of rules, and what stops a build."""

import re

import pytest
from checks.conftest import Office
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fangan.checks.choosing import Choice
from fangan.checks.run import hold_ours, run_checks
from fangan.checks.subject import plan_subject
from fangan.model.plan import Given
from fangan.model.problem import InputRefused, Severity

OLD = "以旧思想为指导。"


def test_a_clean_plan_has_no_findings(office: Office) -> None:
    assert office.check("组织开展宣传。") == []


def test_families_limit_what_is_looked_for(office: Office) -> None:
    body = "1999年推进脱贫攻坚。"
    assert {told.rule.family for told in office.check(body)} == {"terms", "years"}
    assert {told.rule.family for told in office.check(body, "", "years")} == {"years"}


def test_required_wording_out_of_its_period_stops_a_final_build_and_names_the_successor(office: Office) -> None:
    with pytest.raises(InputRefused) as caught:
        hold_ours(office.subject(OLD, draft=False))
    (found,) = caught.value.problems
    assert (found.values["term"], found.values["successor"]) == ("旧思想", "新思想")
    assert found.severity is Severity.ERROR


def test_a_draft_is_only_warned(office: Office) -> None:
    (found,) = hold_ours(office.subject(OLD))
    assert found.severity is Severity.WARNING


def test_what_is_serious_is_told_and_what_is_not_is_counted_in_one_line(office: Office) -> None:
    serious, counted = hold_ours(office.subject("县扶贫办推进脱贫攻坚。\n推进脱贫攻坚。", draft=False))
    assert (serious.values["term"], serious.severity) == ("扶贫办", Severity.WARNING)
    assert (counted.code, counted.values["count"], counted.severity) == ("checks-counted", "2", Severity.NOTE)


def test_the_one_thing_that_would_be_counted_is_told_instead(office: Office) -> None:
    (told,) = hold_ours(office.subject("推进脱贫攻坚。", draft=False))
    assert (told.values["term"], told.severity) == ("脱贫攻坚", Severity.NOTE)


def test_what_is_asked_of_others_is_told_in_a_build_as_everything_is(office: Office) -> None:
    plan = "issue: {form: notice, to: [各乡镇人民政府], number: 丙农〔2026〕1号, date: 2026-03-02}\n"
    assert [told.rule.family for told in office.check("组织开展宣传。", plan)] == ["authority"]
    (told,) = hold_ours(office.subject("组织开展宣传。", plan, draft=False))
    assert (told.code.partition("/")[0], told.severity) == ("authority", Severity.NOTE)


def test_of_one_rule_three_findings_are_told_and_the_others_counted(office: Office) -> None:
    body = "\n".join(f"{month}月31日报送。" for month in (2, 4, 6, 9, 11))
    *told, counted = hold_ours(office.subject(body, draft=False))
    assert [one.code for one in told] == ["dates/no-such-day"] * 3
    assert (counted.code, counted.values["count"]) == ("checks-counted", "2")


def test_a_plan_of_the_term_s_own_time_is_built(office: Office) -> None:
    plan = "year: 2015\nissue: {date: 2015-03-02}\n"
    assert hold_ours(office.subject(OLD, plan, draft=False)) == []


def test_facts_given_beside_the_plan_are_the_ones_checked(office: Office) -> None:
    office.facts = "facts: {截止: {type: deadline, ask: 截止}}\n"
    composer, _ = office.compose("在{{截止}}前报送。", "facts: {截止: 2026-04-01}\n")
    facts = {"截止": Given("2026-01-01")}
    found = run_checks(plan_subject(composer, composer.compose(facts).document, facts), Choice(select=("dates",)))
    assert [told.rule.id for told in found] == ["dates/deadline-passed"]


def test_a_rule_that_raises_is_one_finding_and_the_others_go_on(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fangan.checks.terms.out_of_period.find", lambda _: 1 / 0)
    broken, other = office.check("1999年推进脱贫攻坚。")
    assert (broken.rule.id, broken.values["broken"]) == ("frame/rule-broken", "terms/out-of-period")
    assert broken.values["reason"] == "ZeroDivisionError: division by zero"
    assert other.rule.id == "years/stale-year"


def test_a_rule_that_hangs_is_stopped_and_named(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fangan.checks.run.seconds_for", lambda _: 0.05)
    monkeypatch.setattr("fangan.checks.years.stale_year.find", lambda _: re.match("(a+)+b", "a" * 60))
    (broken,) = office.check("组织开展宣传。")
    assert (broken.values["broken"], broken.values["reason"]) == ("years/stale-year", "TimeoutError: 0.05 s")


def test_a_broken_rule_warns_in_a_build_and_stops_none(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fangan.checks.terms.out_of_period.find", lambda _: 1 / 0)
    (told,) = hold_ours(office.subject("组织开展宣传。", draft=False))
    assert (told.code, told.severity) == ("frame/rule-broken", Severity.WARNING)


def test_what_an_exception_lets_stand_is_not_told_in_a_build(office: Office) -> None:
    plan = "exceptions: [{rule: terms/out-of-period, words: 脱贫攻坚, reason: 引用原文件名称}]\n"
    assert hold_ours(office.subject("推进脱贫攻坚。", plan, draft=False)) == []


@given(st.text(alphabet="第首三四个0129年月日《》〔〕号星期六（）。，到以来前扶贫", max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_no_text_makes_a_rule_fail(office: Office, text: str) -> None:
    for told in office.check(f"开头{text.strip()}结尾。"):
        assert told.quote
