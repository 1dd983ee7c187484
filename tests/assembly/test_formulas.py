"""A formula prints the wording that holds on the day, for the place; where none or two do, the plan stops."""

import pytest

TERMS = """旧提法: {kind: formula, name: 主题, valid: 2012-11-14/2017-10-23, successor: 新提法}
新提法: {kind: formula, name: 主题, valid: 2017-10-24/}
最新提法: {kind: formula, name: 主题, valid: 2025-10-23/}
"""


@pytest.fixture
def worded(project, section):
    """A plan whose one section prints the formula 主题."""
    body = "以{{提法.主题}}为指导。"
    project.add("standard", {"sections/activities.md": section("activities", body), "terms.yaml": TERMS})
    return project


@pytest.mark.parametrize(
    ("day", "words"),
    [("2012-11-14", "旧提法"), ("2017-10-24", "新提法"), ("2025-10-22", "新提法"), ("2026-09-20", "最新提法")],
)
def test_the_wording_in_use_on_the_day_is_printed_the_last_that_came(worded, day: str, words: str) -> None:
    plan = f"year: {day[:4]}\nissue: {{date: {day}}}\n"
    assert worded.lines(plan)[1] == f"以{words}为指导。"


def test_a_nearer_region_goes_before_a_wider_one(worded) -> None:
    county = "县提法: {name: 主题, valid: 2020-01-01/, region: 甲省/乙市/丙县}\n"
    elsewhere = "丁提法: {name: 主题, valid: 2020-01-01/, region: 丁省}\n"
    worded.add("regions", {"terms.yaml": county + elsewhere})
    assert worded.lines()[1] == "以县提法为指导。"


def test_the_plans_own_folder_goes_before_plugins(worded) -> None:
    worded.add("own", {"terms.yaml": "自己的提法: {name: 主题, valid: 2020-01-01/}\n"})
    assert worded.lines()[1] == "以自己的提法为指导。"


def test_where_none_is_in_use_the_nearest_are_named_with_their_periods(worded) -> None:
    (refused,) = worded.problems("year: 2010\nissue: {date: 2010-01-01}\n")
    assert (refused.code, refused.place.line) == ("formula-not-in-use", 5)
    assert refused.values["neighbours"] == "“旧提法”（2012-11-14/2017-10-23）"


def test_two_from_the_same_day_are_named(worded) -> None:
    worded.add("other", {"terms.yaml": "别的提法: {name: 主题, valid: 2025-10-23/}\n"})
    (refused,) = worded.problems()
    assert (refused.code, {refused.values["first"], refused.values["second"]}) == (
        "formula-tie",
        {"别的提法", "最新提法"},
    )


def test_of_an_unknown_name_the_nearest_is_offered(project, section) -> None:
    standard = {"sections/activities.md": section("activities", "以{{提法.主提}}为指导。"), "terms.yaml": TERMS}
    project.add("standard", standard)
    (refused,) = project.problems()
    assert (refused.code, refused.values["suggestion"]) == ("formula-unknown", "主题")


def test_a_formula_is_traced_to_its_list(worded) -> None:
    trace = worded.composer().compose(trace=True).document.trace
    (span,) = [one for one in trace.spans["", 2] if one.name == "提法.主题"]
    assert (span.kind, span.place.file.rpartition("/")[2], span.place.line) == ("built-in", "terms.yaml", 3)
