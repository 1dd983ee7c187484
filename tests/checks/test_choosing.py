"""Which rules are asked: by id, family, pattern and grade; hints only on request."""

from dataclasses import replace

import pytest

from fangan.checks.choosing import Choice, choice_of, hold_choice
from fangan.checks.dates.no_such_day import RULE
from fangan.model.problem import UsageRefused
from fangan.model.rule import Grade

HINT = replace(RULE, hint=True)
KNOWN = ("dates/no-such-day", "terms/out-of-period")


@pytest.mark.parametrize("typed", ["dates/no-such-day", "dates", "dates/*", "*-day"])
def test_a_rule_is_selected_by_its_id_its_family_or_a_pattern(typed: str) -> None:
    assert Choice(select=(typed,)).takes(RULE)
    assert not Choice(ignore=(typed,)).takes(RULE)


def test_what_is_not_selected_is_not_asked() -> None:
    assert not Choice(select=("terms",)).takes(RULE)


def test_what_is_ignored_is_not_asked_though_its_family_is_selected() -> None:
    assert not Choice(select=("dates",), ignore=("dates/no-such-day",)).takes(RULE)


def test_a_hint_is_asked_where_hints_are_or_it_is_selected_by_its_id() -> None:
    assert not Choice().takes(HINT)
    assert not Choice(select=("dates",)).takes(HINT)
    assert Choice(hints=True).takes(HINT)
    assert Choice(select=("dates/no-such-day",)).takes(HINT)


def test_a_grade_and_all_that_is_heavier_are_told() -> None:
    told = [grade for grade in Grade if Choice(least=Grade.SERIOUS).tells(grade)]
    assert told == [Grade.REQUIRED, Grade.SERIOUS]


def test_names_stand_between_commas_of_either_width_families_by_what_people_call_them_too() -> None:
    assert choice_of(["dates,terms", "years，地名"], [], "warning", hints=False) == Choice(
        ("dates", "terms", "years", "place"), least=Grade.SERIOUS
    )


def test_a_grade_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageRefused) as caught:
        choice_of([], [], "重", hints=False)
    assert caught.value.problems[0].values["known"] == "规定、严重、一般"


@pytest.mark.parametrize(
    ("typed", "near"), [("term", "terms"), ("dates/no-such-dai", "dates/no-such-day"), ("dates/x*", "dates")]
)
def test_what_names_no_rule_is_refused_with_the_nearest(typed: str, near: str) -> None:
    with pytest.raises(UsageRefused) as caught:
        hold_choice(Choice(ignore=(typed,)), KNOWN)
    assert caught.value.problems[0].values["suggestion"] == near
