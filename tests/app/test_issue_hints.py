"""A new plan shows how it may be issued, and says when the number it shows is nobody's."""

import pytest

from fangan.app.creating import NewWish, create_plan
from fangan.app.workspace import Workspace
from fangan.messages.translation import english


@pytest.fixture
def notice(office):
    outline = (office.root / "office/outlines/day.yaml").read_text("utf-8")
    office.write("office/outlines/day.yaml", outline.replace("name:", "form: notice\nname:"))
    office.write("office/sections/notice.md", "---\nkey: notice\ntitle: 关于印发方案的通知\n---\n现印发给你们。\n")
    return office


def begin(office, examples=False, agency="甲县教育局"):
    wish = NewWish(outline="day", agency=agency, folder="mine", examples=examples)
    return create_plan(Workspace(environ=office.environ), wish, english)


@pytest.mark.parametrize("line", ["form: plain  # ", "number:  # ", "to:  # ", "date:  # "])
def test_every_way_to_issue_it_is_shown_and_no_example_stands_behind_a_colon(office, line):
    assert f"\n  #{line}" in begin(office, examples=True).plan.read_text("utf-8")


def test_an_example_number_without_a_code_is_told(notice):
    notice.write("office/agencies.yaml", "某省/某市/甲县/教育局: {name: 甲县教育局, level: 县}\n")
    found = begin(notice, examples=True).problems
    assert [(one.code, one.values["code"]) for one in found] == [("number-example", "某政")]


@pytest.mark.parametrize("examples", [True, False])
def test_one_with_the_agencys_own_code_is_not(notice, examples):
    assert begin(notice, examples=examples).problems == ()
