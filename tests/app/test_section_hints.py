"""A new plan says what may be done with each section, in lines that can be taken as they stand."""

import pytest

from fangan.app.creating import NewWish, create_plan
from fangan.app.workspace import Workspace
from fangan.messages.translation import english
from fangan.sources.plan_file import read_plan

OUTLINE = "office/outlines/day.yaml"
ANY = "{key: activities, required: true}"
DRIVE = "---\nkey: activities#book-drive\n---\n（三）图书漂流。组织图书漂流。 {#book-drive}\n"


def lines(office, folder="mine"):
    found = create_plan(
        Workspace(environ=office.environ), NewWish(outline="day", agency="甲县教育局", folder=folder), english
    )
    return found.plan.read_text("utf-8")


def line(text, start):
    return next(one for one in text.splitlines() if one.lstrip("# ").startswith(start))


def outline(office, old, new):
    text = (office.root / OUTLINE).read_text("utf-8")
    assert old in text
    office.write(OUTLINE, text.replace(old, new))


def test_the_guidance_of_a_section_stands_over_it_with_its_title(office):
    assert "\n  # 活动内容：按实际需要删减。\n  #activities:" in lines(office)


def test_its_items_are_named_with_their_headings(office):
    (office.root / "office/sections/activities-opening.county.md").unlink()
    assert "opening 启动仪式；theme 主题宣传" in line(lines(office), "activities: {drop")


def test_what_the_outline_requires_is_not_offered_to_be_dropped(office):
    outline(office, ANY, "{key: activities, required: true, items: {required: [theme]}}")
    text = lines(office)
    assert "theme" not in text.partition("sections:")[2]
    assert "basis: {drop" not in text


def test_a_section_that_may_go_says_so(office):
    outline(office, ANY, "{key: activities}")
    assert "\n    #drop: true   # without it\n" in lines(office)


def test_items_that_do_not_come_in_by_themselves_are_offered(office):
    office.write("office/sections/drive.md", DRIVE)
    assert line(lines(office), "add:") == "    #add: [book-drive]   # with further items: book-drive 图书漂流"


@pytest.mark.parametrize("head", ["for: {sector: 文化}\n", "valid: /2020-01-01\n"])
def test_items_for_others_and_out_of_their_time_are_not(office, head):
    office.write("office/sections/drive.md", DRIVE.replace("---\n（", f"{head}---\n（"))
    assert "book-drive" not in lines(office)


def test_how_many_items_there_must_be_is_said(office):
    outline(office, ANY, "{key: activities, required: true, items: {count: 2}}")
    assert "# 活动内容：按实际需要删减。：exactly 2 items" in lines(office)


@pytest.mark.parametrize("wanted", ["activities: {drop", "form:"])
def test_a_line_whose_mark_is_taken_away_is_read(office, wanted):
    text = lines(office)
    keys = "#sections:" if wanted.startswith("act") else "#issue:"
    one = line(text, wanted)
    read = read_plan(text.replace(keys, keys[1:]).replace(one, one.replace("#", "", 1)), "plan.yaml")
    assert (read.sections["activities"].drop == ("theme",)) if wanted.startswith("act") else read.issue.form == "plain"


def test_what_is_an_annex_elsewhere_is_offered_as_an_annex(office):
    outline(office, "may-add: [", "may-add: [roll, ")
    office.write("office/sections/roll.md", "---\nkey: roll\ntitle: 名册\n---\n| 姓名 |\n|---|\n|  |\n")
    office.write(
        "office/outlines/other.yaml",
        "id: other\nname: 另一种\ntitle: 方案\nsections: [{key: basis}]\nannexes: [{key: roll}]\n",
    )
    assert line(lines(office).partition("annexes:")[2], "roll:") == "  #roll: {}   # with further annexes: roll 名册"
