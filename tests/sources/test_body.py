"""Wording: one line is one block, by the markers officials already write (docs/design.md §4)."""

import contextlib
from collections.abc import Callable

import pytest

from fangan.model.problem import InputRefused
from fangan.model.section import Part, TablePart, Wording
from fangan.model.template import Placeholder
from fangan.sources.section_file import walk

Body = Callable[[str], Wording]
Located = Callable[[Callable[[], object]], list[str]]


def shape(parts: tuple[Part, ...]) -> list[object]:
    """Levels as a tree: `[2, [3, 3], 0]` is an item with two sub-items, then a paragraph."""
    found: list[object] = []
    for part in parts:
        found.append(part.level)
        if part.children:
            found.append(shape(part.children))
    return found


def one(wording: Wording) -> Part:
    assert len(wording.parts) == 1
    return wording.parts[0]


def test_one_line_is_one_block(body: Body) -> None:
    assert shape(body("第一段。\n第二段。").parts) == [0, 0]


def test_blank_lines_only_separate(body: Body) -> None:
    assert shape(body("\n\n第一段。\n\n　\n \t\n第二段。\n\n").parts) == [0, 0]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("一、目标。", 1),
        ("（一）宣传。", 2),
        ("(一)宣传。", 2),
        ("1.横幅。", 3),
        ("1．横幅。", 3),
        ("（1）标语。", 4),
        ("(1)标语。", 4),
    ],
)
def test_a_marker_opens_a_block_of_its_level(line: str, level: int, body: Body) -> None:
    assert one(body(line)).level == level


def test_blocks_nest_by_level_and_text_belongs_to_the_open_block(body: Body) -> None:
    text = "开头。\n（一）甲。\n正文。\n1.子。\n（1）孙。\n孙的正文。\n2.子。\n（二）乙。\n"
    assert shape(body(text).parts) == [0, 2, [0, 3, [4, [0]], 3], 2]


def test_a_skipped_level_is_kept_for_assembly_to_judge(body: Body) -> None:
    assert shape(body("（一）甲。\n（1）孙。\n1.子。").parts) == [2, [4, 3]]


def test_the_written_number_does_not_matter(body: Body) -> None:
    assert body("（九）甲。子。\n（九）乙。子。").parts[1].heading == ("乙。",)


def test_a_run_in_heading_ends_at_its_first_full_stop(body: Body) -> None:
    part = one(body("（二）公益捐助。接受捐款。及时公示。"))
    assert (part.heading, part.text) == (("公益捐助。",), ("接受捐款。及时公示。",))


def test_a_full_stop_counts_even_where_nothing_stands_before_it(body: Body) -> None:
    part = one(body("（二）。接受捐款。"))
    assert (part.heading, part.text) == (("。",), ("接受捐款。",))


def test_a_line_without_a_full_stop_is_a_heading(body: Body) -> None:
    part = one(body("（二）公益捐助"))
    assert (part.heading, part.text) == (("公益捐助",), ())


def test_a_single_full_stop_at_the_end_makes_a_numbered_sentence(body: Body) -> None:
    part = one(body("1.在主要街道悬挂横幅。"))
    assert (part.heading, part.text) == ((), ("在主要街道悬挂横幅。",))


@pytest.mark.parametrize(
    "line",
    [
        "（一）学习“扶贫先扶志。”精神。逐级传达。",
        "（一）召开座谈会（视频会。）通报。逐级传达。",
        "（一）印发《意见。》通知。逐级传达。",
    ],
)
def test_full_stops_inside_marks_do_not_end_a_heading(line: str, body: Body) -> None:
    assert one(body(line)).text == ("逐级传达。",)


def test_blanks_between_heading_and_text_are_not_text(body: Body) -> None:
    assert one(body("（二） 公益捐助。　接受捐款。")).text == ("接受捐款。",)


def test_a_heading_keeps_its_placeholders(body: Body) -> None:
    part = one(body("（一）{{主题}}宣传。开展宣传。"))
    assert isinstance(part.heading[0], Placeholder)
    assert (part.heading[0].place and str(part.heading[0].place)) == "standard/sections/activities.md:4:4"


@pytest.mark.parametrize(
    ("line", "heading", "text"),
    [
        ("（一）召开会议。\\", "召开会议。", ()),
        ("（一）召开会议。\\ {#meeting}", "召开会议。", ()),
        ("（一）主题：\\同走幸福路。共建家园。", "主题：", ("同走幸福路。共建家园。",)),
    ],
)
def test_a_heading_ends_at_a_backslash_behind_its_mark(line: str, heading: str, text: tuple, body: Body) -> None:
    part = one(body(line))
    assert (part.heading, part.text) == ((heading,), text)


@pytest.mark.parametrize(
    ("line", "heading", "text"),
    [
        ("活动主题：\\同走幸福路。共建家园。", ("活动主题：",), ("同走幸福路。共建家园。",)),
        ("活动主题：\\", ("活动主题：",), ()),
        ("活动主题：同走幸福路。", (), ("活动主题：同走幸福路。",)),
        ("说明如下。活动主题：\\甲。", (), ("说明如下。活动主题：\\甲。",)),
    ],
)
def test_a_label_needs_no_number(line: str, heading: tuple, text: tuple, body: Body) -> None:
    part = one(body(line))
    assert (part.level, part.heading, part.text) == (0, heading, text)


@pytest.mark.parametrize(
    "line", ["　甲{{会}}：\\十月。", "（一）甲{{会}}。  接受捐款。", "（一） 甲{{会}}：\\十月。", "（一）甲{{会}}。\\"]
)
def test_placeholders_of_a_heading_are_located_whatever_stands_behind_it(line: str, body: Body) -> None:
    place = one(body(line)).heading[1].place
    assert place
    assert place.column == line.index("{") + 1


def test_placeholders_are_located_in_their_line(body: Body) -> None:
    part = one(body("　　（一）宣传。  围绕{{主题}}开展。 {#publicity}"))
    assert isinstance(part.text[1], Placeholder)
    assert part.text[1].place
    assert part.text[1].place.column == "　　（一）宣传。  围绕{{主题}}".index("{") + 1


def test_a_backslash_makes_a_marker_plain_text(body: Body) -> None:
    part = one(body("\\（一）不是条目。{{主题}}"))
    assert (part.level, part.text[0]) == (0, "（一）不是条目。")
    assert isinstance(part.text[1], Placeholder)
    assert part.text[1].place
    assert part.text[1].place.column == 10


@pytest.mark.parametrize(
    "line", ["10.17活动日", "1.5万元以上的支出", "2026年10月17日是活动日。", "（附后）", "十一期间"]
)
def test_numbers_that_are_no_markers_stay_text(line: str, body: Body) -> None:
    assert one(body(line)).level == 0


def test_a_paragraph_may_be_an_item(body: Body) -> None:
    part = one(body("联系人见附件。 {#contact}"))
    assert (part.level, part.id, part.text) == (0, "contact", ("联系人见附件。",))


@pytest.mark.parametrize("line", ["（一）", "1. ", "\\", "（一） {#empty}", "{#empty}"])
def test_a_block_without_words_is_refused(line: str, body: Body, located: Located) -> None:
    assert located(lambda: body(line)) == ["4:1 empty-block"]


def test_an_id_names_one_block(body: Body, located: Located) -> None:
    assert located(lambda: body("（一）甲。 {#a}\n（二）乙。\n1.丙。 {#a}")) == ["6:1 repeated-item-id"]


def test_the_first_use_of_an_id_is_named(body: Body) -> None:
    with pytest.raises(InputRefused) as refused:
        body("甲。 {#a}\n乙。 {#a}")
    assert refused.value.problems[0].values == {"id": "a", "first": "4"}


def test_alternatives_may_share_an_id_but_not_a_choice(section: Body, located: Located) -> None:
    head = "---\nkey: a\nchoose: {x: {ask: 问, options: {m: 甲, n: 乙}}}\n---\n"
    assert len(section(head + "甲。 {#x choice=m}\n乙。 {#x choice=n}").parts) == 2
    assert located(lambda: section(head + "甲。 {#x choice=m}\n乙。 {#x choice=m}")) == ["6:1 repeated-item-id"]
    assert located(lambda: section(head + "甲。 {#x choice=m}\n乙。 {#x}")) == ["6:1 repeated-item-id"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（一）宣传{#a}。", "4:6 bad-attributes"),
        ("（一）宣传。 {#a", "4:8 bad-attributes"),
        ("（一）宣传。 {lead=单位.宣传}", "4:8 bad-attributes"),
        ("（一）宣传。 ｛#a｝", "4:8 bad-attributes"),
        ("（一）宣传。 {＃a}", "4:8 bad-attributes"),
        ("（一）宣传。 {#a}{#b}", "4:8 bad-attributes"),
        ("围绕{主题}开展。", "4:3 stray-brace"),
        ("围绕{{主题}开展。", "4:3 stray-brace"),
        ("围绕主题}}开展。", "4:5 stray-brace"),
        ("围绕｛｛主题｝｝开展。", "4:3 stray-brace"),
        ("围绕{{主题}}开展。围绕{{主 题}}。", "4:14 bad-placeholder"),
        ("围绕{{}}开展。", "4:3 bad-placeholder"),
        ("围绕{{单位.}}开展。", "4:3 bad-placeholder"),
        ("围绕{{a.b.c.d}}开展。", "4:3 bad-placeholder"),
        ("见{{@附 件}}。", "4:2 bad-reference"),
        ("见{{@a#}}。", "4:2 bad-reference"),
        ("见{{@}}。", "4:2 bad-reference"),
    ],
)
def test_braces_that_are_not_understood_are_refused_where_they_stand(
    line: str, expected: str, body: Body, located: Located
) -> None:
    assert expected in located(lambda: body(line))
    assert len({problem.split(" ")[1] for problem in located(lambda: body(line))}) == 1


def test_all_problems_of_a_wording_come_in_one_pass(body: Body, located: Located) -> None:
    text = "（一）\n围绕{{主题开展。\n| a | b |\n（二）宣传。 {#B}\n（三）宣传。 {#c whn=主题}\n"
    assert located(lambda: body(text)) == [
        "4:1 empty-block", "5:3 stray-brace", "6:1 bad-table", "7:8 bad-item-id", "8:8 unknown-attribute",
    ]  # fmt: skip


def test_a_table_is_part_of_the_open_block(body: Body) -> None:
    text = (
        "（一）结对。\n表：结对安排\n| 学校 | 人数 |\n|---|--:|\n| {{结对.学校}} | {{结对.人数}} | {each=结对}\n后文。"
    )
    table, after = one(body(text)).children
    assert isinstance(table.table, TablePart)
    assert table.table.caption == ("结对安排",)
    assert table.place.line == 5
    assert (after.table, after.text) == (None, ("后文。",))


def test_a_caption_without_a_table_is_text(body: Body) -> None:
    assert one(body("表：结对安排")).text == ("表：结对安排",)
    assert shape(body("表：结对安排\n\n| a |\n|---|\n| b |").parts) == [0, 0]


def test_a_hundred_thousand_lines_are_read(body: Body) -> None:
    wording = body("（一）宣传。围绕“{{主题}}”开展宣传。\n1.悬挂横幅。\n" * 50_000)
    assert sum(1 for _ in walk(wording.parts)) == 100_000


@pytest.mark.parametrize(
    "line",
    [
        " " * 200_000 + "。",
        "（" * 100_000,
        "{#" * 100_000,
        "{{" * 100_000,
        "{#a " + "b=c " * 50_000 + "}",
        "| " * 100_000,
    ],
    ids=["blanks", "brackets", "tails", "braces", "attributes", "cells"],
)
def test_a_hostile_line_is_read_within_the_time_limit_of_a_test(line: str, body: Body) -> None:
    with contextlib.suppress(InputRefused):
        body(line)


@pytest.mark.parametrize(
    "above", ["（一）标题\n", "|甲|\n|-|\n|乙|\n", "（一）{{口号}}\n"], ids=["heading", "table", "fact"]
)
def test_a_run_on_line_needs_a_paragraph_directly_above(above: str, body: Body, located: Located) -> None:
    line = 4 + above.count("\n")
    assert located(lambda: body(f"{above}＋接着说。")) == [f"{line}:1 run-on-without-paragraph"]


def test_only_a_run_on_line_is_joined(body: Body, located: Located) -> None:
    assert located(lambda: body("甲。 {#a join=； end=。}")) == ["4:1 join-without-run-on"]


def test_the_file_of_an_item_may_be_one_run_on_line(section: Body, located: Located) -> None:
    head = "---\nkey: activities#account\n---\n"
    assert one(section(head + "＋捐款不设专户。")).run_on
    assert located(lambda: section(head + "＋甲。\n＋乙。")) == ["5:1 not-one-item"]


def test_a_backslash_keeps_a_plus_sign_as_text(body: Body) -> None:
    assert one(body("\\＋86。")).text == ("＋86。",)


@pytest.mark.parametrize(
    "line",
    [
        "各村要在月底前完成摸底。（各村）",
        "各村要在月底前完成摸底。(各村、县民政局)",
        "县长强调：“工作要做实。”",
        "落实《办法》中的“不得漏户。”",
    ],
)
def test_a_sentence_with_a_remark_or_a_quotation_at_its_end_is_no_heading(line: str, body: Body) -> None:
    assert (one(body(f"（一）{line}")).heading, one(body(f"（一）{line}")).text) == ((), (line,))


@pytest.mark.parametrize("line", ["开展“六个一”", "公益捐助。（各村）负责。", "宣传。（各村）（县里）报。"])
def test_other_quotations_and_brackets_leave_a_heading(line: str, body: Body) -> None:
    assert one(body(f"（一）{line}")).heading


def test_a_closing_paragraph_hangs_at_the_end_of_what_it_closes(body: Body) -> None:
    text = "（一）甲。 {#a}\n1.子。 {#b}\n（1）孙。\n结。 {#c of=a}\n再结。 {#d of=section}"
    assert shape(body(text).parts) == [2, [3, [4], 0], 0]


def test_the_item_of_a_file_may_be_closed_by_its_name(section: Body) -> None:
    text = "---\nkey: activities#visits\n---\n（一）走访。\n1.入户。\n小结。 {#end of=visits}"
    assert shape(section(text).parts) == [2, [3, 0]]


CLOSED = """---
key: activities
title: 活动内容
---
（一）{{{{活动名称}}}}走访。文。 {{#visits}}
1.入户。
小结。 {{#end of={}}}"""


@pytest.mark.parametrize(
    ("name", "shaped"), [("活动名称走访", [2, [3, 0]]), ("活动内容", [2, [3], 0]), ("activities", [2, [3], 0])]
)
def test_what_is_closed_may_go_by_its_heading(name: str, shaped: list[object], section: Body) -> None:
    parts = section(CLOSED.format(name)).parts
    assert shape(parts) == shaped
    assert [part.attributes.of for part in walk(parts)][-1] == ("visits" if name == "活动名称走访" else "section")


def test_a_name_that_is_nothing_open_is_told_with_the_names_there_are(body: Body) -> None:
    with pytest.raises(InputRefused) as error:
        body("（一）走访慰问。文。 {#visits}\n小结。 {#end of=走访慰}")
    (told,) = error.value.problems
    assert (told.code, told.values["known"]) == ("of-unknown", "section、走访慰问（visits）")
    assert told.values["suggestion"] == "走访慰问"


def test_what_is_closed_by_its_heading_has_an_id(body: Body, located: Located) -> None:
    assert located(lambda: body("（一）走访。文。\n小结。 {#end of=走访}")) == ["4:1 of-without-id"]


@pytest.mark.parametrize("line", ["（二）乙。", "＋接着。"])
def test_only_a_paragraph_or_a_table_closes_a_block(line: str, body: Body, located: Located) -> None:
    assert located(lambda: body(f"（一）甲。文。 {{#a}}\n{line} {{#b of=section}}")) == ["5:1 of-on-numbered"]


def test_the_caption_of_a_table_carries_what_is_said_of_it(body: Body, located: Located) -> None:
    table = one(body("表：分工 {#pairs when=专户}\n|村|\n|-|\n|甲|"))
    assert (table.id, table.table.caption if table.table else ()) == ("pairs", ("分工",))
    assert located(lambda: body("表：分工 {#pairs lead=甲}\n|村|\n|-|\n|甲|")) == ["4:1 table-with-task"]


def test_a_text_that_counts_in_its_line_is_no_member_of_a_chain(body: Body) -> None:
    assert [part.chain for part in body("一是甲；二是乙。\n一是丙。").parts] == ["", "是"]


def test_responsibilities_of_one_block_stand_in_one_line(body: Body, located: Located) -> None:
    text = "（一）甲。 {{#a}}\n结。 {{#c of=section lead=甲{}}}\n又结。 {{#d of=section lead=乙{}}}"
    assert located(lambda: body(text.format("", ""))) == ["6:1 two-of"]
    assert body(text.format(" when=专户", " when=!专户")).parts


def test_a_block_and_what_closes_it_do_not_both_state_responsibilities(body: Body, located: Located) -> None:
    assert located(lambda: body("（一）甲。 {#a lead=甲}\n结。 {#c of=a lead=乙}")) == ["5:1 two-of"]
