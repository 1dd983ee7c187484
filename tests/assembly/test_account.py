"""Every file of the plan's own folder is printed, or somebody says why it is not."""

import pytest

from fangan.model.problem import Severity

ITEM = "（一）消费帮扶。办市集。"


def own(project, section, key: str, body: str = ITEM, plan: str = "", **head: str):
    """Put a file into the plan's own folder and return what is told of it."""
    project.add("own", {"sections/mine.md": section(key, body, **head)})
    return [one for one in project.problems(plan) if one.place and one.place.file.endswith("mine.md")]


def test_a_file_that_is_printed_is_not_spoken_of(project, section) -> None:
    assert own(project, section, "activities#publicity") == []


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("activites", "own-section-not-added"),
        ("publicity", "own-section-not-added"),
        ("activites#visits", "own-section-unknown"),
    ],
)
def test_a_section_that_the_outline_does_not_have_is_refused_at_its_key(project, section, key: str, code: str) -> None:
    (told,) = own(project, section, key)
    assert (told.code, told.severity, told.place.line) == (code, Severity.ERROR, 2)
    assert told.values["known"] == "活动内容（activities）"


def test_a_closed_outline_takes_up_no_section_of_ones_own(project, section) -> None:
    project.outline += "closed: true\n"
    assert [one.code for one in own(project, section, "publicity")] == ["own-section-unknown"]


def test_the_nearest_section_is_named_with_its_heading(project, section) -> None:
    assert own(project, section, "activites#visits")[0].values["suggestion"] == "活动内容（activities）"


def test_a_new_item_that_does_not_say_where_it_comes_is_refused_with_the_items_there_are(project, section) -> None:
    (told,) = own(project, section, "activities#visit")
    assert (told.code, told.severity) == ("own-item-unplaced", Severity.ERROR)
    assert told.values["items"] == "广泛宣传（publicity）、走访慰问（visits）"
    assert told.values["suggestion"] == "走访慰问（visits）"


def test_a_new_item_may_be_placed_by_the_plan(project, section) -> None:
    assert own(project, section, "activities#market", plan="sections: {activities: {add: [market]}}\n") == []


def test_an_item_that_the_plan_drops_is_a_warning(project, section) -> None:
    (told,) = own(project, section, "activities#visits", plan="sections: {activities: {drop: [visits]}}\n")
    assert (told.code, told.severity) == ("own-wording-dropped", Severity.WARNING)


def test_an_own_section_of_which_an_item_is_dropped_is_printed(project, section) -> None:
    body = "（一）甲。文。 {#a}\n（二）乙。文。 {#b}"
    project.add("standard", {"sections/b.md": section("activities#b", "（一）他。文。")})
    assert own(project, section, "activities", body, "sections: {activities: {drop: [b]}}\n") == []


def test_a_section_that_the_plan_drops_is_a_warning(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[activities, goals]")
    (told,) = own(project, section, "goals", plan="sections: {goals: {drop: true}}\n")
    assert (told.code, told.severity) == ("own-wording-dropped", Severity.WARNING)


def test_a_section_that_the_plan_may_add_has_to_be_added(project, section) -> None:
    project.outline += "may-add: [safety]\n"
    (told,) = own(project, section, "safety")
    assert (told.code, told.severity) == ("own-section-not-added", Severity.ERROR)
    assert own(project, section, "safety", plan="sections: {safety: {}}\n") == []


def test_an_item_of_a_section_that_nobody_words_is_refused(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[activities, goals]")
    (told,) = own(project, section, "goals#first", insert="last")
    assert told.code == "own-item-without-section"


def test_a_scope_that_nobody_is_called_by_is_an_error_with_the_nearest_name(project, section) -> None:
    (told,) = own(project, section, "activities", for_="{region: 甲省/已市}")
    assert (told.code, told.severity, told.place.line) == ("own-wording-for-others", Severity.ERROR, 4)
    assert told.values["suggestion"] == "甲省/乙市"


@pytest.mark.parametrize("scope", ["{sector: 教育}", "{agency: 甲省/乙市/丙县}"])
def test_a_scope_of_others_is_a_warning(project, section, scope: str) -> None:
    (told,) = own(project, section, "activities", for_=scope)
    assert (told.code, told.severity) == ("own-wording-for-others", Severity.WARNING)


def test_a_new_item_for_nobody_is_told_too(project, section) -> None:
    (told,) = own(project, section, "activities#market", insert="last", for_="{sector: 农业局}")
    assert told.code == "own-wording-for-others"


def test_an_item_out_of_its_period_is_told(project, section) -> None:
    (told,) = own(project, section, "activities#market", insert="last", valid="/2025-12-31")
    assert (told.code, told.severity) == ("own-wording-expired", Severity.WARNING)


def test_a_section_whose_period_is_over_is_refused_once(project, section) -> None:
    project.add("own", {"sections/mine.md": section("activities", ITEM, valid="/2025-12-31")})
    assert project.codes() == ["variant-expired"]


def test_wording_that_the_plan_passes_over_is_told(project, section) -> None:
    (told,) = own(project, section, "activities", plan="sections: {activities: {use: standard}}\n")
    assert told.code == "own-wording-not-used"


def test_of_two_files_the_one_that_loses_names_the_one_that_wins(project, section) -> None:
    project.add("own", {"sections/county.md": section("activities", ITEM, for_="{level: 县}")})
    (told,) = own(project, section, "activities")
    assert told.code == "own-wording-outdone"
    assert told.values["other"].endswith("county.md")


def test_the_text_of_another_form_is_told(project, section) -> None:
    assert own(project, section, "letter")[0].code == "own-wording-other-form"


def test_an_item_whose_parent_has_another_wording_is_refused(project, section) -> None:
    body = "（一）甲。文。 {#a}\n1.细则。文。 {#b}"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    project.add("county", {"sections/a.md": section("activities#a", "（一）县。文。", for_="{level: 县}")})
    (told,) = own(project, section, "activities#b")
    assert told.code == "own-item-covered"


def test_where_items_are_fixed_an_own_one_is_refused(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, items: {fixed: true}}]")
    project.add("own", {"sections/m.md": section("activities#market", ITEM, insert="last")})
    (told,) = [one for one in project.problems() if one.code == "items-fixed"]
    assert told.severity is Severity.ERROR


def test_a_section_that_waits_for_a_condition_of_the_outline_is_told(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[activities, {key: goals, when: 主题}]")
    project.outline += "facts: {主题: {type: text, optional: true, ask: 主题}}\n"
    (told,) = own(project, section, "goals")
    assert (told.code, told.values["condition"]) == ("own-section-waiting", "主题")
    assert own(project, section, "goals", plan="facts: {主题: 共读}\n") == []


def test_a_condition_of_the_outline_that_compares_unlike_things_is_no_accident(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[activities, {key: goals, when: 主题>甲}]")
    project.outline += "facts: {主题: {type: integer, optional: true, ask: 主题}}\n"
    own(project, section, "goals")
    assert "not-comparable" in project.codes("facts: {主题: 3}\n")


def test_an_item_that_came_in_from_others_may_be_the_one_that_was_meant(project, section) -> None:
    project.add("county", {"sections/m.md": section("activities#market", "（一）消费帮扶。办市集。", insert="last")})
    (told,) = own(project, section, "activities#markt")
    assert told.values["suggestion"] == "消费帮扶（market）"


def test_a_section_that_is_for_another_outline_is_a_warning_here(project, section) -> None:
    project.add("standard", {"outlines/other.yaml": project.outline.replace("id: plan", "id: other")})
    (told,) = own(project, section, "goals", for_="{outline: other}")
    assert (told.code, told.severity) == ("own-wording-for-others", Severity.WARNING)


def test_an_own_section_without_an_item_that_is_required_is_refused_at_its_file(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, items: {required: [publicity]}}]")
    (told,) = own(project, section, "activities", f"{ITEM} {{#market}}")
    assert (told.code, told.values["item"]) == ("item-required-missing", "广泛宣传（publicity）")


def test_an_own_outline_that_the_plan_does_not_use_is_told(project) -> None:
    project.add("own", {"outlines/mine.yaml": project.outline.replace("id: plan", "id: mine")})
    (told,) = [one for one in project.problems() if one.code == "own-outline-unused"]
    assert (told.values["outline"], told.values["used"], told.severity) == ("mine", "plan", Severity.WARNING)


def test_an_own_outline_that_the_plans_outline_goes_on_from_is_used(project) -> None:
    project.add("own", {"outlines/mine.yaml": project.outline.replace("id: plan", "id: mine")})
    project.outline = project.outline.replace("id: plan", "id: plan\nextends: mine")
    assert project.codes() == []
