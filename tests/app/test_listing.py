"""The sections there are, and what each says."""

import pytest

from fangan.app.listing import SectionsWish, list_sections
from fangan.model.problem import UsageRefused


def files(outcome):
    return [one.head.file.removeprefix("sections/") for one in outcome.variants]


def test_whole_sections_stand_before_their_items(workspace):
    assert files(list_sections(workspace, SectionsWish(key="activities"))) == [
        "activities.culture.md",
        "activities.md",
        "activities-opening.county.md",
    ]


def test_the_whole_of_a_variant_is_read_only_where_a_key_is_asked_for(workspace):
    assert all(one.wording is None for one in list_sections(workspace, SectionsWish()).variants)
    assert all(one.wording for one in list_sections(workspace, SectionsWish(key="basis")).variants)


def test_what_is_written_for_others_can_be_left_out(office, workspace):
    office.write("office/sections/far.md", "---\nkey: far-away\n---\n别处的事。\n")
    found = files(list_sections(workspace, SectionsWish(outline="day", agency="甲县教育局")))
    assert {"far.md", "activities.culture.md"}.isdisjoint(found)


def test_the_folder_of_a_plan_adds_its_own(office, workspace):
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n自己的依据。\n")
    assert len(list_sections(workspace, SectionsWish(key="basis", plan="plan")).variants) == 2


def test_an_unknown_key_is_refused_with_the_nearest(workspace):
    with pytest.raises(UsageRefused) as refused:
        list_sections(workspace, SectionsWish(key="activitys"))
    assert refused.value.problems[0].values["suggestion"] == "activities"


@pytest.mark.parametrize("key", ["活动内容#启动仪式", "activities#启动仪式", "启动仪式"])
def test_a_section_or_item_may_be_asked_for_by_its_heading(workspace, key):
    assert files(list_sections(workspace, SectionsWish(key=key))) == ["activities-opening.county.md"]


def test_every_variant_has_the_name_people_know_it_by(workspace):
    names = {one.head.target: one.name for one in list_sections(workspace, SectionsWish()).variants}
    assert names == {"activities": "活动内容", "activities#opening": "县里的启动仪式", "basis": ""}
