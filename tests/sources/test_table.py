"""Pipe tables: header, rule, rows; one row may be repeated."""

from collections.abc import Callable

import pytest

from fangan.model.section import TablePart, Wording
from fangan.model.template import Placeholder

Body = Callable[[str], Wording]
Located = Callable[[Callable[[], object]], list[str]]


@pytest.fixture
def table(body: Body) -> Callable[..., TablePart]:
    def read(*lines: str) -> TablePart:
        found = body("\n".join(lines)).parts[0].table
        assert found is not None
        return found

    return read


Table = Callable[..., TablePart]


def test_a_table_has_a_header_rows_and_alignments(table: Table) -> None:
    read = table("| 项目 | 金额 | 备注 | 序号 |", "|---|--:|:-:|:--|", "| 宣传 | 1 | 无 | 2 |", "| 慰问 | 2 |  | 3 |")
    assert read.header == (("项目",), ("金额",), ("备注",), ("序号",))
    assert [row.cells for row in read.rows] == [(("宣传",), ("1",), ("无",), ("2",)), (("慰问",), ("2",), (), ("3",))]
    assert read.aligns == ("", "right", "center", "left")


def test_the_last_pipe_may_be_left_out(table: Table) -> None:
    assert table("| a | b", "|---|---", "| c | d").header == (("a",), ("b",))


def test_a_table_may_be_indented(table: Table) -> None:
    assert table("　　| a |", "  |---|", "\t| c |").rows[0].cells == (("c",),)


def test_a_row_is_repeated_for_each_entry(table: Table) -> None:
    read = table("| 学校 |", "|---|", "| {{结对.学校}} | {each=结对}", "| 合计 |")
    assert [row.each for row in read.rows] == ["结对", ""]


def test_the_pipe_of_a_format_is_no_edge(table: Table) -> None:
    cell = table("| 日期 | 备注 |", "|---|---|", "| {{活动日期|月日}} | 无 |").rows[0].cells[0]
    assert isinstance(cell[0], Placeholder)
    assert (cell[0].name, cell[0].format) == ("活动日期", "月日")


def test_a_caption_may_hold_placeholders(table: Table) -> None:
    caption = table("表：{{年度}}年安排", "| a |", "|---|", "| b |").caption
    assert isinstance(caption[0], Placeholder)
    assert str(caption[0].place) == "standard/sections/activities.md:4:3"


@pytest.mark.parametrize(
    "lines", [["| a | b |"], ["| a | b |", "|---|---|"], ["| a |", "| b |", "| c |"], ["| a |", "|--x|", "| c |"]]
)
def test_an_incomplete_table_is_refused_at_its_first_line(lines: list[str], table: Table, located: Located) -> None:
    assert located(lambda: table(*lines)) == ["4:1 bad-table"]


def test_every_row_of_the_wrong_width_is_told(table: Table, located: Located) -> None:
    lines = ["| a | b |", "|---|", "| c |", "| d | e |", "| f | g | h |"]
    assert located(lambda: table(*lines)) == ["5:1 table-row-width", "6:1 table-row-width", "8:1 table-row-width"]


def test_a_fault_in_a_cell_is_located_in_its_line(table: Table, located: Located) -> None:
    lines = ["| a | b |", "|---|---|", "|　甲 |  围绕{{主 题}} |"]
    assert located(lambda: table(*lines)) == ["6:10 bad-placeholder"]


def test_a_fault_in_a_caption_is_located_in_its_line(table: Table, located: Located) -> None:
    assert located(lambda: table(" 表： 围绕{{主题", "| a |", "|---|", "| b |")) == ["4:7 stray-brace"]


@pytest.mark.parametrize("tail", ["{each=}", "{each = 结对}", "{#a}", "｛each=结对｝"])
def test_a_tail_that_is_not_understood_is_refused(tail: str, table: Table, located: Located) -> None:
    assert "6:7 bad-attributes" in located(lambda: table("| a |", "|---|", f"| b | {tail}"))
