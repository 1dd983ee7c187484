"""There is one road to a document that is given away."""

import pytest

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.project import open_project
from fangan.model.plan import Given
from fangan.model.problem import ExitCode, InputRefused, Severity

TERMS = "旧说法: {kind: formula, valid: /2024-12-31, severity: 规定, successor: 新说法}\n"


@pytest.fixture
def aged(office):
    """The office with a formula that is out of its period, which the plan's own section uses."""
    office.write("office/terms.yaml", TERMS)
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n按照旧说法，制定本方案。\n")


def test_a_document_comes_with_what_is_to_be_known_of_it(project):
    outcome = compose_plan(project, ComposeWish())
    assert outcome.title == "甲县2026年“读书节”活动方案"
    assert ([one.code for one in outcome.problems], outcome.code) == (["fact-default"], ExitCode.OK)


def test_further_facts_are_stronger_than_the_plans(project):
    outcome = compose_plan(project, ComposeWish(given={"活动名称": Given("阅读周")}))
    assert "阅读周" in outcome.title


def test_a_final_document_is_refused_what_a_draft_is_only_told(aged, project):
    with pytest.raises(InputRefused):
        compose_plan(project, ComposeWish())
    told = compose_plan(project, ComposeWish(draft=True)).problems
    assert ("terms/out-of-period", Severity.WARNING) in [(one.code, one.severity) for one in told]


def test_what_the_rules_find_is_told_with_its_line_in_the_plan_file(office, workspace):
    office.write("plan/plan.yaml", (office.plan / "plan.yaml").read_text("utf-8").replace("2026-04-23", "2025-04-23"))
    outcome = compose_plan(open_project("plan", workspace), ComposeWish())
    (found,) = [one for one in outcome.problems if one.code == "dates/outside-year"]
    assert (str(found.place), found.severity, outcome.code) == ("plan/plan.yaml:6:3", Severity.WARNING, ExitCode.OK)


def test_a_locked_document_needs_a_lock(project):
    with pytest.raises(InputRefused) as refused:
        compose_plan(project, ComposeWish(locked=True))
    assert [one.code for one in refused.value.problems] == ["lock-missing"]


def test_facts_that_came_down_are_told(office, workspace):
    section = office.root / "office/sections/activities.md"
    section.write_text(section.read_text("utf-8").replace("哪天开始, ", "哪天开始, share: true, "), "utf-8")
    plan = (office.plan / "plan.yaml").read_text("utf-8")
    office.write("city/plan.yaml", plan)
    office.write("plan/plan.yaml", "under: ../city/plan.yaml\n" + plan.replace("  开始日期: 2026-04-23\n", ""))
    problems = compose_plan(open_project("plan", workspace), ComposeWish()).problems
    assert "under-fact" in [one.code for one in problems]
