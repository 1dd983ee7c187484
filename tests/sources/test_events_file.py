"""Events and terms: what recurs, and what was said when (docs/design.md §7)."""

import datetime as dt
from collections.abc import Callable

import pytest

from fangan.model.event import Event, Term
from fangan.model.problem import InputRefused, Place
from fangan.model.validity import Validity
from fangan.sources.events_file import read_events, read_terms

Located = Callable[[Callable[[], object]], list[str]]


def events(text: str) -> dict[str, Event]:
    return read_events(text, "events.yaml", "standard")


def terms(text: str) -> tuple[Term, ...]:
    return read_terms(text, "terms.yaml", "standard")


def test_an_event_has_a_first_day_and_a_name() -> None:
    assert events("扶贫日: {first: 2014-10-17, name: 全国扶贫日}") == {
        "扶贫日": Event(
            id="扶贫日",
            first=dt.date(2014, 10, 17),
            name="全国扶贫日",
            provider="standard",
            place=Place("events.yaml", 1, 6),
        )
    }


def test_an_event_may_be_a_week_with_its_measure_word_other_names_and_basis() -> None:
    text = "水周: {first: 1988-07-01, measure: 届, on: 3月22日—28日, also: [中国水周], basis: 水利部设立}"
    found = events(text)["水周"]
    assert (found.measure, found.on, found.also, found.basis) == ("届", ("3月22日—28日",), ("中国水周",), "水利部设立")


def test_an_event_that_nobody_counts_says_when_it_falls() -> None:
    assert events("春节: {on: 农历正月初一}")["春节"].nth(2026) is None


def test_a_term_has_a_period_and_a_successor() -> None:
    (term,) = terms("贫困户: {kind: term, valid: /2021-02-25, severity: 一般, successor: 脱贫户}")
    assert (term.text, term.kind, term.valid) == ("贫困户", "term", Validity(None, dt.date(2021, 2, 25)))
    assert (term.severity, term.successor, term.provider) == ("一般", "脱贫户", "standard")


def test_terms_keep_their_order_and_are_terms_unless_they_say_otherwise() -> None:
    read = terms("乙: {valid: 2020-01-01/}\n甲: {valid: /2020-01-01, kind: institution}")
    assert [(term.text, term.kind) for term in read] == [("乙", "term"), ("甲", "institution")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("扶贫日: {}", ["1:6 key-missing"]),
        ("扶贫日: 2014-10-17", ["1:6 not-a-mapping"]),
        ("扶贫日: {first: 2014}", ["1:14 not-a-date"]),
        ("扶贫日: {first: 2014-10-17, measure: 回}", ["1:35 not-allowed"]),
        ("扶贫日: {on: 9月第三周}", ["1:11 event-rule"]),
        ("扶贫日: {first: 2014-10-17, nme: a}", ["1:26 unknown-key"]),
        ("甲: {first: 2014-10-17}\n甲: {first: 2015-10-17}", ["2:1 yaml-duplicate-key"]),
        ("甲: {first: 明天}\n乙: {}\n", ["1:12 not-a-date", "2:4 key-missing"]),
    ],
)
def test_every_fault_of_an_event_is_told_once(text: str, expected: list[str], located: Located) -> None:
    assert located(lambda: events(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贫困户: {}", ["1:6 key-missing"]),
        ("贫困户: {valid: }", ["1:7 key-missing"]),
        ("贫困户: {valid: 2021-02-25}", ["1:14 not-a-validity"]),
        ("贫困户: {valid: /2021-02-31}", ["1:14 not-a-date"]),
        ("贫困户: {valid: 2021-02-25/2020-01-01}", ["1:14 validity-reversed"]),
        ("贫困户: {valid: /2021-02-25, sucessor: 脱贫户}", ["1:27 unknown-key"]),
    ],
)
def test_every_fault_of_a_term_is_told_once(text: str, expected: list[str], located: Located) -> None:
    assert located(lambda: terms(text)) == expected


@pytest.mark.parametrize(("key", "value"), [("kind", "word"), ("severity", "一搬")])
def test_a_terms_kind_and_severity_are_of_the_known_ones(key: str, value: str) -> None:
    with pytest.raises(InputRefused) as refused:
        read_terms(f"旧称: {{valid: /2021-02-25, {key}: {value}}}\n", "terms.yaml", "us")
    assert [found.code for found in refused.value.problems] == ["not-allowed"]
