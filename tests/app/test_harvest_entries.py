"""What stands around the text comes back as entries of `issue`: other words, one more, one less, another order."""

import re
from collections.abc import Callable

import pytest
from factories.edits import edit

from fangan.app.building import BuildWish, build_plan
from fangan.app.harvesting import HarvestOutcome, HarvestWish, harvest
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.harvest.records import Kin

NOTICE = "---\nkey: notice\ntitle: 关于印发方案的通知\n---\n现将方案印发给你们。\n"
ISSUE = (
    "issue: {form: notice, number: 甲教〔2026〕1号, to: [各学校, 各乡镇], date: 2026-03-02, copy: [县委, 县政府],"
    " printed: {by: 甲县教育局办公室, date: 2026-03-03}}"
)


@pytest.fixture
def changed(office) -> Callable[[str, str], tuple[HarvestOutcome, str]]:
    """Change words of the notice that is built, harvest it, and return what the plan file says under `issue`."""
    office.write("office/sections/notice.md", NOTICE)
    plan = office.plan / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("issue: {date: 2026-03-02}", ISSUE), "utf-8")

    def change(old: str, new: str) -> tuple[HarvestOutcome, str]:
        project = open_project("plan", Workspace(environ=office.environ))
        built = build_plan(project, BuildWish(output="a.docx")).files[0].path
        file = edit(built, lambda xml: _replaced(xml, old, new))
        outcome = harvest(Workspace(environ=office.environ), HarvestWish(file=str(file), plan="plan"))
        return outcome, next(one for one in plan.read_text("utf-8").splitlines() if one.startswith("issue:"))

    return change


def _replaced(xml: str, old: str, new: str) -> str:
    assert old in xml, re.findall(r"<w:t[^>]*>([^<]*)", xml)
    return xml.replace(old, new)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("县委，县政府", "县委，县政府，县人大", "[县委, 县政府, 县人大]"),
        ("县委，县政府", "县政府", "[县政府]"),
        ("各学校，各乡镇", "各学校，各幼儿园，各乡镇", "[各学校, 各幼儿园, 各乡镇]"),
        ("甲教〔2026〕1号", "甲教〔2026〕2号", "甲教〔2026〕2号"),
    ],
    ids=["one-more", "one-less", "one-between", "number"],
)
def test_an_entry_says_what_the_edited_file_says(changed, old, new, said):
    outcome, issue = changed(old, new)
    assert ([one.kin for one in outcome.harvested], outcome.whole) == ([Kin.ONCE], True)
    assert said in issue


@pytest.mark.parametrize(("old", "new"), [("各学校，各乡镇", "各乡镇，各学校"), ("县委，县政府", "县政府，县委")])
def test_names_in_another_order_have_moved(changed, old, new):
    outcome, issue = changed(old, new)
    assert [(one.kin, one.old, one.new) for one in outcome.harvested] == [(Kin.MOVED, old, new)]
    assert f"[{new.replace('，', ', ')}]" in issue


def test_an_office_and_its_day_of_printing_change_together(changed):
    outcome, issue = changed("甲县教育局办公室", "甲县教育局综合股")
    assert ([one.target for one in outcome.harvested], outcome.whole) == (["issue.printed"], True)
    assert "printed: {by: 甲县教育局综合股, date: 2026-03-03}" in issue


def test_of_an_entry_only_what_differs_is_told(changed):
    (told,) = [(one.old, one.new) for one in changed("县委，县政府", "县委，县人大")[0].harvested]
    assert told == ("县政府", "县人大")
