"""A column in which no row says anything is not printed, and told."""

import pytest

from fangan.model.document import Table

COLUMNS = (
    "{任务: {type: table, ask: 任务, columns: "
    "{事项: {type: text, ask: 事项}, 备注: {type: text, ask: 备注, optional: true}}}}"
)
TABLE = "表：任务安排\n| 事项 | 备注 |\n|---|:-:|\n"
ROW = TABLE + "| {{任务.事项}} | {{任务.备注}} | {each=任务}"


@pytest.fixture
def printed(project, section):
    """Return a function that composes a plan of one table, and returns its rows and what is told of its columns."""

    def compose(text: str, given: str = "", declared: str = COLUMNS) -> tuple[list[tuple[str, ...]], list[dict]]:
        head = {"facts": declared} if given else {}
        project.add("standard", {"sections/activities.md": section("activities", text, **head)})
        composition = project.compose(f"facts: {{任务: [{given}]}}\n" if given else "")
        (table,) = (block for block in composition.document.text.blocks if isinstance(block, Table))
        assert len(table.aligns) == len(table.header)
        told = [one.values for one in composition.problems if one.code == "column-blank"]
        return [table.header, *table.rows], told

    return compose


def test_a_column_of_values_without_one_is_not_printed_and_told_by_its_name(printed) -> None:
    rows, told = printed(ROW, "{事项: 布展}, {事项: 撤展}")
    assert rows == [("事项",), ("布展",), ("撤展",)]
    assert told == [{"columns": "备注", "table": "任务安排"}]


@pytest.mark.parametrize("second", ["{事项: 撤展}", "{事项: 撤展, 备注: —}"])
def test_dashes_are_no_values(printed, second: str) -> None:
    assert printed(ROW, "{事项: 布展, 备注: —}, " + second)[0] == [("事项",), ("布展",), ("撤展",)]


def test_a_column_with_one_value_is_printed(printed) -> None:
    rows, told = printed(ROW, "{事项: 布展, 备注: 协办}, {事项: 撤展}")
    assert (rows[2], told) == (("撤展", ""), [])


def test_a_column_of_dashes_in_the_text_itself_is_not_printed(printed) -> None:
    rows, told = printed(TABLE + "| 布展 | — |\n| 撤展 | — |")
    assert (rows, len(told)) == ([("事项",), ("布展",), ("撤展",)], 1)


def test_a_column_that_the_text_leaves_empty_is_a_form_to_be_filled_in(printed) -> None:
    rows, told = printed(TABLE + "| {{任务.事项}} | | {each=任务}", "{事项: 布展, 备注: 协办}")
    assert (rows[1], told) == (("布展", ""), [])


def test_a_table_of_nothing_keeps_its_columns(printed) -> None:
    rows, told = printed(TABLE + "| — | — |")
    assert (rows[1], told) == (("—", "—"), [])


def test_two_such_columns_are_told_in_one_note(printed) -> None:
    table = "表：任务安排\n| 事项 | 备注 | |\n|---|---|---|\n| 布展 | — | — |"
    rows, told = printed(table)
    assert rows == [("事项",), ("布展",)]
    assert told == [{"columns": "备注、3", "table": "任务安排"}]


def test_the_trace_follows(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", ROW, facts=COLUMNS)})
    composition = project.composer("facts: {任务: [{事项: 布展}]}\n").compose(trace=True)
    table = composition.document.text.blocks[-1]
    assert composition.document.trace.spans["", 2][-1].end == len("\n".join([table.caption, "事项", "布展"]))
