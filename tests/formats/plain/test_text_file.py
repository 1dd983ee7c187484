"""The tables of a text: drawn with strokes, or pasted out of a spreadsheet, which parts cells by tabs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.plain.records import TextRows
from fangan.formats.plain.text_file import text_lines
from fangan.formats.plain.whole import read_text_whole
from fangan.formats.whole import item_lines

PASTED = """\
序号\t任务\t时间
1\t宣传\t3月
2\t走访\t
\t慰问\t4月
合计\t\t
"""


def tables(text: str) -> list[list[list[str]]]:
    found = [one for one in text_lines(text) if isinstance(one, TextRows)]
    return [[["".join(line.words for line in cell) for cell in row] for row in one.rows] for one in found]


def test_lines_with_as_many_tabs_are_a_table() -> None:
    assert tables(f"任务分工表\n{PASTED}各单位要抓好落实。") == [
        [["序号", "任务", "时间"], ["1", "宣传", "3月"], ["2", "走访", ""], ["", "慰问", "4月"], ["合计", "", ""]]
    ]


def test_a_table_ends_where_the_tabs_do() -> None:
    items = list(text_lines(PASTED + "二、要求\n\t各单位要抓好落实。"))
    assert [type(one).__name__ for one in items] == ["TextRows", "TextLine", "TextLine"]


def test_cells_lead_back_to_their_place() -> None:
    lines = PASTED.split("\n")
    for one in item_lines(tuple(text_lines(PASTED))):
        assert lines[one.key - 1][one.start :].startswith(one.words)


@pytest.mark.parametrize(
    "text",
    [
        "1.\t清沟渠\n2.\t清道路",
        "（一）\t清沟渠\n（二）\t清道路",
        "●\t清沟渠\n●\t清道路",
        "目录\n总则\t1\n奖励\t2\n附则\t3",
        "联系人：王科长\t电话：1234567\n传真：1234568\t邮编：450000",
        "序号\t任务",
        "\t各单位要抓好落实。\n\t各乡镇要报送情况。",
        "县教育局办公室\t2026年3月2日印发\n（共印5份）",
    ],
    ids=["numbers", "items", "bullets", "contents", "contacts", "one line", "indents", "imprint"],
)
def test_tabs_that_part_no_cells_leave_lines(text: str) -> None:
    assert tables(text) == []


@given(st.lists(st.text("甲乙12.、\t| ：", max_size=8), max_size=12))
def test_no_character_is_lost_in_a_table(lines: list[str]) -> None:
    text = "\n".join(lines)
    account = read_text_whole(text).account
    assert account.unaccounted == 0
    assert account.held == len("".join(text.split()))
