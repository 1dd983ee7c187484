"""Every fact stands with what became of it."""

import pytest

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
