"""Every fact stands with what became of it."""

import pytest

from fangan.app.project import open_project
from fangan.app.surveying import FactState, FactsWish, survey_plan
from fangan.model.plan import Given
from fangan.model.problem import ExitCode


def states(outcome):
    return {one.row.spec.name: one.state for one in outcome.facts}


def test_each_fact_has_its_state(project):
    assert states(survey_plan(project, FactsWish())) == {
        "活动名称": FactState.GIVEN,
        "开始日期": FactState.GIVEN,
        "场次": FactState.DEFAULT,
        "主题": FactState.OPTIONAL,
    }


@pytest.mark.parametrize(("value", "state"), [("", FactState.MISSING), ("春天", FactState.REFUSED)])
def test_a_fact_that_lacks_is_a_finding(project, value, state):
    outcome = survey_plan(project, FactsWish(given={"开始日期": Given(value)}, missing=True))
    assert states(outcome) == {"开始日期": state}
    assert (outcome.lacking, outcome.code) == (1, ExitCode.FINDINGS)


def test_a_fact_that_waits_for_a_condition_is_idle_and_told_with_it(office, workspace):
    text = "（一）启动。{{开始日期|月日}}启动。 {#opening when=主题}\n（二）其他。为“{{主题}}”。 {#theme when=主题}"
    head = office.root / "office/sections/activities.md"
    old = head.read_text(encoding="utf-8")
    head.write_text(old[: old.index("（一）")] + text + "\n", encoding="utf-8")
    (office.root / "office/sections/activities-opening.county.md").unlink()
    outcome = survey_plan(open_project("plan", workspace), FactsWish())
    [one] = [fact for fact in outcome if fact.name == "开始日期"]
    assert (one.state, one.behind) == (FactState.IDLE, "主题")
    assert "fact-behind-condition" in [found.code for found in outcome.problems]


def test_what_lacks_is_the_fact_to_give_not_what_is_computed_from_it(office, workspace):
    path = office.root / "office/sections/activities-opening.county.md"
    text = path.read_text("utf-8").replace("---\n县里", "  星期: {type: text, derive: {weekday: 开始日期}}\n---\n县里")
    path.write_text(text.replace("{{开始日期|月日}}", "{{星期}}"), "utf-8")
    office.write(
        "plan/plan.yaml", (office.plan / "plan.yaml").read_text("utf-8").replace("  开始日期: 2026-04-23\n", "")
    )
    outcome = survey_plan(open_project("plan", workspace), FactsWish(missing=True))
    assert states(outcome) == {"开始日期": FactState.MISSING}
