"""Whose wording was chosen, against whom."""

import pytest

from fangan.app.explaining import WhyWish, explain_plan, names_of
from fangan.app.project import open_project
from fangan.app.reasons import in_words, verdict_word
from fangan.app.workspace import Workspace
from fangan.assembly.explain import explain
from fangan.messages.translation import english
from fangan.model.problem import UsageRefused


def test_a_section_is_explained_with_its_items(project):
    found = explain_plan(project, WhyWish(target="activities")).decisions
    assert [one.target for one in found] == ["activities", "activities#opening"]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("activitis", "why-target-unknown"),
        ("activities#theme", "why-item-undisputed"),
        ("x#theme", "why-target-unknown"),
    ],
)
def test_what_was_not_decided_is_refused_with_the_reason(project, target, code):
    with pytest.raises(UsageRefused) as refused:
        explain_plan(project, WhyWish(target=target))
    assert refused.value.problems[0].code == code


def test_a_reason_can_be_said_in_words(project):
    outcome = explain_plan(project, WhyWish(target="activities#opening"))
    (decision,) = outcome.decisions
    said = [
        (verdict_word(one, english), in_words(one, decision, outcome.selection, english)) for one in explain(decision)
    ]
    assert said == [
        ("won", "it is written for a nearer region than the others"),
        ("lost", "the winner is written for a nearer region"),
    ]


def test_a_section_may_be_asked_for_by_its_heading(project):
    assert (
        explain_plan(project, WhyWish(target="活动内容")).decisions
        == explain_plan(project, WhyWish(target="activities")).decisions
    )


def test_sections_and_items_have_the_names_people_know_them_by(project):
    names = names_of(explain_plan(project, WhyWish()).selection)
    assert (names["activities"], names["activities#theme"]) == ("活动内容", "主题宣传")


def test_an_item_may_be_asked_for_by_its_heading_behind_that_of_its_section(project):
    (found,) = explain_plan(project, WhyWish(target="活动内容#启动仪式")).decisions
    assert found.target == "activities#opening"


def test_what_is_not_printed_has_its_name_too(office):
    office.write(
        "plan/plan.yaml", (office.plan / "plan.yaml").read_text("utf-8") + "sections: {activities: {drop: [opening]}}\n"
    )
    outcome = explain_plan(open_project(office.plan, Workspace(environ=office.environ)), WhyWish())
    assert outcome.names["activities#opening"] == "启动仪式"
