"""The plan's own files, and what it says of providers, may go by what people call things."""

import pytest

VISITS = "---\nkey: {}\n{}---\n（一）登门走访。挨家看望。\n"


def own(project, key: str, head: str = "") -> None:
    project.add("own", {"sections/mine.md": VISITS.format(key, head)})


@pytest.mark.parametrize("key", ["活动内容#走访慰问", "activities#走访慰问", "活动内容#visits"])
def test_an_item_goes_by_its_heading(project, key: str) -> None:
    own(project, key)
    assert project.lines()[-1] == "（二）登门走访。挨家看望。"
    assert "activities#visits" in [anchor.id for anchor in project.document().text.anchors]


def test_a_section_goes_by_its_heading(project) -> None:
    own(project, "活动内容")
    assert project.lines() == ["一、活动内容", "（一）登门走访。挨家看望。"]


def test_a_section_that_the_plan_adds_goes_by_the_heading_it_gives(project) -> None:
    own(project, "保障措施")
    assert project.lines("sections: {safety: {heading: 保障措施}}\n")[-2:] == [
        "二、保障措施",
        "（一）登门走访。挨家看望。",
    ]


def test_a_new_item_may_come_in_behind_one_that_goes_by_its_heading(project) -> None:
    own(project, "活动内容#call", "insert: after 广泛宣传\n")
    assert project.lines()[2] == "（二）登门走访。挨家看望。"


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [("活动内荣", "活动内容（activities）"), ("活动内容#走访慰", "走访慰问（visits）"), ("活动内容#义诊", "")],
)
def test_a_name_that_nobody_has_is_told_once_with_the_nearest(project, key: str, suggestion: str) -> None:
    own(project, key)
    (told,) = project.problems()
    assert (told.code, told.place.line, told.values["suggestion"]) == ("own-key-unknown", 2, suggestion)


def test_a_name_that_two_have_is_told(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[activities, more]")
    project.add("standard", {"sections/more.md": section("more", "（一）甲。乙。")})
    own(project, "活动内容")
    assert project.codes() == ["own-key-unknown"]


def test_a_file_of_others_goes_by_ids(tmp_path) -> None:
    from fangan.model.provider import Provider
    from fangan.plugins.folder import read_folder

    (tmp_path / "sections").mkdir()
    (tmp_path / "sections/a.md").write_text(VISITS.format("活动内容#走访慰问", ""), "utf-8")
    assert [one.code for one in read_folder(str(tmp_path), Provider(id="shared", shared=True)).problems] == ["bad-key"]


def test_a_provider_goes_by_its_agency(project, section) -> None:
    agencies = "甲省: {level: 省, name: 甲省}\n"
    text = section("activities", "（一）省里的。文字。", for_="{region: 甲省}")
    project.add("jia", {"agencies.yaml": agencies, "sections/a.md": text})
    own(project, "activities")
    assert project.lines("sections: {activities: {use: 甲省}}\n")[1] == "（一）省里的。文字。"


def test_what_is_wrong_with_a_section_names_it(project) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, required: true}]")
    (told,) = project.problems("sections: {activities: {drop: true}}\n")
    assert told.values["key.name"] == "活动内容"


def test_what_is_wrong_with_an_item_names_it(project) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, items: {required: [visits]}}]")
    (told,) = project.problems("sections: {activities: {drop: [visits]}}\n")
    assert (told.values["key.name"], told.values["id.name"]) == ("活动内容", "走访慰问")


@pytest.mark.parametrize(
    "name", ["活动内容#广泛宣传", "#广泛宣传", "广泛宣传", "activities#广泛宣传", "活动内容#publicity"]
)
def test_a_reference_goes_by_a_heading(project, section, name: str) -> None:
    body = f"（一）广泛宣传。宣传。 {{#publicity}}\n（二）走访。照{{{{@{name}}}}}办理。 {{#visits}}"
    project.add("own", {"sections/mine.md": section("activities", body)})
    assert project.lines()[-1].endswith("第（一）项办理。")


def test_a_reference_by_a_name_that_nobody_has_is_told_with_the_nearest(project, section) -> None:
    project.add(
        "own", {"sections/mine.md": section("activities", "（一）广泛宣传。照{{@广泛宣讲}}办理。 {#publicity}")}
    )
    (told,) = project.problems()
    assert (told.code, told.place.line) == ("reference-unknown", 5)
    assert told.values["suggestion"] == "广泛宣传（activities#publicity）"
