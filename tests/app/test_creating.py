"""A plan is started with every question it asks, in the language of whoever asks."""

import datetime as dt

import pytest

from fangan.app.creating import NewWish, create_plan, list_outlines
from fangan.app.workspace import Workspace
from fangan.messages.translation import english, translator
from fangan.model.problem import OutputFailed, UsageRefused
from fangan.sources.writing import write_whole

AGENCY = "甲县教育局"
CHINESE = translator({"FANGAN_LANG": "zh_CN"})


def test_the_outlines_are_listed_with_the_agencies_that_may_issue(workspace):
    found = list_outlines(workspace)
    assert [one.id for one in found.outlines] == ["day"]
    assert [one.name for one in found.agencies] == ["甲县教育局", "甲县文化局"]


def test_the_facts_that_must_be_given_are_named(workspace):
    assert create_plan(workspace, NewWish(outline="day", agency=AGENCY), english).facts == ("活动名称", "开始日期")


@pytest.mark.parametrize(("translate", "said"), [(english, "whole number"), (CHINESE, "整数")])
def test_comments_are_in_the_language_handed_in(workspace, translate, said):
    outcome = create_plan(workspace, NewWish(outline="day", agency=AGENCY), translate)
    assert said in outcome.plan.read_text("utf-8")


def test_the_year_is_the_workspaces_when_it_is_not_said(office):
    workspace = Workspace(environ=office.environ, today=dt.date(2031, 5, 1))
    assert create_plan(workspace, NewWish(outline="day", agency=AGENCY), english).plan.parent.name == "day-2031"


def test_without_an_agency_nothing_is_written(office, workspace):
    with pytest.raises(UsageRefused):
        create_plan(workspace, NewWish(outline="day", folder="mine"), english)
    assert not (office.root / "mine").exists()


def test_a_plan_that_is_there_stays(office, workspace):
    before = (office.plan / "plan.yaml").read_bytes()
    with pytest.raises(OutputFailed):
        create_plan(workspace, NewWish(outline="day", agency=AGENCY, folder="plan"), english)
    assert (office.plan / "plan.yaml").read_bytes() == before


def test_the_header_says_what_the_terminal_says(workspace):
    plan = create_plan(workspace, NewWish(outline="day", agency=AGENCY, folder="mine"), english).plan
    assert "then run: fangan build mine\n" in plan.read_text("utf-8")


def test_filled_in_examples_leave_no_fact_to_give(workspace):
    assert create_plan(workspace, NewWish(outline="day", agency=AGENCY, examples=True), english).facts == ()


def test_what_stops_the_last_file_leaves_no_plan(office, workspace, monkeypatch):
    def full(path, data, *, new=False):
        if path.name == "plan.yaml":
            raise OutputFailed([])
        write_whole(path, data, new=new)

    with monkeypatch.context() as patched:
        patched.setattr("fangan.app.creating.write_whole", full)
        with pytest.raises(OutputFailed):
            create_plan(workspace, NewWish(outline="day", agency=AGENCY, folder="mine"), english)
    assert not (office.root / "mine/plan.yaml").exists()
    assert create_plan(workspace, NewWish(outline="day", agency=AGENCY, folder="mine"), english).plan.exists()
