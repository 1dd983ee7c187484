"""Placeholders and references in a line of wording (docs/design.md §4)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.model.problem import Place, Problem
from fangan.model.template import Placeholder, Reference, Segment, Template
from fangan.sources.template import parse_template, placeholders

START = Place("a.md", 4, 10)


def read(text: str) -> Template:
    problems: list[Problem] = []
    template = parse_template(text, START, problems)
    assert not problems
    return template


def only(text: str) -> Segment:
    (segment,) = read(text)
    return segment


@pytest.mark.parametrize(
    "text", ["开展宣传。", "100%，约3/4", "“引号”和（括号）", "a|b", "@附件", "#话题#", "\\n", "%s"]
)
def test_text_without_braces_is_itself(text: str) -> None:
    assert read(text) == (text,)


def test_no_text_is_no_segment() -> None:
    assert read("") == ()


def test_a_line_is_split_into_text_and_placeholders() -> None:
    assert read("围绕“{{主题}}”在{{地区}}开展。") == (
        "围绕“",
        Placeholder("主题", "", Place("a.md", 4, 13)),
        "”在",
        Placeholder("地区", "", Place("a.md", 4, 21)),
        "开展。",
    )


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("{{主题}}", "主题", ""),
        ("{{ 主题 }}", "主题", ""),
        ("{{活动日期|月日}}", "活动日期", "月日"),
        ("{{ 活动日期 | 月日 }}", "活动日期", "月日"),
        ("{{单位.宣传}}", "单位.宣传", ""),
        ("{{机关.简称}}", "机关.简称", ""),
        ("{{结对.人数|汉字}}", "结对.人数", "汉字"),
        ("{{10·17}}", "10·17", ""),
        ("{{QQ群_2}}", "QQ群_2", ""),
    ],
)
def test_a_placeholder_has_a_name_and_perhaps_a_format(text: str, name: str, form: str) -> None:
    assert only(text) == Placeholder(name, form, START)


@pytest.mark.parametrize(
    ("text", "target", "form"),
    [
        ("{{@activities}}", "activities", ""),
        ("{{@activities#donation}}", "activities#donation", ""),
        ("{{@#donation}}", "#donation", ""),
        ("{{@task-table|编号}}", "task-table", "编号"),
        ("{{ @activities | 名称 }}", "activities", "名称"),
    ],
)
def test_a_reference_names_a_section_an_item_or_an_annex(text: str, target: str, form: str) -> None:
    assert only(text) == Reference(target, form, START)


def test_references_are_no_placeholders() -> None:
    assert [mark.name for mark in placeholders(read("{{主题}}见{{@basis}}和{{地区}}"))] == ["主题", "地区"]


@pytest.mark.parametrize(
    "name",
    [
        "主 题",
        "",
        "|月日",
        "主题.",
        ".主题",
        "a.b.c.d",
        "_主题",
        "主题!",
        "7*7",
        "a['b']",
        "@Basis",
        "@basis#",
        "@a#b#c",
        "@",
    ],
)
def test_anything_else_between_braces_is_refused(name: str) -> None:
    problems: list[Problem] = []
    assert parse_template("前{{" + name + "}}", START, problems) == ("前",)
    assert [(p.code in ("bad-placeholder", "bad-reference"), p.place) for p in problems] == [
        (True, Place("a.md", 4, 11))
    ]


def test_every_fault_of_a_line_is_told() -> None:
    problems: list[Problem] = []
    parse_template("{{主 题}}和｛｛地区｝｝和{{@a#}}和{", START, problems)
    assert [(p.code, p.place.column - 10) for p in problems if p.place] == [
        ("bad-placeholder", 0),
        ("stray-brace", 8),
        ("bad-reference", 15),
        ("stray-brace", 23),
    ]


def test_a_stray_brace_is_shown_with_what_follows() -> None:
    problems: list[Problem] = []
    parse_template("围绕{{主题开展宣传，做到家喻户晓。", START, problems)
    assert [p.values for p in problems] == [{"text": "{{主题开展宣传，做到家"}]


def test_without_a_column_a_fault_is_located_by_its_line() -> None:
    problems: list[Problem] = []
    parse_template("前{{主 题}}{", Place("a.md", 4), problems)
    assert {str(p.place) for p in problems} == {"a.md:4"}


TEXT = st.text(alphabet="主题地区ab。“”（）|@#.·_ ", max_size=12)


@given(st.lists(TEXT, min_size=1, max_size=5), st.sampled_from(["主题", "单位.宣传"]))
def test_what_is_read_is_what_was_written(texts: list[str], name: str) -> None:
    mark = "{{" + name + "}}"
    shown = [mark if isinstance(segment, Placeholder) else segment for segment in read(mark.join(texts))]
    assert "".join(str(part) for part in shown) == mark.join(texts)


@given(st.text(alphabet="主{}｛｝|@#=a ", max_size=20))
def test_any_line_is_read_or_refused_inside_the_line(text: str) -> None:
    problems: list[Problem] = []
    template = parse_template(text, Place("a.md", 4, 1), problems)
    assert all(p.place and 1 <= p.place.column <= len(text) for p in problems)
    literal = "".join(part for part in template if isinstance(part, str))
    assert problems or not set("{}") & set(literal)
