"""A check looks at a draft and stops nothing."""

import pytest

from fangan.app.checking import CheckWish, check_plan
from fangan.checks.choosing import Choice
from fangan.model.problem import ExitCode, UsageRefused


@pytest.fixture
def aged(office):
    office.write(
        "office/terms.yaml", "旧说法: {kind: formula, valid: /2024-12-31, severity: 规定, successor: 新说法}\n"
    )
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n按照旧说法，制定本方案。\n")


def test_a_clean_plan_has_no_findings(project):
    outcome = check_plan(project, CheckWish())
    assert (outcome.findings, outcome.code) == ((), ExitCode.OK)


def test_what_would_stop_a_build_is_a_finding(aged, project):
    outcome = check_plan(project, CheckWish())
    assert [finding.rule.id for finding in outcome.findings] == ["terms/out-of-period"]
    assert (outcome.code, outcome.day.isoformat()) == (ExitCode.FINDINGS, "2026-03-02")


def test_families_limit_the_rules(aged, project):
    assert check_plan(project, CheckWish(choice=Choice(select=("years",)))).findings == ()
    with pytest.raises(UsageRefused):
        check_plan(project, CheckWish(choice=Choice(select=("term",))))
