"""The rows of a table: read cell by cell, and picked by conditions on their columns."""

import pytest

from fangan.model.problem import FanganError, InputRefused


def codes(facts, declared: str, text: str, given: str) -> list[str]:
    facts.project.add("standard", {})
    try:
        facts(declared, text, given)
    except FanganError as error:
        return [found.code for found in error.problems]
    return facts.project.codes(f"facts: {{{given}}}\n")


PICKED = (
    "甲: {type: table, ask: 甲, columns: {名: {type: text, ask: 名}, 数: {type: integer, ask: 数}, "
    "注: {type: text, ask: 注, optional: true}}}"
)
PICKED_ROWS = "甲: [{名: 一, 数: 3}, {名: 二, 数: 5, 注: 乙}, {名: 三, 数: 7}]"


@pytest.mark.parametrize(
    ("condition", "kept"),
    [("甲.数>=5", ["二", "三"]), ("甲.注", ["二"]), ("!甲.注", ["一", "三"]), ("甲.名==三", ["三"])],
)
def test_a_condition_on_a_column_picks_the_rows(facts, condition: str, kept: list[str]) -> None:
    lines = facts(PICKED, f"（一）{{{{甲.名}}}}。文。 {{#a each=甲 when={condition}}}", PICKED_ROWS)
    assert [line[3] for line in lines] == kept


def test_a_block_under_a_row_may_hang_on_its_columns(facts) -> None:
    text = "（一）{{甲.名}}。文。 {#a each=甲}\n1.{{甲.注}}。 {#b when=甲.注}"
    assert facts(PICKED, text, PICKED_ROWS)[1:3] == ["（二）二。文。", "1.乙。"]


@pytest.mark.parametrize(("condition", "code"), [("甲.数", "column-outside-row"), ("甲.乡", "column-unknown")])
def test_a_column_is_asked_for_in_its_row_only(facts, condition: str, code: str) -> None:
    assert code in codes(facts, PICKED, f"（一）{{{{甲|个数}}}}。文。 {{#a when={condition}}}", PICKED_ROWS)


def test_every_wrong_cell_of_a_table_is_told_in_one_pass(facts) -> None:
    with pytest.raises(InputRefused) as refused:
        facts(PICKED, "（一）{{甲.名}}。文。 {#a each=甲}", "甲: [{名: [一], 数: 三}, {名: 二}, 三, {名: 四, 数: 4}]")
    found = [(one.code, one.values["row"]) for one in refused.value.problems]
    assert found == [
        ("cell-refused", "1"),
        ("cell-not-integer", "1"),
        ("cell-missing", "2"),
        ("row-not-a-mapping", "3"),
    ]
