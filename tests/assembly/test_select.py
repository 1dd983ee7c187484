"""The most specific valid wording wins, for sections and for single items; nothing unclear is settled in silence."""

import pytest

from fangan.model.problem import PluginFailed
from fangan.plugins.status import PluginState, PluginStatus


def test_the_wording_for_a_region_goes_before_the_one_for_everybody(project, section) -> None:
    project.add("city", {"sections/a.md": section("activities", "（一）市里的。文字。", for_="{region: 甲省/乙市}")})
    assert project.lines() == ["一、活动内容", "（一）市里的。文字。"]


RANKED = [
    ("{level: 县}", "{theme: 活动}"),
    ("{theme: 活动}", "{region: 甲省}"),
    ("{region: 甲省}", "{region: 甲省/乙市}"),
    ("{region: 甲省/乙市/丙县}", "{sector: 农业农村}"),
    ("{region: 甲省/乙市/丙县}", "{kind: 部门}"),
    ("{kind: [部门, 群团]}", "{sector: 农业农村}"),
    ("{sector: 农业农村}", "{outline: plan}"),
    ("{outline: plan, sector: 农业农村}", "{agency: 甲省/乙市/丙县/农业农村局}"),
    ("{sector: 农业农村}", "{sector: 农业农村, level: 县}"),
]


@pytest.mark.parametrize(("less", "more"), RANKED)
def test_specificity_is_compared_in_the_order_of_the_design(project, section, less: str, more: str) -> None:
    project.add("less", {"sections/a.md": section("activities", "（一）低。文字。", for_=less)})
    project.add("more", {"sections/a.md": section("activities", "（一）高。文字。", for_=more)})
    assert project.lines()[1] == "（一）高。文字。"


def test_the_plans_own_folder_goes_before_everything(project, section) -> None:
    agency = "{agency: 甲省/乙市/丙县/农业农村局}"
    project.add("theirs", {"sections/a.md": section("activities", "（一）别人的。文字。", for_=agency)})
    project.add("own", {"sections/a.md": section("activities", "（一）自己的。文字。")})
    assert project.lines()[1] == "（一）自己的。文字。"


@pytest.mark.parametrize(
    "scope",
    [
        "{region: 甲省/丁市}",
        "{sector: 教育}",
        "{kind: 群团}",
        "{theme: 防汛}",
        "{level: 省}",
        "{outline: other}",
        "{agency: 甲省/乙市/丙县}",
    ],
)
def test_wording_for_others_is_no_candidate(project, section, scope: str) -> None:
    project.add("others", {"sections/a.md": section("activities", "（一）他处。文字。", for_=scope)})
    assert project.lines()[1] == "（一）广泛宣传。组织开展宣传。"


def test_two_of_the_same_rank_are_refused_with_both_names_and_the_line_that_settles_it(project, section) -> None:
    project.add("rival", {"sections/a.md": section("activities", "（一）对手。文字。")})
    (tie,) = [found for found in project.problems() if found.code == "variant-tie"]
    assert tie.values["line"] == "sections: {activities: {use: rival}}"
    assert "rival 1.0" in tie.values["providers"]
    assert "standard 1.0" in tie.values["providers"]


def test_the_line_that_settles_a_tie_settles_it(project, section) -> None:
    project.add("rival", {"sections/a.md": section("activities", "（一）对手。文字。")})
    assert project.lines("sections: {activities: {use: rival}}\n")[1] == "（一）对手。文字。"


def test_a_provider_that_has_no_such_section_cannot_be_used(project) -> None:
    found = project.problems("sections: {activities: {use: rival}}\n")[0]
    assert (found.code, found.values["providers"]) == ("variant-use-unknown", "standard")


def test_wording_outside_its_period_is_passed_over(project, section) -> None:
    project.add(
        "standard",
        {
            "sections/activities.md": section("activities", "（一）现行。文字。", valid="2026-01-01/"),
            "sections/old.md": section("activities", "（一）过去。文字。", valid="/2025-12-31"),
        },
    )
    assert project.lines()[1] == "（一）现行。文字。"
    assert project.lines("issue: {date: 2025-12-31}\n")[1] == "（一）过去。文字。"


def test_expired_wording_that_would_have_won_stops_the_plan(project, section) -> None:
    old = section("activities", "（一）过去。文字。", for_="{region: 甲省}", valid="/2025-12-31")
    project.add("province", {"sections/a.md": old})
    (expired,) = [found for found in project.problems() if found.code == "variant-expired"]
    assert expired.values["valid"] == "/2025-12-31"


def test_expired_wording_that_would_have_lost_is_nobodys_concern(project, section) -> None:
    project.add("own", {"sections/a.md": section("activities", "（一）自己的。文字。")})
    old = section("activities", "（一）过去。文字。", for_="{region: 甲省}", valid="/2025-12-31")
    project.add("province", {"sections/a.md": old})
    assert project.lines()[1] == "（一）自己的。文字。"


def test_a_required_section_without_wording_is_refused(project) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: funding, required: true}, activities]")
    assert project.codes()[0] == "section-without-wording"


def test_an_optional_section_without_wording_is_told(project) -> None:
    project.outline = project.outline.replace("[activities]", "[funding, activities]")
    assert "section-without-wording" in project.codes()
    assert project.lines()[0] == "一、活动内容"


def test_a_plan_without_a_date_counts_as_the_last_of_december_and_says_so(project, section) -> None:
    late = section("activities", "（一）年底。文字。", for_="{region: 甲省}", valid="2026-12-31/")
    project.add("province", {"sections/a.md": late})
    assert project.lines("issue: {}\n")[1] == "（一）年底。文字。"
    assert "plan-without-date" in project.codes("issue: {}\n")


def test_a_required_section_cannot_be_dropped(project) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, required: true}]")
    assert project.codes("sections: {activities: {drop: true}}\n")[0] == "section-required"


def test_a_section_may_be_added_where_the_outline_allows_it(project, section) -> None:
    project.add("standard", {"sections/s.md": section("safety", "（一）守规矩。文字。")})
    project.outline += "closed: true\n"
    refused = project.problems("sections: {safety: {}}\n")[0]
    assert (refused.code, refused.values["key"]) == ("outline-closed", "safety")
    project.outline += "may-add: [safety]\n"
    assert project.lines("sections: {safety: {}}\n")[-2:] == ["二、活动内容", "（一）守规矩。文字。"]


def test_an_added_section_comes_where_the_plan_says(project, section) -> None:
    project.add("standard", {"sections/s.md": section("safety", "（一）守规矩。文字。")})
    project.add("standard", {"sections/r.md": section("requirements", "（一）抓落实。文字。")})
    project.outline = project.outline.replace("[activities]", "[activities, requirements]") + "may-add: [safety]\n"
    assert project.lines("sections: {safety: {after: activities}}\n")[4] == "（一）守规矩。文字。"


def test_a_section_cannot_come_after_one_that_is_not_there(project, section) -> None:
    project.add("standard", {"sections/s.md": section("safety", "（一）守规矩。文字。")})
    project.outline += "may-add: [safety]\n"
    (unknown,) = [
        one for one in project.problems("sections: {safety: {after: activites}}\n") if one.severity == "error"
    ]
    assert (unknown.code, unknown.values["key"], unknown.values["suggestion"]) == (
        "after-unknown",
        "activites",
        "活动内容（activities）",
    )


def test_a_misspelt_section_gets_its_right_name(project) -> None:
    refused = project.problems("sections: {activites: {drop: [visits]}}\n")[0]
    assert refused.values["suggestion"] == "活动内容（activities）"


def test_a_plugin_set_aside_stops_the_plan_whose_wording_it_might_have_supplied(project, section) -> None:
    project.add("broken", {"sections/a.md": section("activities", "（一）坏的。文字。", for_="{region: 甲省}")})
    composer = project.composer()
    catalogue = project.catalogue()
    lost = catalogue.supplies[-1]
    status = PluginStatus(id="broken", distribution="fangan-broken", version="1.0", state=PluginState.FAILED)
    broken = type(catalogue)(catalogue.supplies[:-1], [status], [lost])
    with pytest.raises(PluginFailed) as refused:
        type(composer)(broken, composer.program.plan)
    assert refused.value.problems[0].values["who"] == "fangan-broken 1.0"


def test_dropping_a_section_that_the_outline_does_not_have_adds_none(project, section) -> None:
    project.add("standard", {"sections/s.md": section("safety", "（一）守规矩。文字。")})
    project.outline += "may-add: [safety]\n"
    (told,) = project.problems("sections: {safety: {drop: true}}\n")
    assert (told.code, told.values["known"]) == ("section-drop-unknown", "活动内容（activities）")


def test_wording_without_a_title_takes_over_the_title_of_what_it_replaces(project) -> None:
    project.add("own", {"sections/a.md": "---\nkey: activities\n---\n（一）自己的。文字。\n"})
    assert project.lines() == ["一、活动内容", "（一）自己的。文字。"]


def test_a_section_that_would_have_no_heading_is_refused(project) -> None:
    project.outline = project.outline.replace("[activities]", "[activities, goals]")
    project.add("own", {"sections/g.md": "---\nkey: goals\n---\n（一）自己的。文字。\n"})
    assert project.codes() == ["section-without-heading"]


def test_an_outline_goes_by_its_name_too(project) -> None:
    assert project.document("outline: 活动方案\n").manifest.outline == "plan"


@pytest.mark.parametrize(
    ("line", "code", "suggestion"),
    [
        ("outline: 活动方按", "outline-unknown", "活动方案（plan）"),
        ("outline: plam", "outline-unknown", "活动方案（plan）"),
        ("agency: 甲省/乙市/丙县/教育居", "agency-unknown", "甲省/乙市/丙县/教育局"),
    ],
)
def test_what_the_plan_names_and_nobody_has_is_told_in_its_line(project, line: str, code: str, suggestion: str) -> None:
    (found,) = project.problems(f"{line}\n")
    assert (found.code, found.values["suggestion"], found.place.file) == (code, suggestion, "plan.yaml")
    assert found.place.column == line.index(":") + 3


def test_a_provider_that_cannot_be_used_is_told_with_those_that_can(project) -> None:
    told = project.problems("sections: {activities: {use: 南阳}}\n")[0]
    assert (told.code, told.values["providers"]) == ("variant-use-unknown", "standard")


def test_a_sector_that_keeps_all_wording_away_is_named_with_the_one_that_may_be_meant(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[activities, {key: quota, required: true}]")
    project.add("standard", {"sections/q.md": section("quota", "（一）名额。分配名额。", for_="{sector: 农业}")})
    (told,) = project.problems()
    assert (told.code, told.values["sectors"], told.values["suggestion"]) == ("sector-without-wording", "农业", "农业")


def test_a_sector_that_keeps_several_wordings_away_is_one_mistake(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: quota, required: true}, activities, pairs]")
    for key in ("quota", "pairs"):
        project.add("standard", {f"sections/{key}.md": section(key, "（一）名额。分配。", for_="{sector: 农业}")})
    (told,) = project.problems()
    assert (told.code, told.values["key"]) == ("sector-without-wording", "quota")


@pytest.mark.parametrize(("sector", "said"), [("农业", ["sector-unasked"]), ("农业农村", []), ("教育", [])])
def test_a_sector_of_ones_own_that_only_half_names_one_there_are_texts_for_is_told(
    project, section, sector: str, said: list[str]
) -> None:
    project.add(
        "standard", {"sections/b.md": section("activities", "（一）春耕。开展春耕。", for_="{sector: 农业农村}")}
    )
    project.agency = "甲省/乙市/丙县/某某局"
    entry = f"{{name: 丙县某某局, short: 县某某局, level: 县, sector: {sector}}}"
    project.add("own", {"agencies.yaml": f"{project.agency}: {entry}\n"})
    assert [one.code for one in project.problems()] == said


def test_a_problem_that_has_no_place_of_its_own_stands_where_the_plan_names_its_outline(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, items: {required: [market]}}]")
    assert [(one.code, str(one.place)) for one in project.problems()] == [("item-required-missing", "plan.yaml:1:10")]


def test_a_section_may_go_by_its_heading(project, section) -> None:
    project.add(
        "standard", {"sections/s.md": section("safety", "（一）守规矩。文字。").replace("活动内容", "安全要求")}
    )
    project.outline += "may-add: [safety]\n"
    assert project.lines("sections: {安全要求: {}}\n")[-1] == "（一）守规矩。文字。"
    assert project.codes("sections: {活动内容: {drop: [publicity]}}\n") == []
