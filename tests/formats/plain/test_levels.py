"""Headings that count with 第一章, 1.1 or nothing at all get the level that what stands around them says."""

import pytest

from fangan.formats.plain.records import TextItem, TextLine
from fangan.formats.plain.rough import read_rough
from fangan.model.document import Paragraph

SENTENCE = "各村要组织党员和志愿者清理沟渠。"


def levels(*given: str | tuple[int, str]) -> list[tuple[int, str, str]]:
    """Return level, number and words of the lines below a title; a line may have the outline of its style."""
    lines: list[TextItem] = [TextLine("清洁家园活动方案", 0)]
    for key, one in enumerate(given, 1):
        outline, words = one if isinstance(one, tuple) else (0, one)
        lines.append(TextLine(words, key, outline=outline))
    blocks = read_rough(lines, loose=True).document.text.blocks
    return [(one.level, one.number, one.heading + one.text) for one in blocks if isinstance(one, Paragraph)]


def test_chapters_are_the_first_level_and_their_sections_the_second() -> None:
    assert levels("第一章　总则", "第一节 目的", SENTENCE, "第二节 依据", "第二章 奖励", SENTENCE) == [
        (1, "第一章", "总则"),
        (2, "第一节", "目的"),
        (0, "", SENTENCE),
        (2, "第二节", "依据"),
        (1, "第二章", "奖励"),
        (0, "", SENTENCE),
    ]


def test_what_stands_under_chapters_is_a_level_deeper_than_it_is_typed() -> None:
    found = levels("第一章 总则", "一、目的", "（一）长远目的", "1.头一个", "（1）小的", "第二章 奖励", "一、奖项")
    assert [level for level, _, _ in found] == [1, 2, 3, 4, 0, 1, 2]


def test_a_marker_that_may_stand_under_a_chapter_keeps_its_level() -> None:
    found = levels("第一章 总则", "（一）目的", "（1）头一个", "第二章 奖励", "1.一等奖", "2.二等奖")
    assert [level for level, _, _ in found] == [1, 2, 4, 1, 3, 3]


def test_articles_that_begin_anew_in_every_chapter_are_items_of_it() -> None:
    found = levels("第一章 总则", "第一条 为了读书。", "第二条 大家读书。", "第二章 奖励", "第一条 有奖。")
    assert [level for level, _, _ in found] == [1, 2, 2, 1, 2]


@pytest.mark.parametrize(
    "last",
    ["第三条 有奖。", "第一条 依照第二条有奖。"],
    ids=["they count through", "one is named"],
)
def test_articles_stay_text_where_their_numbers_would_be_missed(last: str) -> None:
    found = levels("第一章 总则", "第一条 为了读书。", "第二条 大家读书。", "第二章 奖励", last)
    assert [level for level, _, _ in found] == [1, 0, 0, 1, 0]


def test_a_chapter_alone_is_no_heading() -> None:
    assert [level for level, _, _ in levels("第一章 总则", SENTENCE)] == [0, 0]


def test_decimal_numbers_have_the_level_of_their_depth() -> None:
    found = levels(
        "1 总则", "1.1 目的", "1.1.1 长远目的", SENTENCE, "1.2 依据", "2 组织体系", "2.1 指挥部", "2.1.1 职责"
    )
    assert [level for level, _, _ in found] == [1, 2, 3, 0, 2, 1, 2, 3]
    assert found[2][1:] == ("1.1.1", "长远目的")


def test_decimal_numbers_hang_on_whatever_has_the_number_before_their_point() -> None:
    assert [level for level, _, _ in levels("一、总则", "1.1 目的", "1.2 依据", "二、奖励", "2.1 奖项")] == [
        1,
        2,
        2,
        1,
        2,
    ]
    assert [level for level, _, _ in levels("1. 总则", "1.1. 目的", "1.2. 依据", "2. 奖励", "2.1. 奖项")] == [
        1,
        2,
        2,
        1,
        2,
    ]
    assert [level for level, _, _ in levels("（一）总则", "1.目的", "1.1 长远", "1.2 眼前", "2.依据")] == [
        2,
        3,
        4,
        4,
        3,
    ]


def test_a_list_between_decimal_numbers_does_not_stop_them() -> None:
    found = levels("1 总则", "1.1 目的", "1.2 依据", "（1）省里的。", "（2）市里的。", "2 组织体系", "2.1 指挥部")
    assert [level for level, _, _ in found] == [1, 2, 2, 3, 3, 1, 2]


@pytest.mark.parametrize("line", ["10.17是国家扶贫日", "1.5万元由县里出", "2.1 另外的"])
def test_what_does_not_count_on_is_no_decimal_number(line: str) -> None:
    found = levels("1 总则", "1.1 目的", "1.2 依据", line)
    assert found[-1] == (0, "", line)


def test_a_heading_without_a_number_has_the_level_of_its_style() -> None:
    found = levels((1, "指导思想"), SENTENCE, (1, "活动内容"), (2, "活动一：清沟渠"), (3, "清主渠"), (2, "清道路"))
    assert [level for level, _, _ in found] == [1, 0, 1, 2, 3, 2]


def test_styles_that_are_left_out_leave_no_level_out() -> None:
    assert [level for level, _, _ in levels((2, "指导思想"), (4, "长远"), (2, "活动内容"), SENTENCE)] == [1, 2, 1, 0]


def test_a_style_whose_other_headings_have_numbers_has_their_level() -> None:
    found = levels((2, "一、指导思想"), (2, "活动内容"), (3, "（一）清沟渠"), (3, "清道路"), (2, "三、组织领导"))
    assert [level for level, _, _ in found] == [1, 1, 2, 2, 1]


def test_lists_under_a_heading_of_a_style_end_with_it() -> None:
    found = levels((1, "工作安排"), "1.清沟渠。", "2.清道路。", (1, "有关要求"), "一、加强领导。", "二、加强检查。")
    assert [level for level, _, _ in found] == [1, 3, 3, 1, 2, 2]


def test_a_sentence_is_no_heading_whatever_its_style() -> None:
    assert levels((1, "落实责任。" + SENTENCE), (1, "清" * 60), SENTENCE)[0][0] == 0


def test_a_line_styled_as_others_below_is_no_title() -> None:
    lines = [TextLine("指导思想", 0, True, outline=1), TextLine(SENTENCE, 1), TextLine("活动内容", 2, outline=1)]
    document = read_rough(lines, loose=True).document
    assert document.text.title == ()
    assert [one.level for one in document.text.blocks if isinstance(one, Paragraph)] == [1, 0, 1]


def test_a_title_ends_where_headings_of_a_style_begin() -> None:
    lines = [TextLine("读书的事", 0, True), TextLine("指导思想", 1, True, outline=1), TextLine(SENTENCE, 2)]
    assert read_rough(lines, loose=True).document.text.title == ("读书的事",)


def test_a_title_may_have_the_style_of_the_headings() -> None:
    lines = [TextLine("读书活动方案", 0, outline=1), TextLine(SENTENCE, 1), TextLine("活动内容", 2, outline=1)]
    assert read_rough(lines, loose=True).document.text.title == ("读书活动方案",)


def test_only_who_asks_for_it_reads_such_headings() -> None:
    lines = [TextLine("读书活动方案", 0), TextLine("第一章 总则", 1), TextLine("第二章 奖励", 2)]
    assert [one.level for one in read_rough(lines).document.text.blocks if isinstance(one, Paragraph)] == [0, 0]
