"""A new plan takes in the items that its sections announce, and as many as its outline demands."""

import pytest

from fangan.app.creating import NewWish, create_plan
from fangan.app.workspace import Workspace
from fangan.messages.translation import english
from fangan.sources.plan_file import load_plan

OPENING = "---\nkey: activities\ntitle: 活动内容\n---\n在全县集中开展以下活动。 {#start}\n"
ITEM = "---\nkey: activities#{id}\n---\n（一）{name}。组织{name}。 {{#{id}}}\n"
FOUR = "---\nkey: activities\ntitle: 活动内容\n---\n" + "".join(
    f"（{mark}）活动{mark}。组织活动。 {{#{id_}}}\n" for mark, id_ in zip("一二三四", "abcd", strict=True)
)


@pytest.fixture
def begin(office):
    (office.root / "office/sections/activities-opening.county.md").unlink()

    def run(text, rules=""):
        office.write("office/sections/activities.md", text)
        outline = (office.root / "office/outlines/day.yaml").read_text("utf-8")
        office.write("office/outlines/day.yaml", outline.replace("activities, required: true", f"activities{rules}"))
        for id_, name in (("fair", "书市"), ("drive", "漂流")):
            office.write(f"office/sections/{id_}.md", ITEM.format(id=id_, name=name))
        wish = NewWish(outline="day", agency="甲县教育局", folder="mine", examples=True)
        return load_plan(create_plan(Workspace(environ=office.environ), wish, english).plan).sections.get("activities")

    return run


def test_a_section_that_announces_items_gets_those_there_are(begin, office):
    assert begin(OPENING).add == ("drive", "fair")
    assert office.run("build", "mine", "-o", "a.txt").exit_code == 0


def test_the_last_items_too_many_are_dropped_but_none_that_is_required(begin, office):
    assert begin(FOUR, ", items: {count: 2, required: [d]}").drop == ("b", "c")
    assert office.run("build", "mine", "-o", "a.txt").exit_code == 0


def test_as_many_as_are_wanting_come_in(begin):
    assert begin(FOUR, ", items: {count: 5}").add == ("drive",)


def test_where_nothing_is_wrong_nothing_is_chosen(begin):
    assert begin(FOUR) is None
