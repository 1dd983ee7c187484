"""A plan is held against the one it carries out."""

import pytest

from fangan.app.project import open_project
from fangan.app.subordination import hold_under
from fangan.model.problem import ExitCode, UsageRefused

ITEM = "---\nkey: activities\ntitle: 活动内容\n---\n（一）宣传。开展宣传。 {#publicity by=4-20}\n"


@pytest.fixture
def under(office):
    plan = (office.plan / "plan.yaml").read_text("utf-8")
    office.write("above/plan.yaml", plan)
    office.write("above/sections/activities.md", ITEM)
    office.write("plan/plan.yaml", plan + "under: ../above/plan.yaml\n")
    return office


def test_a_plan_that_keeps_to_it_departs_nowhere(under, workspace):
    under.write("plan/sections/activities.md", ITEM)
    outcome = hold_under(open_project("plan", workspace))
    assert (outcome.under, outcome.departures, outcome.code) == ("甲县2026年“读书节”活动方案", (), ExitCode.OK)


def test_a_later_deadline_is_a_finding(under, workspace):
    under.write("plan/sections/activities.md", ITEM.replace("4-20", "4-25"))
    outcome = hold_under(open_project("plan", workspace))
    assert ([one.code for one in outcome.departures], outcome.code) == (["under-later"], ExitCode.FINDINGS)


def test_a_plan_without_one_cannot_be_held(project):
    with pytest.raises(UsageRefused):
        hold_under(project)
