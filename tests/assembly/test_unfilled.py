"""A role that nobody fills is told once, where a clerk can say who does, and only where it is printed."""

import pytest

BODY = (
    "（一）广泛宣传。由{{单位.气象}}负责。 {#a lead=单位.气象}\n（二）走访慰问。{{单位.气象}}、{{单位.气候}}参加。 {#b}"
)


@pytest.fixture
def unfilled(project, section):
    """Return a function from a section's body to the problems of roles, final or draft."""

    def find(body: str, draft: bool = False, plan: str = ""):
        project.add(
            "standard", {"sections/activities.md": section("activities", body, facts="{甲: {ask: 甲, optional: true}}")}
        )
        return [one for one in project.problems(plan, draft) if one.code == "role-unfilled"]

    return find


def test_it_is_told_once_with_its_sections_and_an_office_it_may_be(unfilled) -> None:
    weather, climate = unfilled(BODY)
    assert (weather.values["role"], climate.values["role"]) == ("气象", "气候")
    assert weather.values["where"] == "活动内容"
    assert weather.values["example"]


def test_it_is_told_in_the_plan_file_and_not_in_the_wording(unfilled) -> None:
    assert {one.place.file for one in unfilled(BODY)} == {"plan.yaml"}


def test_it_is_told_at_the_agency_where_that_is_the_plans_own(unfilled, project) -> None:
    project.agency = "甲省/乙市/丙县/气象局"
    project.add("own", {"agencies.yaml": f"{project.agency}: {{name: 丙县气象局, level: 县}}\n"})
    assert {one.place.file.rpartition("/")[2] for one in unfilled(BODY)} == {"agencies.yaml"}


def test_a_draft_shows_it_and_is_only_warned(unfilled, project) -> None:
    assert [one.severity for one in unfilled(BODY, draft=True)] == ["warning", "warning"]
    assert "由【待填：单位.气象】负责。" in project.lines(draft=True)[1]


def test_one_that_is_not_printed_is_no_matter(unfilled) -> None:
    assert unfilled("（一）宣传。宣传。 {#a}\n（二）走访。{{单位.气象}}。 {#b when=甲}") == []


def test_a_misspelt_role_is_told_with_the_one_that_is_filled(unfilled, project) -> None:
    project.agency = "甲省/乙市/丙县/气象局"
    office = "{name: 丙县气象局, level: 县, roles: {气象: 县气象局}}"
    project.add("own", {"agencies.yaml": f"{project.agency}: {office}\n"})
    (climate,) = unfilled(BODY.replace("单位.气候", "单位.气象台"))
    assert (climate.values["role"], climate.values["suggestion"]) == ("气象台", "气象")
