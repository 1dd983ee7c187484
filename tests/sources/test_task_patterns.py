"""Patterns for responsibilities: names of those there are, or one's own with optional parts."""

from collections.abc import Callable

import pytest

from fangan.model.plan import Plan
from fangan.model.template import PatternPart, Placeholder
from fangan.sources.plan_file import read_plan

Located = Callable[[Callable[[], object]], list[str]]


def read(tasks: str) -> Plan:
    return read_plan(f"outline: a\nagency: 甲县\nyear: 2026\n{tasks}\n", "plan.yaml")


def test_a_pattern_is_split_into_what_is_always_printed_and_what_is_optional() -> None:
    (pattern,) = read("tasks: {自拟: '（{{牵头}}[；{{时限}}]）'}").patterns
    assert pattern.texts == (
        (
            PatternPart(("（", Placeholder("牵头"))),
            PatternPart(("；", Placeholder("时限")), optional=True),
            PatternPart(("）",)),
        ),
    )


def test_a_pattern_may_have_several_texts_and_be_a_paragraph() -> None:
    (pattern,) = read("tasks: {自拟: {print: ['{{牵头}}、{{责任}}', '{{牵头}}'], own-paragraph: true}}").patterns
    assert (len(pattern.texts), pattern.own_paragraph) == (2, True)


def test_a_pattern_there_is_may_be_printed_elsewhere() -> None:
    plan = read("tasks: {括注: {before-stop: true}, 时间: '（{{时间}}）'}")
    assert [(one.name, bool(one.texts), one.before_stop) for one in plan.patterns] == [
        ("bracket", False, True),
        ("时间", True, False),
    ]


@pytest.mark.parametrize(
    ("tasks", "names"),
    [
        ("tasks: bracket", ("bracket",)),
        ("tasks: [括注, 承办]", ("bracket", "undertaken")),
        ("tasks: {句子: , 自拟: '{{责任}}'}", ("sentence", "自拟")),
        ("tasks: []", ()),
    ],
)
def test_the_patterns_are_named_in_order(tasks: str, names: tuple[str, ...]) -> None:
    assert read(tasks).tasks == names


@pytest.mark.parametrize(
    ("tasks", "expected"),
    [
        ("tasks: [括住]", ["4:8 not-allowed"]),
        ("tasks: {括住: }", ["4:8 not-allowed"]),
        ("tasks: {甲: '（{{牵头单位}}）'}", ["4:14 pattern-placeholder"]),
        ("tasks: {甲: '（{{牵头|全称}}）'}", ["4:14 pattern-placeholder"]),
        ("tasks: {甲: '（[{{牵头}}）'}", ["4:13 pattern-bracket"]),
        ("tasks: {甲: '（[{{牵头}}[；{{责任}}]]）'}", ["4:13 pattern-bracket"]),
        ("tasks: {甲: '（［{{牵头}}］）'}", ["4:13 pattern-bracket"]),
        ("tasks: {甲: '（{{责任}}）', 乙: '{{时限}}'}", ["4:8 pattern-without-lead"]),
        ("tasks: {}", ["4:8 pattern-without-lead"]),
        ("tasks: {甲: {own-paragraph: true}}", ["4:12 key-missing"]),
        ("tasks: {甲: {print: '{{牵头}}', own: true}}", ["4:30 unknown-key"]),
        ("tasks: {甲: {print: '{{牵头}}办。', before-stop: true}}", ["4:45 pattern-before-stop"]),
        ("tasks: {句子: {before-stop: true}}", ["4:27 pattern-before-stop"]),
        ("tasks: {括注: {own-paragraph: true, before-stop: true}}", ["4:48 pattern-before-stop"]),
        ("tasks: {甲: []}", ["4:9 key-missing"]),
        ("tasks: {甲: '{{牵头'}", ["4:13 stray-brace"]),
    ],
)
def test_every_fault_is_told_once_where_it_stands(located: Located, tasks: str, expected: list[str]) -> None:
    assert located(lambda: read(tasks)) == expected


def test_a_wrong_name_is_told_the_right_one() -> None:
    with pytest.raises(Exception, match="pattern-placeholder") as raised:
        read("tasks: {甲: '{{配合单位}}{{完成时限}}'}")
    assert "'suggestion': '时限'" in str(raised.value)
