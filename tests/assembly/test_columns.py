"""Columns of tables are facts of every type, and a list in a row is repeated under its row."""

import pytest

from fangan.model.problem import FanganError, InputRefused


def codes(facts, declared: str, text: str, given: str) -> list[str]:
    facts.project.add("standard", {})
    try:
        facts(declared, text, given)
    except FanganError as error:
        return [found.code for found in error.problems]
    return facts.project.codes(f"facts: {{{given}}}\n")


@pytest.mark.parametrize(
    ("kind", "given", "form", "printed"),
    [
        ("period", "10月14日—17日", "月日", "10月14日—17日"),
        ("period", "2026-10-14/2026-10-17", "", "2026年10月14日—17日"),
        ("deadline", "2026-10-14", "月日", "10月14日"),
        ("deadline", "2026-10-14", "当年", "10月14日"),
        ("deadline", "2027-10-14", "当年", "2027年10月14日"),
        ("period", "2026-12-30/2027-01-04", "当年", "2026年12月30日—2027年1月4日"),
        ("period", "2026-10-14/2026-10-17", "至", "2026年10月14日至17日"),
        ("period", "2026-10-14/2026-10-17", "月日至", "10月14日至17日"),
        ("period", "2027-10-14/2027-10-17", "当年至", "2027年10月14日至17日"),
        ("period", "2026-10-14/2026-10-17", "当年至", "10月14日至17日"),
        ("month", "2026-06/2026-09", "月至", "6月至9月"),
        ("month", "2027-06/2027-09", "当年至", "2027年6月至9月"),
        ("list", "[宣传, 走访, 座谈]", "和", "宣传、走访和座谈"),
        ("list", "宣传、走访", "", "宣传、走访"),
        ("agency", "丙县教育局", "简称", "县教育局"),
        ("month", "6月—9月", "月", "6月—9月"),
    ],
)
def test_a_column_takes_every_type(facts, kind: str, given: str, form: str, printed: str) -> None:
    declared = f"甲: {{type: table, ask: 甲, columns: {{乙: {{type: {kind}, ask: 乙}}}}}}"
    mark = "甲.乙" + (f"|{form}" if form else "")
    lines = facts(declared, f"（一）甲。{{{{{mark}}}}}。 {{#a each=甲}}", f"甲: [{{乙: {given}}}]")
    assert lines == [f"（一）甲。{printed}。"]


@pytest.mark.parametrize(
    ("kind", "given", "code"),
    [
        ("period", "一周", "cell-not-period"),
        ("period", "2026-10-17/2026-10-14", "period-reversed"),
        ("month", "月底", "cell-not-month"),
        ("deadline", "月底", "cell-not-deadline"),
        ("deadline", "2026-02-30", "date-impossible"),
        ("list", "[[一]]", "cell-not-list"),
        ("agency", "没有的局", "cell-not-agency"),
        ("date, one-of: [2026-10-17]", "2026-10-18", "cell-not-allowed"),
    ],
)
def test_a_cell_of_another_type_is_refused_at_the_cell(facts, kind: str, given: str, code: str) -> None:
    facts.project.add("own", {})
    declared = f"甲: {{type: table, ask: 甲, columns: {{乙: {{type: {kind}, ask: 乙}}}}}}"
    with pytest.raises(InputRefused) as refused:
        facts(declared, "（一）甲。{{甲.乙}}。 {#a each=甲}", f"甲: [{{乙: {given}}}]")
    (found,) = refused.value.problems
    assert (found.code, str(found.place)) == (code, "plan.yaml:5:17")


@pytest.mark.parametrize(
    ("kind", "allowed", "given"),
    [
        ("money", "3万元", "30000元"),
        ("period", "2026-10-14/2026-10-17", "10月14日—17日"),
        ("agency", "丙县教育局", "甲省/乙市/丙县/教育局"),
    ],
)
def test_an_allowed_value_may_be_written_in_another_way(facts, kind: str, allowed: str, given: str) -> None:
    declared = f"甲: {{type: {kind}, ask: 甲, one-of: [{allowed}]}}"
    assert "value-not-allowed" not in codes(facts, declared, "（一）甲。{{甲}}。", f"甲: {given}")


MEASURES = (
    "甲: {type: table, ask: 甲, columns: {名: {type: text, ask: 名}, 措施: {type: list, ask: 措施, optional: true}}}"
)


def test_a_list_in_a_row_is_repeated_under_the_row(facts) -> None:
    text = "（一）{{甲.名}}。要办好。 {#a each=甲}\n{{甲.措施.序号}}.{{甲.名}}要{{甲.措施}}。 {#b each=甲.措施}"
    text = text.replace("\n{{甲.措施.序号}}.", "\n1.第{{甲.措施.序号}}项，")
    given = "甲: [{名: 普法, 措施: [进村, 进校]}, {名: 巡查}, {名: 评比, 措施: 打分}]"
    assert facts(MEASURES, text, given) == [
        "（一）普法。要办好。", "1.第1项，普法要进村。", "2.第2项，普法要进校。",
        "（二）巡查。要办好。",
        "（三）评比。要办好。", "1.第1项，评比要打分。",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("（一）甲。{{甲.措施}}。 {#a each=甲.措施}", "column-outside-row"),
        ("（一）甲。{{甲.名}}。 {#a each=甲}\n1.{{甲.名}}。 {#b each=甲.名}", "each-not-a-list"),
    ],
)
def test_a_column_is_repeated_within_its_row_and_only_if_it_is_a_list(facts, text: str, code: str) -> None:
    assert code in codes(facts, MEASURES, text, "甲: [{名: 普法, 措施: 进村}]")
