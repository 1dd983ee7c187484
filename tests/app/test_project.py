"""A plan is opened with everything around it."""

import pytest

from fangan.app.project import open_project, softened
from fangan.model.problem import InputRefused, OutputFailed, Severity, problem


def test_a_plan_is_opened_by_its_folder_or_its_file(workspace):
    assert open_project("plan", workspace).file == open_project("plan/plan.yaml", workspace).file


def test_what_is_not_there_is_refused(workspace):
    with pytest.raises(OutputFailed):
        open_project("nowhere", workspace)


def test_what_a_plan_does_not_need_is_worth_a_warning_at_most():
    errors = softened([problem("a"), problem("b", None, Severity.NOTE)])
    assert [one.severity for one in errors] == [Severity.WARNING, Severity.NOTE]


def test_what_may_be_why_a_plan_is_refused_is_told_with_the_refusal(office, workspace):
    office.write("plan/plan.yaml", (office.plan / "plan.yaml").read_text("utf-8").replace("教育局", "体育局"))
    office.write("plan/agency.yaml", "某省/某市/甲县/体育局: {name: 甲县体育局, short: 县体育局, level: 县}\n")
    with pytest.raises(InputRefused) as refused:
        open_project("plan", workspace).composer()
    assert [one.code for one in refused.value.problems] == ["name-not-read", "agency-unknown"]


def test_what_a_warning_and_the_refusal_would_tell_stands_once(office, workspace):
    project = open_project("plan", workspace)._replace(notes=(problem("a", None, Severity.WARNING, key="x"),))
    told = project.with_warnings([problem("a", None, key="x"), problem("a", None, key="y")])
    assert [(one.severity, one.values["key"]) for one in told] == [(Severity.ERROR, "x"), (Severity.ERROR, "y")]
