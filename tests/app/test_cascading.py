"""A superior plan and a table make the plans that carry it out; what is there already is never touched."""

from pathlib import Path

import pytest

from fangan.app.cascading import CascadeWish, hand_down
from fangan.app.project import open_project
from fangan.app.subordination import hold_all
from fangan.model.problem import ExitCode, UsageRefused

ITEM = (
    "---\nkey: activities\ntitle: 活动内容\n---\n"
    "（一）宣传。开展宣传。 {#publicity lead=各县教育局 by=4-20}\n"
    "（二）展演。组织展演。 {#show lead=市文化局 by=4-25}\n"
)
TABLE = "县,发文机关,场次\n甲县,某省/某市/甲县/教育局,5\n丙县,,5\n甲县,某省/某市/甲县/文化局,5\n"


def said(text):
    return text


@pytest.fixture
def cascade(office, workspace):
    plan = (office.plan / "plan.yaml").read_text("utf-8")
    office.write("above/plan.yaml", plan)
    office.write("above/sections/activities.md", ITEM)
    office.write("t.csv", TABLE)

    def run(output="各县/{县}"):
        return list(hand_down(workspace, CascadeWish(plan="above", tables=("t.csv",), output=output), said).made)

    return run


def test_each_row_becomes_a_plan_under_it_with_its_facts_and_the_tasks_of_its_agency(workspace, cascade):
    first = cascade()[0]
    text = Path(first.plan).read_text("utf-8")
    assert ("under: ../../above/plan.yaml" in text, "场次: 5" in text, first.duties) == (True, True, 1)
    assert "# - （一）宣传（牵头单位：各县教育局，4月20日前）" in text
    assert "展演" not in text.partition("outline:")[0]
    assert open_project(first.plan, workspace).superior is not None


def test_rows_that_cannot_be_made_are_told_and_stop_no_other(cascade):
    made = cascade()
    assert [(str(one.place), [each.code for each in one.problems]) for one in made[1:]] == [
        ("t.csv!B3", ["batch-agency-blank"]),
        ("t.csv!B4", ["batch-name-taken"]),
    ]


def test_a_plan_that_is_there_stays_as_it_is(cascade):
    before = Path(cascade()[0].plan).read_text("utf-8")
    again = cascade()[0]
    assert [one.code for one in again.problems] == ["target-exists"]
    assert Path("各县/甲县/plan.yaml").read_text("utf-8") == before


def test_without_a_column_of_agencies_nothing_can_be_handed_down(office, cascade):
    office.write("t.csv", "县,场次\n甲县,3\n")
    with pytest.raises(UsageRefused) as refused:
        cascade()
    assert refused.value.problems[0].code == "batch-agency-column"


def test_all_plans_of_a_folder_are_held_against_theirs(office, workspace, cascade):
    cascade()
    plan = (office.plan / "plan.yaml").read_text("utf-8")
    for name, day in (("早", "4-20"), ("晚", "4-30")):
        office.write(f"各县/{name}/plan.yaml", plan + "under: ../../above/plan.yaml\n")
        office.write(f"各县/{name}/sections/activities.md", ITEM.replace("4-20", day))
    office.write("各县/坏/plan.yaml", "outline: [")
    held = {one.plan.parent.name: one for one in hold_all(workspace, "各县")}
    assert {name: one.code for name, one in held.items() if name != "甲县"} == {
        "早": ExitCode.OK,
        "晚": ExitCode.FINDINGS,
        "坏": ExitCode.REFUSED,
    }
    assert [one.code for one in held["晚"].departures] == ["under-later"]


MEETING = "（一）现场会。办一次现场会。 {#meeting lead=甲县教育局 by=4-25}\n"


@pytest.fixture
def taken_up(office, workspace):
    """Return what writes the plan of 甲县 under one that gives it a task by its name, and lists what is told of it."""
    plan = (office.plan / "plan.yaml").read_text("utf-8")
    office.write("above/plan.yaml", plan)
    office.write("above/sections/activities.md", ITEM + MEETING)

    def run(own=ITEM, change=("", "")):
        office.write("甲县/plan.yaml", plan.replace(*change) + "under: ../above/plan.yaml\n")
        office.write("甲县/sections/activities.md", own)
        (held,) = hold_all(workspace, "甲县")
        return [(one.code, one.values.get("target")) for one in held.departures]

    return run


def test_an_item_that_is_given_to_a_place_by_its_name_is_missed_where_its_plan_has_it_not(taken_up):
    assert taken_up() == [("under-unmet", "现场会")]


@pytest.mark.parametrize("own", [MEETING, MEETING.replace("#meeting", "#gathering")])
def test_it_is_taken_up_under_its_id_or_its_words(taken_up, own):
    assert taken_up(ITEM + own) == []


@pytest.mark.parametrize("name", ["现场会", "meeting"])
def test_a_reason_accounts_for_it(taken_up, name):
    reasons = f"sections: {{activities: {{reasons: {{{name}: 由市里统一办}}}}}}\nfacts:"
    assert taken_up(change=("facts:", reasons)) == []


def test_a_plan_of_another_year_than_the_one_above_it_is_told(taken_up):
    assert ("under-other-year", None) in taken_up(ITEM + MEETING, change=("year: 2026", "year: 2025"))


def test_what_a_row_says_of_its_issue_stands_in_its_plan(office, workspace, cascade):
    office.write("t.csv", "县,发文机关,成文日期,主送机关\n甲县,某省/某市/甲县/教育局,2026-03-09,各乡镇、各学校\n")
    (made,) = cascade()
    issue = open_project(made.plan, workspace).plan.issue
    assert (str(issue.date), issue.to) == ("2026-03-09", ("各乡镇", "各学校"))


def test_an_issue_that_cannot_be_meant_is_refused_before_the_plan_is_made(office, cascade):
    office.write("t.csv", "县,发文机关,成文日期\n甲县,某省/某市/甲县/教育局,三月\n")
    (made,) = cascade()
    (wrong,) = made.problems
    assert (made.plan, wrong.code, str(wrong.place), wrong.values["key"]) == ("", "not-a-date", "t.csv!C2", "成文日期")
    assert not Path("各县/甲县").exists()
