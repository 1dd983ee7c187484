"""Fact declarations: types, questions, how a fact lives, how it is computed (docs/design.md §4)."""

from collections.abc import Callable

import pytest

from fangan.model.fact import Carry, Derive, FactSpec, FactType
from fangan.model.problem import Problem
from fangan.sources.fact_specs import read_fact_specs
from fangan.sources.fields import Fields
from fangan.sources.nodes import parse

Located = Callable[[Callable[[], object]], list[str]]


def read(text: str) -> tuple[dict[str, FactSpec], list[Problem]]:
    problems: list[Problem] = []
    fields = Fields(parse(text, "o.yaml", problems), problems, ("facts",))
    return read_fact_specs(fields.mapping("facts"), problems), problems


def spec(line: str) -> FactSpec:
    specs, problems = read(f"facts:\n  {line}\n")
    assert not problems, problems
    assert len(specs) == 1
    return next(iter(specs.values()))


def faults(line: str) -> list[str]:
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in read(f"facts:\n  {line}\n")[1] if p.place]


def test_nothing_declared_is_nothing() -> None:
    assert read("facts:\n") == ({}, [])


def test_a_bare_text_is_the_question_of_an_annual_text() -> None:
    read = spec("主题: 本年度活动主题")
    assert (read.name, read.ask, read.type, read.carry) == ("主题", "本年度活动主题", FactType.TEXT, Carry.ANNUAL)


def test_a_full_declaration() -> None:
    read = spec(
        "形式: {type: text, ask: 形式, carry: once, optional: true, default: 会议, one-of: [会议, 广播], example: 广播}"
    )
    assert (read.carry, read.optional, read.default, read.one_of, read.example) == (
        Carry.ONCE, True, "会议", ("会议", "广播"), "广播",
    )  # fmt: skip


@pytest.mark.parametrize("kind", [kind for kind in FactType if kind is not FactType.TABLE])
def test_every_type_may_be_declared(kind: FactType) -> None:
    assert spec(f"甲: {{type: {kind}, ask: 问}}").type is kind


def test_a_table_has_columns_in_order() -> None:
    read = spec("结对: {type: table, ask: 问, columns: {学校: 校名, 人数: {type: integer, ask: 人数}}}")
    assert [(c.name, c.type) for c in read.columns.values()] == [("学校", FactType.TEXT), ("人数", FactType.INTEGER)]


@pytest.mark.parametrize(
    ("derive", "expected"),
    [
        ("{ordinal: 扶贫日}", Derive(operation="ordinal", source="扶贫日")),
        ("{weekday: 活动日期}", Derive(operation="weekday", source="活动日期")),
        ("{year: 活动日期}", Derive(operation="year", source="活动日期")),
        ("{count: 结对}", Derive(operation="count", source="结对")),
        ("{sum: 结对.人数}", Derive(operation="sum", source="结对.人数")),
        ("{offset: 活动日期, days: -5}", Derive(operation="offset", source="活动日期", days=-5)),
        ("{offset: 活动日期, workdays: 5}", Derive(operation="offset", source="活动日期", workdays=5)),
    ],
)
def test_a_derived_fact_needs_no_question_and_carries_itself(derive: str, expected: Derive) -> None:
    read = spec(f"届次: {{type: integer, derive: {derive}}}")
    assert (read.derive, read.carry, read.ask) == (expected, Carry.DERIVED, "")


@pytest.mark.parametrize("name", ["主题", "捐赠_专户", "10·17", "QQ群", "㼆"])
def test_a_name_is_hanzi_letters_digits_and_signs(name: str) -> None:
    assert spec(f"{name}: 问").name == name


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("'': 问", ["2:3 bad-fact-name"]),
        ("主 题: 问", ["2:3 bad-fact-name"]),
        ("单位: 问", ["2:3 fact-name-taken"]),
        ("结对.学校: 问", ["2:3 bad-fact-name"]),
        ("_主题: 问", ["2:3 bad-fact-name"]),
        ("主题: [问]", ["2:7 not-a-mapping"]),
        ("主题:", ["2:6 fact-without-question"]),
        ("主题: {type: text}", ["2:7 fact-without-question"]),
        ("主题: {ask: 问, typ: text}", ["2:16 unknown-key"]),
        ("主题: {ask: 问, type: txt}", ["2:22 not-allowed"]),
        ("主题: {ask: 问, carry: yearly}", ["2:23 not-allowed"]),
        ("主题: {ask: 问, optional: maybe}", ["2:26 not-a-flag"]),
        ("主题: {ask: 问, carry: derived}", ["2:23 derive-and-carry"]),
        ("主题: {carry: annual, derive: {year: 日期}}", ["2:15 derive-and-carry"]),
        ("主题: {ask: 问, one-of: {a: b}}", ["2:24 not-a-list-of-texts"]),
        ("结对: {ask: 问, type: table}", ["2:22 columns-and-table"]),
        ("结对: {ask: 问, columns: {学校: 校名}}", ["2:7 columns-and-table"]),
        ("结对: {ask: 问, type: tabel, columns: {学校: 校名}}", ["2:22 not-allowed"]),
        (
            "结对: {ask: 问, type: table, columns: {日: {type: table, ask: 问, columns: {时: 几时}}}}",
            ["2:42 bad-column-type"],
        ),
        ("主题: {derive: {}}", ["2:16 bad-derive"]),
        ("主题: {derive: {year: 甲, count: 乙}}", ["2:16 bad-derive"]),
        ("主题: {derive: {yaer: 甲}}", ["2:17 unknown-key"]),
        ("主题: {derive: 甲}", ["2:16 not-a-mapping"]),
        ("主题: {derive: {year: 甲, days: 5}}", ["2:26 unknown-key"]),
        ("主题: {derive: {offset: 甲, days: 五}}", ["2:34 not-an-integer"]),
        ("主题: {derive: {offset: }}", ["2:17 key-missing"]),
    ],
)
def test_a_fault_of_a_declaration_is_told_once_where_it_stands(line: str, expected: list[str]) -> None:
    assert faults(line) == expected


@pytest.mark.parametrize("text", ["--5", "-", "５", "5.0", "1_000", "²", "0x5", "9999999999"])
def test_a_whole_number_is_half_width_digits(text: str) -> None:
    assert faults(f"主题: {{derive: {{offset: 甲, days: '{text}'}}}}") == ["2:34 not-an-integer"]
