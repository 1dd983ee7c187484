"""Outline files: a plan type as data (docs/design.md §5)."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.model.agency import Level
from fangan.model.outline import ItemRules, Outline
from fangan.model.plan import Form
from fangan.model.problem import FanganError, InputRefused, Problem
from fangan.model.template import Placeholder
from fangan.sources.outline_file import read_outline

Located = Callable[[Callable[[], object]], list[str]]

EXAMPLE = """id: activity-day
name: 纪念日活动方案
extends: activity
title: "{{地区}}{{年度}}年“{{活动名称}}”活动方案"
form: notice
facts: {活动名称: {type: text, ask: 活动的正式名称, carry: standing, example: 扶贫日}}
sections:
  - {key: basis, heading: none, required: true}
  - {key: activities, required: true, items: {required: [publicity], fixed: true}, heading: 活动内容}
  - {key: funding, when: 经费来源}
  - safety
annexes:
  - {key: task-table, tasks: true}
  - {key: donation-form, when: 捐赠专户, title: 捐赠登记表, required: true}
tasks: [bracket]
may-add: [publicity]
"""


def read(text: str) -> Outline:
    return read_outline(text, "outlines/activity-day.yaml", "standard")


def with_line(line: str) -> str:
    return f"id: a\nname: 甲\n{line}\n"


def test_the_example_of_the_design_is_read() -> None:
    outline = read(EXAMPLE)
    assert (outline.id, outline.name, outline.extends, outline.lineage) == (
        "activity-day", "纪念日活动方案", "activity", ("activity-day",),
    )  # fmt: skip
    assert [part.name for part in outline.title if isinstance(part, Placeholder)] == ["地区", "年度", "活动名称"]
    assert (outline.form, outline.tasks, outline.may_add) == (Form.NOTICE, ("bracket",), ("publicity",))
    assert list(outline.facts) == ["活动名称"]
    assert (outline.provider, str(outline.place)) == ("standard", "outlines/activity-day.yaml:1:1")


def test_sections_stand_in_order_with_what_they_demand() -> None:
    basis, activities, funding, safety = read(EXAMPLE).sections
    assert (basis.key, basis.required, basis.no_heading, basis.heading) == ("basis", True, True, None)
    assert (activities.heading, activities.no_heading) == (("活动内容",), False)
    assert activities.items == ItemRules(required=("publicity",), fixed=True)
    assert funding.when is not None
    assert funding.when.fact == "经费来源"
    assert (safety.key, safety.required) == ("safety", False)


def test_an_annex_may_be_the_generated_table() -> None:
    table, form = read(EXAMPLE).annexes
    assert (table.key, table.tasks, table.title) == ("task-table", True, None)
    assert (form.tasks, form.required, form.title) == (False, True, ("捐赠登记表",))


@pytest.mark.parametrize("line", ["sections:", "annexes:", "facts:", "tasks:", "may-add:", "form:", "extends:"])
def test_a_key_with_nothing_behind_it_says_nothing(line: str) -> None:
    outline = read(with_line(line))
    assert (outline.sections, outline.annexes, outline.facts, outline.tasks, outline.may_add) == ((), (), {}, (), ())
    assert (outline.form, outline.extends) == (Form.PLAIN, "")


@pytest.mark.parametrize(
    ("count", "expected"), [("6", {"": 6}), ("{publicity: 3, visits: 2}", {"publicity": 3, "visits": 2})]
)
def test_a_count_is_for_the_section_or_for_its_items(count: str, expected: dict[str, int]) -> None:
    outline = read(with_line(f"sections: [{{key: a, items: {{count: {count}}}}}]"))
    assert outline.sections[0].items.count == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["1:0 key-missing", "1:0 key-missing"]),
        ("name: 甲\n", ["1:1 key-missing"]),
        ("id: A\nname: 甲\n", ["1:5 bad-key"]),
        (with_line("titel: 甲"), ["3:1 unknown-key"]),
        (with_line("title: 甲{{年 度}}"), ["3:9 bad-placeholder"]),
        (with_line("title: '甲{{年 度}}'"), ["3:10 bad-placeholder"]),
        (with_line("title: |\n  甲{{年 度}}"), ["3:0 bad-placeholder"]),
        (with_line("form: memo"), ["3:7 not-allowed"]),
        (with_line("sections: {a: {}}"), ["3:11 outline-changes-nothing"]),
        (with_line("extends: b\nsections: {a: b}"), ["4:15 not-a-mapping"]),
        (with_line("extends: b\nsections: {a: {key: a}}"), ["4:16 unknown-key"]),
        (with_line("extends: b\nsections: {a: {after: b, before: c}}"), ["4:34 after-and-before"]),
        (with_line("sections: [[a]]"), ["3:12 not-a-mapping"]),
        (with_line("sections: [{required: true}, {required: true}]"), ["3:12 key-missing", "3:30 key-missing"]),
        (with_line("sections: [{key: A}]"), ["3:18 bad-key"]),
        (with_line("sections: [{key: a, requird: true}]"), ["3:21 unknown-key"]),
        (with_line("sections: [{key: a, required: 必须}]"), ["3:31 not-a-flag"]),
        (with_line("sections: [{key: a, when: 甲=1}]"), ["3:27 bad-condition"]),
        (with_line("sections: [{key: a, items: [b]}]"), ["3:28 not-a-mapping"]),
        (with_line("sections: [{key: a, items: {count: 六}}]"), ["3:36 not-an-integer"]),
        (with_line("sections: [{key: a, heading: '{{甲'}]"), ["3:31 stray-brace"]),
        (with_line("sections: [a, b, a]"), ["3:18 repeated-section"]),
        (with_line("sections: [a]\nannexes: [a]"), ["4:11 repeated-section"]),
        (with_line("tasks: [bracket, table]"), ["3:8 not-allowed"]),
        (with_line("may-add: {a: b}"), ["3:10 not-a-list-of-texts"]),
        (with_line("facts: [a]"), ["3:8 not-a-mapping"]),
    ],
)
def test_every_fault_is_told_once_where_it_stands(text: str, expected: list[str], located: Located) -> None:
    assert located(lambda: read(text)) == expected


def test_all_faults_come_in_one_pass_in_the_order_of_the_file(located: Located) -> None:
    text = "id: A\ntitle: '{{x'\nform: memo\nsections: [{key: a, whn: b}]\nname: 甲\nnme: 乙\n"
    assert located(lambda: read(text)) == [
        "1:5 bad-key", "2:9 stray-brace", "3:7 not-allowed", "4:21 unknown-key", "6:1 unknown-key",
    ]  # fmt: skip


def test_what_is_allowed_is_named_with_the_nearest() -> None:
    with pytest.raises(InputRefused) as refused:
        read(with_line("form: notise"))
    assert refused.value.problems[0].values == {
        "key": "form",
        "value": "notise",
        "allowed": "方案本身（plain）、通知（notice）、函（letter）、命令（order）、纪要（minutes）",
        "suggestion": "notice",
    }


def problems_of(read: Callable[[], object]) -> list[Problem]:
    try:
        read()
    except FanganError as error:
        return list(error.problems)
    return []


LINES = st.lists(
    st.sampled_from(
        [*EXAMPLE.splitlines(), "id: 甲", "sections: [", "title: '{{'", "- a", "  - {key: [a]}", "form: {}"]
    ),
    max_size=12,
)


@given(LINES.map("\n".join))
def test_any_lines_are_read_or_refused(text: str) -> None:
    found = problems_of(lambda: read(text))
    assert all(p.place and 1 <= p.place.line <= text.count("\n") + 2 for p in found)


def test_examples_are_told_apart_by_level_and_a_level_goes_before() -> None:
    outline = read("id: a\nname: 某\nexamples: {主题: 查隐患, 水库: 18座, 乡: {水库: 3座}}")
    assert outline.examples_at(Level.COUNTY) == {"主题": "查隐患", "水库": "18座"}
    assert outline.examples_at(Level.TOWNSHIP) == {"主题": "查隐患", "水库": "3座"}
