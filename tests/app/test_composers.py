"""Plans that differ in nothing that selection reads are compiled once, and composed as if they had been alone."""

import pytest
from factories.office import PLAN

from fangan.app.project import open_project
from fangan.app.workspace import Workspace

FACTS = PLAN.replace("读书节", "阅读周").replace("issue: {date: 2026-03-02}", "")
OTHERS = {
    "facts": PLAN.replace("读书节", "阅读周"),
    "no date": FACTS,
    "margin": PLAN + "margin: box\n",
    "style separators": PLAN + "style-separators: true\n",
    "issue": PLAN.replace("date: 2026-03-02", "date: 2026-03-02, note: 联系人, copy: [县文联]"),
    "not printed": PLAN.replace("date: 2026-03-02", "date: 2026-03-02, number: 甲教〔2026〕9号"),
}


def programs(office, other, workspace):
    office.write("other/plan.yaml", other)
    return [open_project(name, workspace).composer().program for name in ("plan", "other")]


@pytest.mark.parametrize("other", ["facts", "margin", "style separators", "issue"])
def test_plans_of_one_kind_share_what_was_compiled(office, workspace, other):
    one, two = programs(office, OTHERS[other], workspace)
    assert one.sections is two.sections


@pytest.mark.parametrize(
    "other",
    [
        PLAN.replace("year: 2026", "year: 2027"),
        PLAN.replace("date: 2026-03-02", "date: 2026-03-03"),
        PLAN.replace("教育局", "文化局").replace("2026-03-02", "2024-03-02"),
        PLAN + "title: 另一个题目\n",
        PLAN + "sections: {activities: {drop: [theme]}}\n",
    ],
)
def test_plans_of_another_kind_do_not(office, workspace, other):
    one, two = programs(office, other, workspace)
    assert one.sections is not two.sections


@pytest.mark.parametrize(("name", "shared"), [("阅读周", True), ("防汛读书节", False)])
def test_a_fact_that_says_what_a_plan_is_about_counts_where_some_wording_asks(office, workspace, name, shared):
    flood = "---\nkey: activities\ntitle: 活动内容\nfor: {theme: 防汛}\n---\n（一）巡堤。文字。\n"
    office.write("office/sections/activities.flood.md", flood)
    one, two = programs(office, PLAN.replace("读书节", name), workspace)
    assert (one.sections is two.sections) is shared


@pytest.mark.parametrize("other", OTHERS)
def test_a_plan_is_composed_as_if_it_were_alone(office, workspace, other):
    office.write("first/plan.yaml", OTHERS[other])
    office.write("other/plan.yaml", OTHERS[other])
    for name in ("plan", "first"):
        open_project(name, workspace).composer()
    shared = open_project("other", workspace).composer().compose(draft=True)
    alone = open_project("other", Workspace(environ=office.environ)).composer().compose(draft=True)
    assert shared == alone
    assert {one.place.file for one in shared.problems if one.place} <= {
        "other/plan.yaml",
        "office/sections/activities.md",
    }


def test_a_plan_that_cannot_be_composed_is_refused_each_time_at_its_own_place(office, workspace):
    for name in ("one", "two"):
        office.write(f"{name}/plan.yaml", PLAN + "sections: {nowhere: {drop: true}}\n")
        with pytest.raises(Exception, match=f"{name}/plan.yaml"):
            open_project(name, workspace).composer()
