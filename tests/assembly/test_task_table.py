"""The 任务分工表 says of every task who leads and by when, also where the item leaves that to what it stands in."""

import pytest

from fangan.assembly.task_table import first_sentences, parts_of, short_title
from fangan.model.document import Table

TABLE = "annexes: [{key: task-table, tasks: true}]\n"


@pytest.fixture
def table(project, section):
    """Return a function that writes the section and gives the rows of the table, their numbers left out."""

    def rows(body: str, annexes: str = TABLE, **head: str) -> list[tuple[str, ...]]:
        project.outline += annexes
        project.add("standard", {"sections/activities.md": section("activities", body, **head)})
        (annex,) = project.document().annexes
        (block,) = annex.text.blocks
        assert isinstance(block, Table)
        return [row[1:] for row in (block.header, *block.rows)]

    return rows


PARENT = "（一）甲。文。 {#a lead=甲局 by=10-16 with=乙局}\n"


def test_a_part_takes_over_lead_and_deadline(table) -> None:
    assert table(f"{PARENT}1.子。文。 {{#b with=丙局}}")[2] == ("子", "甲局", "丙局", "10月16日前")


def test_a_part_keeps_its_own(table) -> None:
    assert table(f"{PARENT}1.子。文。 {{#b lead=丙局 by=月底}}")[2] == ("子", "丙局", "—", "月底")


def test_the_nearest_that_says_it_counts(table) -> None:
    rows = table(f"{PARENT}1.子。文。 {{#b lead=丙局}}\n（1）孙。文。 {{#c with=丁局}}")
    assert rows[2] == ("孙", "丙局", "丁局", "10月16日前")


def test_an_office_stands_in_a_row_once(table) -> None:
    assert table(f"{PARENT}1.子。文。 {{#b with=甲局、丙局}}")[2] == ("子", "甲局", "丙局", "10月16日前")


def test_items_take_over_what_is_said_of_their_section(table) -> None:
    assert table("（一）甲。文。 {#a with=乙局}\n（二）乙。文。", lead="甲局")[-1] == ("甲", "甲局", "乙局")


def test_who_only_hands_down_has_no_row(table) -> None:
    rows = table("（一）甲。文。 {#a lead=甲局}\n1.子。文。 {#b by=月底}\n2.女。文。 {#c by=月初}")
    assert rows[1:] == [("子", "甲局", "月底"), ("女", "甲局", "月初")]


@pytest.mark.parametrize(
    "body",
    [
        "（一）甲。文。 {#a lead=甲局}\n1.子。文。 {#b by=月底}\n2.女。文。",
        "（一）甲。文。 {#a lead=甲局}\n1.子。文。 {#b lead=乙局}",
        "（一）甲。文。 {#a lead=甲局 with=丙局}\n1.子。文。 {#b by=月底}",
    ],
)
def test_who_has_something_of_its_own_to_say_keeps_its_row(table, body: str) -> None:
    assert [row[0] for row in table(body)[1:]] == ["甲", "子"]


def test_time_and_place_are_columns(table) -> None:
    rows = table("（一）甲。文。 {#a time=上午 place=广场}\n（二）乙。文。 {#b at=下午，广场}")
    assert rows == [
        ("工作任务", "时间地点", "时间", "地点"),
        ("甲", "—", "上午", "广场"),
        ("乙", "下午，广场", "—", "—"),
    ]


CONTENT = "annexes: [{key: task-table, tasks: true, content: true}]\n"


def test_the_outline_may_ask_for_what_each_task_is_about(table) -> None:
    rows = table(
        "（一）甲。办甲事。 {#a lead=甲局}\n（二）乙 {#b lead=乙局}\n办乙事。\n（三）办丙事。 {#c lead=丙局}", CONTENT
    )
    assert [row[:2] for row in rows] == [
        ("工作任务", "主要内容"),
        ("甲", "办甲事。"),
        ("乙", "办乙事。"),
        ("办丙事", "—"),
    ]


def test_what_its_items_are_about_is_not_said_of_a_section(table) -> None:
    rows = table("（一）甲。办甲事。 {#a by=月底}", CONTENT, lead="甲局", with_="乙局")
    assert [row[:2] for row in rows[1:]] == [("活动内容", "—"), ("甲", "办甲事。")]


def test_content_is_for_a_table_of_tasks(project) -> None:
    project.add("standard", {"sections/form.md": "---\nkey: form\ntitle: 表\n---\n文。\n"})
    project.outline += "annexes: [{key: form, content: true}]\n"
    assert project.codes() == ["content-without-tasks"]


LONG = "在国省道、高速路出入口、公路沿线和乡集镇等处悬挂宣传牌匾"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("讲好故事。进村入户。", "讲好故事"),
        ("没有句号", "没有句号"),
        (f"{LONG}，在各村制作悬挂一块宣传横幅，掀起热潮。", LONG),
        (f"各村（含社区，下同）{LONG}，在“听党话，跟党走”广场悬挂横幅。", f"各村（含社区，下同）{LONG}"),
        ("一" * 50 + "，二。", "一" * 50),
        ("一" * 50 + "。", "一" * 50),
    ],
)
def test_an_item_without_a_heading_is_called_by_a_few_clauses(text: str, title: str) -> None:
    assert short_title(text) == title


def test_the_content_is_whole_sentences() -> None:
    long = "一" * 98 + "。"
    assert first_sentences("甲。乙。没有句号") == "甲。乙。"
    assert (first_sentences(f"{long}乙。丙。"), first_sentences(f"甲。{long}")) == (long, "甲。")


def test_the_parts_of_an_item_are_the_highest_numbered_blocks_in_it() -> None:
    assert parts_of((1, 0, 2, 3, 2, 0), 0, 6) == (2, 4)
    assert parts_of((1, 0), 0, 2) == ()
