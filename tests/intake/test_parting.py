"""Plans of one file are told apart, and every line is in one of them or apart, in time that grows with the lines."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.plain.records import TextLine, TextRows
from fangan.intake import parting
from fangan.intake.parting import Parted, part

BODY = ("为办好活动，制定本方案。", "一、活动内容", "（一）荐书。荐好书。", "甲县教育局", "2026年4月1日")


def parted(*words: str) -> Parted:
    return part([TextLine(one, key) for key, one in enumerate(words, 1)])


def titles(found: Parted) -> list[str]:
    return [one[0].words for one in found.plans if isinstance(one[0], TextLine)]


@pytest.mark.parametrize(
    ("first", "second"),
    [("读书活动方案1", "读书活动方案2"), ("篇一：读书", "篇二：敬老"), ("读书活动方案", "敬老活动方案")],
)
def test_each_plan_begins_with_its_title(first: str, second: str) -> None:
    assert titles(parted(first, *BODY, second, *BODY)) == [first, second]


def test_the_number_before_a_title_and_the_name_of_all_are_no_plans() -> None:
    found = parted("活动方案三篇", "篇一：读书活动方案", *BODY, "篇二：敬老活动方案", *BODY)
    assert titles(found) == ["读书活动方案", "敬老活动方案"]
    assert [one.words for one in found.apart if isinstance(one, TextLine)] == ["活动方案三篇", "篇一：", "篇二："]


@pytest.mark.parametrize("first", ["甲县教育局文件", "甲县教育局关于印发《读书活动方案》的通知", "各乡镇人民政府："])
def test_what_issues_a_plan_is_no_plan_before_it(first: str) -> None:
    assert len(parted(first, *BODY, "读书活动方案", *BODY).plans) == 1


def test_a_title_below_anything_but_a_day_begins_no_plan() -> None:
    assert len(parted("读书活动方案", *BODY[:3], "敬老活动方案", *BODY).plans) == 1


LINES = st.sampled_from(
    ["读书活动方案1", "敬老活动方案", "篇二", "猜您喜欢", "附件1", "", "读书活动方案一、指导思想二、活动内容", *BODY]
)


@given(st.lists(LINES, max_size=12))
def test_no_character_is_lost_or_doubled(words: list[str]) -> None:
    found = parted(*words)
    lines = [one for items in (*found.plans, found.apart) for one in items if isinstance(one, TextLine)]
    assert Counter("".join(one.words for one in lines)) == Counter("".join(words))


@pytest.mark.parametrize("line", ["敬老活动方案", "读书活动方案1", "篇二", "2026年4月1日", "猜您喜欢"])
def test_a_line_is_looked_at_a_few_times_however_many_there_are(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []
    says = parting._says
    monkeypatch.setattr(parting, "_says", lambda one: looks.append(1) or says(one))

    def looked(count: int) -> int:
        looks.clear()
        parted("读书活动方案", *[line, "", "", ""] * count)
        return len(looks)

    assert looked(400) <= 2.5 * looked(200)


def test_a_table_of_contents_belongs_to_no_plan() -> None:
    entries = ["目　录", "一、目的\t1", "二、内容……………2"]
    lines = [
        TextLine(words, at) for at, words in enumerate([*entries, "读书活动方案", "一、目的", "读书。", "二、内容"])
    ]
    found = part(lines)
    assert [one.words for one in found.apart if isinstance(one, TextLine)] == entries
    assert found.plans == (tuple(lines[3:]),)


def test_a_word_for_contents_above_text_is_text() -> None:
    lines = [TextLine(words, at) for at, words in enumerate(["目录", "一、目的", "读书3场。"])]
    assert part(lines).plans == (tuple(lines),)


def test_tables_without_a_word_are_no_plan() -> None:
    empty = TextRows((((TextLine("", 1),), (TextLine(" ", 2),)),))
    assert part([empty]).plans == ()
    assert len(part([TextLine("读书活动方案", 0), TextLine("登记表如下：", 1), empty]).plans[0]) == 3


@pytest.mark.parametrize(
    "lead", ["【导语】冬天到了，下面是一份方案。", "小编整理了读书活动方案。", "以下方案供大家参考。"]
)
def test_what_a_site_says_above_a_title_is_no_part_of_the_plan(lead: str) -> None:
    found = parted(lead, "甲校读书活动方案", *BODY)
    assert (titles(found), [one.words for one in found.apart if isinstance(one, TextLine)]) == (
        ["甲校读书活动方案"],
        [lead],
    )


def test_such_a_sentence_without_a_title_below_it_is_text() -> None:
    assert len(parted("书目供大家参考。", *BODY).plans[0]) == len(BODY) + 1
