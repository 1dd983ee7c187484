"""What may be wrong only because facts are still missing stops a final plan, and is a warning in a draft."""

import pytest

OUTLINE = """
id: plan
name: 方案
title: 活动方案
facts: {专户: {ask: 专户, optional: true}, 主题: {ask: 主题, optional: true}}
sections: [{key: activities, items: {count: 2}}]
annexes: [{key: form, required: true, when: 专户}]
"""
BODY = "（一）甲。见{{@#b}}，围绕{{主题}}。\n（二）乙。有{{专户}}。 {#b when=专户}"


@pytest.fixture
def gappy(project, section):
    """A notice without its number that lacks two facts: one leaves out an item and an annex, one is printed."""
    project.outline = OUTLINE
    project.add(
        "standard",
        {
            "sections/activities.md": section("activities", BODY),
            "sections/form.md": section("form", "填写。", title="登记表"),
            "sections/notice.md": section("notice", "现印发给你们。", title="通知"),
        },
    )
    return project


@pytest.mark.parametrize(
    "code", ["fact-optional-used", "reference-dropped", "item-count", "annex-empty", "issue-missing"]
)
def test_a_gap_stops_a_final_plan_and_is_told_of_a_draft(gappy, code: str) -> None:
    issue = "issue: {form: notice, to: 各乡镇, date: 2026-09-20}\n"
    for draft, severity in ((False, "error"), (True, "warning")):
        assert {str(one.severity) for one in gappy.problems(issue, draft) if one.code == code} == {severity}


def test_a_plan_without_gaps_has_nothing_to_tell(gappy) -> None:
    issue = "issue: {form: notice, number: 丙农〔2026〕1号, to: 各乡镇, date: 2026-09-20}\n"
    assert gappy.codes(issue + "facts: {专户: 某会, 主题: 同心}\n") == []


def test_what_is_wrong_in_itself_stops_a_draft_too(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", "（一）甲。见{{@nowhere}}。")})
    (unknown,) = project.problems(draft=True)
    assert (unknown.code, str(unknown.severity)) == ("reference-unknown", "error")


def test_a_reference_to_what_waits_for_a_missing_fact_is_no_mistake_of_its_own(project, section) -> None:
    project.outline = OUTLINE.replace("items: {count: 2}", "required: true").replace("optional: true}, 主题", "}, 主题")
    project.add("standard", {"sections/form.md": section("form", "填写。", title="登记表")})
    project.add("standard", {"sections/activities.md": section("activities", "（一）甲。填{{@form}}，交{{专户}}。")})
    assert project.codes() == ["fact-missing"]
