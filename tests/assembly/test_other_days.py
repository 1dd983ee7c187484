"""`valid-on:` names the date by whose day a wording and its terms are judged; without it, it is the plan's date."""

import datetime as dt

import pytest

FACTS = "facts:\n  活动日期: {type: date, ask: 哪天, example: 2026-10-17}\n"
TERMS = (
    "旧提法: {kind: formula, name: 主题, valid: /2026-10-31}\n新提法: {kind: formula, name: 主题, valid: 2026-11-01/}\n"
)


def wording(title: str, valid: str, text: str = "") -> str:
    head = f"---\nkey: activities\ntitle: 活动内容\nvalid-on: 活动日期\nvalid: {valid}\n{FACTS}---\n"
    return f"{head}{title}{text}，{{{{活动日期|月日}}}}举行。\n"


@pytest.fixture
def both(project):
    """Two wordings, one on each side of 1 November, and a plan dated 20 September."""
    new, old = wording("新办法", "2026-11-01/"), wording("旧办法", "/2026-10-31")
    project.add("standard", {"sections/activities.md": new, "sections/activities.old.md": old, "terms.yaml": TERMS})
    return project


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-10-17", "旧办法，10月17日举行。"),
        ("2026-11-17", "新办法，11月17日举行。"),
        ("11月17日", "新办法，11月17日举行。"),
    ],
)
def test_the_day_of_the_fact_chooses_the_wording(both, day: str, words: str) -> None:
    assert both.lines(f"facts: {{活动日期: {day}}}\n")[1] == words


def test_without_the_fact_the_plans_date_does(both) -> None:
    assert both.decisions()[0].winner.file == "sections/activities.old.md"


def test_a_formula_in_it_is_that_of_the_day(project) -> None:
    project.add(
        "standard", {"sections/activities.md": wording("以{{提法.主题}}为指导", "2020-01-01/"), "terms.yaml": TERMS}
    )
    assert project.lines("facts: {活动日期: 2026-11-17}\n")[1] == "以新提法为指导，11月17日举行。"


def test_the_program_knows_the_day_and_serves_no_other_plan(both) -> None:
    program = both.composer("facts: {活动日期: 2026-11-17}\n").program
    assert program.days == {("standard", "sections/activities.md"): ("活动日期", dt.date(2026, 11, 17))}
    assert program.judged_by == {"活动日期"}


def test_a_name_that_is_no_date_is_refused_with_the_nearest(project) -> None:
    slip = wording("办法", "2020-01-01/").replace("valid-on: 活动日期", "valid-on: 活动日")
    project.add("standard", {"sections/activities.md": slip})
    (refused,) = [one for one in project.problems("facts: {活动日期: 2026-11-17}\n") if one.severity == "error"]
    assert (refused.code, refused.values["suggestion"]) == ("valid-on-unknown", "活动日期")
