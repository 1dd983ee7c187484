"""A fact that is given and printed nowhere is told with the condition it stands behind."""

import pytest

from fangan.model.problem import Problem

TEXT = "（一）募捐。接受捐赠。\n（二）接收。{{专户}}于{{截止}}前接收。 {#receipt when=专户}"
DECLARED = "{截止: {type: date, ask: 截止}, 专户: {type: text, optional: true, ask: 专户}}"


def told(project, section, facts: str, text: str = TEXT, declared: str = DECLARED) -> list[Problem]:
    project.add("standard", {"sections/activities.md": section("activities", text, facts=declared)})
    return project.problems(f"facts: {facts}\n")


def test_a_fact_behind_a_condition_that_does_not_hold_is_told_with_the_condition(project, section) -> None:
    (found,) = told(project, section, "{截止: 2026-10-31}")
    assert (found.code, found.severity, found.place.line) == ("fact-behind-condition", "warning", 5)
    assert (found.values["condition"], found.values["other"]) == ("专户", "专户")


def test_a_fact_whose_condition_holds_is_not_spoken_of(project, section) -> None:
    assert told(project, section, "{截止: 2026-10-31, 专户: 县慈善会}") == []


def test_a_fact_that_only_a_condition_asks_for_is_of_use(project, section) -> None:
    assert told(project, section, "{专户: 县慈善会}", "（一）甲。文。\n（二）乙。文。 {#b when=!专户}") == []


@pytest.mark.parametrize(
    ("when", "condition"), [("!专户", "!专户"), ("专户==县慈善会", "专户==县慈善会"), ("专户!=无", "专户!=无")]
)
def test_conditions_are_told_as_they_are_written(project, section, when: str, condition: str) -> None:
    given = "{截止: 2026-10-31, 专户: 无}"
    (found,) = told(project, section, given, f"（一）甲。文。\n（二）乙。{{{{截止}}}}前。 {{#b when={when}}}")
    assert found.values["condition"] == condition


def test_what_a_printed_fact_is_computed_from_is_of_use(project, section) -> None:
    declared = "{截止: {type: date, ask: 截止}, 星期: {type: text, derive: {weekday: 截止}}}"
    assert told(project, section, "{截止: 2026-10-31}", "（一）募捐。{{星期}}截止。", declared) == []


def test_a_fact_deep_under_a_condition_is_told_with_the_outermost_that_fails(project, section) -> None:
    text = "（一）甲。文。\n（二）乙。文。 {#b when=专户}\n1.丙。{{截止}}前。 {#c when=截止}"
    (found,) = told(project, section, "{截止: 2026-10-31}", text)
    assert found.values["condition"] == "专户"


def test_while_a_value_cannot_be_used_nothing_is_said_of_the_others(project, section) -> None:
    declared = DECLARED.replace("专户: {type: text", "专户: {type: date")
    codes = [one.code for one in told(project, section, "{截止: 2026-10-31, 专户: 某日}", TEXT, declared)]
    assert codes == ["value-not-date"]
