"""An answer goes into the plan file, and nothing else in it moves."""

import pytest

from fangan.app.filling import filled, rows_of
from fangan.sources.plan_file import read_plan

HEAD = "outline: donation # 大纲\nagency: 甲省\nyear: 2026\n"
PLAN = (
    HEAD
    + "facts:\n  # 叫什么\n  名称: '好书' # 定了\n  日期:\n  # 名单\n  结对:\n    - {学校: 一中}\n\n# 完\nissue: {}\n"
)


def facts(text):
    return {name: given.raw for name, given in read_plan(text, "").facts.items()}


def test_value_is_replaced_in_its_line():
    assert filled(PLAN, ("facts", "名称"), "共读") == PLAN.replace("'好书'", "'共读'")


def test_an_open_question_is_answered_on_its_line():
    assert filled(PLAN, ("facts", "日期"), "2026-10-17") == PLAN.replace("日期:", "日期: 2026-10-17")


def test_taking_an_answer_back_leaves_the_question():
    assert filled(PLAN, ("facts", "名称"), None) == PLAN.replace(" '好书'", "")


def test_rows_take_the_place_of_rows():
    rows = ({"学校": "二中"}, {"学校": "三中"})
    assert filled(PLAN, ("facts", "结对"), rows) == PLAN.replace(
        "    - {学校: 一中}", "    - {学校: 二中}\n    - {学校: 三中}"
    )


@pytest.mark.parametrize("text", [HEAD, HEAD + "facts:\n", HEAD + "facts:\n  a: 1\n", PLAN, PLAN.replace("\n", "\r\n")])
def test_new_answer_is_read_back_with_all_others(text):
    assert facts(filled(text, ("facts", "新"), "甲: 乙 # 丙")) == {**facts(text), "新": "甲: 乙 # 丙"}


def test_facts_in_braces_stay_in_braces():
    assert filled(HEAD + "facts: {a: 1, b: 2}\n", ("facts", "a"), "3") == HEAD + "facts: {a: 3, b: 2}\n"


CHOICES = [
    "",
    "sections:\n",
    "sections: {}\n",
    "sections:\n  goals: {drop: [a]}\n",
    "sections:\n  goals:\n    drop: [a]  # 不要\n    heading: 目标\n",
    "sections:\n  goals:\n    drop:\n      - a\n      - b\nissue: {}\n",
    "sections: {goals: {heading: 目标, drop: [a]}}\n",
    "sections:\n    other: {drop: true}\n    # 末了\n",
]
VALUES = [("b", "c"), "true", None]


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("value", VALUES, ids=["list", "word", "none"])
@pytest.mark.parametrize("choices", CHOICES, ids=range(len(CHOICES)))
def test_choice_is_put_whatever_the_layout_and_every_remark_stays(choices, value, end):
    text = (HEAD + choices).replace("\n", end)
    written = filled(text, ("sections", "goals", "drop"), value)
    assert written is not None
    said = read_plan(written, "").sections.get("goals")
    assert (said.drop if said else ()) == (value if isinstance(value, tuple) else ())
    assert bool(said and said.drop_section) == (value == "true")
    assert [one for one in written.splitlines() if one.lstrip().startswith("#")] == [
        one for one in text.splitlines() if one.lstrip().startswith("#")
    ]


def test_entry_that_says_nothing_more_leaves_empty_braces():
    text = HEAD + "sections:\n  goals: {drop: [a]}\n"
    assert filled(text, ("sections", "goals", "drop"), None) == HEAD + "sections:\n  goals: {}\n"


def test_asked_number_is_answered_before_its_remark():
    text = HEAD + "issue:\n  form: notice  # 形式\n  number:  # 文号\n"
    assert filled(text, ("issue", "number"), "甲政〔2026〕1号") == text.replace("number:", "number: 甲政〔2026〕1号")


def test_what_is_laid_out_as_no_mapping_is_left_alone():
    assert filled(HEAD + "issue: 通知\n", ("issue", "form"), "函") is None


TABLE = ["学校", "人数", "地点"]


def test_pasted_rows_follow_their_headings():
    copied = rows_of("人数\t学校\n3\t一中\n\n4\t二中\n", TABLE, "地点")
    assert (copied.named, copied.rows) == (True, ({"人数": "3", "学校": "一中"}, {"人数": "4", "学校": "二中"}))


def test_pasted_cells_without_headings_fill_the_columns_from_the_first_on():
    assert rows_of("一中\t3", TABLE).rows == ({"学校": "一中", "人数": "3"},)
    assert rows_of("3\t东街", TABLE, "人数").rows == ({"人数": "3", "地点": "东街"},)


def test_empty_cell_among_pasted_ones_keeps_its_row():
    assert rows_of("3\n\n5\n\n", TABLE, "人数").rows == ({"人数": "3"}, {}, {"人数": "5"})


def test_what_is_pasted_and_has_no_column_is_told():
    assert rows_of("一中\t3\t东街\t多余", TABLE).left == ("多余",)
    assert rows_of("学校\t人数\t备注\n一中\t3\t无\n", TABLE).left == ("备注",)
    assert rows_of("学校\t人数\n一中\t3\n", TABLE).left == ()


COPIED = [
    ('"镇中心\n小学"\t3', {"学校": "镇中心 小学", "人数": "3"}),  # a cell of two lines
    ('"镇中心\r\n小学"\t3\r\n', {"学校": "镇中心 小学", "人数": "3"}),
    ('"一中\n（""老校""）"\t3', {"学校": '一中 （"老校"）', "人数": "3"}),  # quotes in such a cell stand twice
    ('"一中"分校\t3', {"学校": '"一中"分校', "人数": "3"}),  # quotes that are words of the cell
    ('"一中\t3', {"学校": '"一中', "人数": "3"}),
    (' 一中 \t3', {"学校": "一中", "人数": "3"}),
]  # fmt: skip


@pytest.mark.parametrize(("copied", "row"), COPIED)
def test_pasted_cells_are_the_cells_of_the_spreadsheet(copied, row):
    assert rows_of(copied.rstrip("\r\n") + "\n二中\t4\n", TABLE).rows == (row, {"学校": "二中", "人数": "4"})


def test_entry_that_says_nothing_but_that_it_is_there_is_written():
    assert filled(HEAD, ("annexes", "contacts"), {}) == HEAD + "annexes:\n  contacts: {}\n"
