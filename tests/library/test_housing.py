"""What was printed comes back from the section file that is made of it, to the letter or said to be other."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fangan.library.housing import house
from fangan.library.records import PassageRow
from fangan.model.provider import Provider
from fangan.model.section import walk
from fangan.sources.section_file import read_head, read_wording

HEAD = "---\nkey: activities\ntitle: 活动内容\n---\n"
NUMBERS = {0: "", 2: "（一）", 3: "1.", 4: "（1）"}


def passage(words, *, level=0, heading="", number=None, item="", cells="", at=1):
    number = NUMBERS[level] if number is None else number
    role = "table" if cells else "paragraph"
    return PassageRow(at, role, "", "activities", "活动内容", item, level, number, heading, heading + words, cells, 1)


def wording(text):
    return read_wording(text, read_head(text, Provider(id="own"), "a.md", "a.md"))


def blocks(text):
    """Return what a section file words: level, heading and text of each block, in reading order."""
    parts = walk(wording(text).parts)
    return [(one.level, "".join(map(str, one.heading)), one.typed + "".join(map(str, one.text))) for one in parts]


@pytest.mark.parametrize(
    "one",
    [
        passage("组织走访慰问。"),
        passage("（一）是引用的序号。"),
        passage("1.5万元用于慰问。"),
        passage("鼓励自愿捐款。", level=2, heading="公益捐助。"),
        passage("", level=2, heading="宣传动员"),
        passage("", level=2, heading="召开动员会。"),
        passage("各村要在月底前完成摸底，不得漏户。", level=2),
        passage("各村完成摸底。结果由小组核对。", level=2),
        passage("同走幸福路，共建好家园。", level=2, heading="活动主题："),
        passage("每周上门一次。", level=3),
        passage("| 不是表格"),
        passage("＋号开头的一段。"),
        passage("表：不是表的标题"),
    ],
)
def test_a_passage_comes_back_to_the_letter(one):
    housed = house(HEAD, [one], 2, item=False)
    assert housed.changed == ()
    assert blocks(housed.text) == [(one.level, one.heading, one.words.removeprefix(one.heading))]


def test_braces_that_would_be_filled_in_are_other_marks_and_told():
    housed = house(HEAD, [passage("围绕{{主题}}开展{宣传}。")], 2, item=False)
    assert [one.position for one in housed.changed] == [1]
    assert blocks(housed.text) == [(0, "", "围绕〔〔主题〕〕开展〔宣传〕。")]


def test_a_level_that_is_skipped_keeps_its_number_as_text():
    lines = [passage("走访。", level=2, at=1), passage("登记。", level=4, at=2)]
    housed = house(HEAD, lines, 2, item=False)
    assert [one.position for one in housed.changed] == [2]
    assert blocks(housed.text) == [(2, "", "走访。"), (0, "", "（1）登记。")]


def test_items_keep_their_names_once():
    lines = [passage("走访。", level=2, item="visits"), passage("登记。", item="visits", at=2)]
    assert [one.id for one in walk(wording(house(HEAD, lines, 2, item=False).text).parts)] == ["visits", ""]


def test_numbers_are_counted_by_level():
    lines = [passage("甲。", level=2), passage("乙。", level=3), passage("丙。", level=3), passage("丁。", level=2)]
    assert house(HEAD, lines, 2, item=False).text == f"{HEAD}（一）甲。\n1.乙。\n2.丙。\n（二）丁。\n"


def test_a_table_comes_back_as_a_table():
    cells = {
        "caption": "分工表",
        "header": ["单位", "任务"],
        "rows": [["甲局", "走访|慰问"]],
        "aligns": ["left", "center"],
    }
    one = passage("", cells=json.dumps(cells, ensure_ascii=False))
    (part,) = wording(house(HEAD, [one, one], 2, item=False).text).parts[:1]
    assert [str(cell[0]) for cell in part.table.rows[0].cells] == ["甲局", "走访｜慰问"]


@settings(max_examples=150)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([0, 0, 2, 3, 4]),
            st.text("走访。：（一）1.、，一是第\\ {}|＋#“”", max_size=12).map(str.strip).filter(bool),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_every_character_of_any_passages_is_in_the_file(given_lines):
    lines = [passage(words, level=level, at=at) for at, (level, words) in enumerate(given_lines, 1)]
    housed = house(HEAD, lines, 2, item=False)
    changed = {one.position for one in housed.changed}
    read = blocks(housed.text)
    assert len(read) == len(lines)
    for one, (level, heading, text) in zip(lines, read, strict=True):
        if one.position not in changed:
            assert (level, heading + text) == (one.level, one.words)
        else:
            signs = str.maketrans("{}\\", "〔〕＼")
            assert heading + text in (one.words, one.number + one.words, (one.number + one.words).translate(signs))
