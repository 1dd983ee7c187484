"""A glance sees at least what the rules find."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

import pytest
from checks.conftest import Office
from checks.test_cases import Case, cases, lines
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fangan.checks.glance import GLANCE_OF_DAYS, GLANCE_OF_TASKS, asks_of_others, catches_the_eye
from fangan.checks.run import run_checks
from fangan.checks.subject import plan_subject
from fangan.model.event import Event
from fangan.model.reading import all_words

SEEN = [one for one in cases("fail") if one.rule.glanced and one.rule.family != "terms" and not one.around]
"""Terms are looked for by their words."""
Glance: TypeAlias = Callable[..., tuple[Mapping[tuple[str, ...], bool], list[str]]]


@pytest.fixture
def glance(office: Office) -> Glance:
    """Return a function that composes a plan and says for which families it catches the eye, and whose rules find."""

    def look(text: str, plan: str = "") -> tuple[Mapping[tuple[str, ...], bool], list[str]]:
        composer, composition = office.compose(text, plan)
        events = partial(composer.catalogue.every, Event)
        document, program = composition.document, composer.program
        seen = {
            GLANCE_OF_DAYS: catches_the_eye([all_words(document)], program.plan, composition.values, events),
            GLANCE_OF_TASKS: asks_of_others(document, program.plan, program.agency),
        }
        found = run_checks(plan_subject(composer, composition.document))
        return seen, [one.rule.family for one in found if one.rule.glanced]

    return look


@pytest.mark.parametrize("case", SEEN, ids=str)
def test_what_a_rule_finds_catches_the_eye(case: Case, office: Office, glance: Glance) -> None:
    office.facts = lines({"facts": case.facts}) if case.facts else ""
    seen, _ = glance(case.text, lines(case.plan))
    assert any(yes for families, yes in seen.items() if case.rule.family in families)


def test_an_ordinary_plan_does_not(office: Office, glance: Glance) -> None:
    office.facts = "facts: {日期: {type: date, ask: 日期}}\n"
    text = (
        "自2014年以来，10月14日—17日办好第十三个扶贫日，{{日期|月日}}（{{日期|星期}}）前报送。《2015年方案》同时废止。"
    )
    seen, found = glance(text, "facts: {日期: 2026-10-20}\n")
    assert (any(seen.values()), found) == (False, [])


DAYS = st.dates(dt.date(2025, 6, 1), dt.date(2027, 6, 1)).map(lambda day: f"{day.year}年{day.month}月{day.day}日")
TEXT = st.text(alphabet="第首十三四个0129年月日号星期六周日（）。，—至到以来前扶贫日", max_size=30)


@given(st.lists(DAYS | TEXT | st.sampled_from(["第13个扶贫日", "第十二个扶贫日", "10月17日（星期五）"]), max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_nothing_is_found_that_did_not_catch_the_eye(glance: Glance, parts: list[str]) -> None:
    seen, found = glance("开头" + "".join(parts).strip() + "结尾。")
    assert all(yes for families, yes in seen.items() if set(families) & set(found))
