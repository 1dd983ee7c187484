"""YAML as located text: nothing changes type, nothing dangerous is followed, everything is located."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.model.problem import FanganError, Place, Problem
from fangan.sources import nodes
from fangan.sources.nodes import MappingNode, ScalarNode, SequenceNode, parse, raw

Refused = Callable[[Callable[[], object]], Problem]


def read(text: str) -> MappingNode:
    problems: list[Problem] = []
    root = parse(text, "plan.yaml", problems)
    assert not problems
    return root


@pytest.mark.parametrize(
    "text",
    [
        "NO",
        "yes",
        "null",
        "~",
        "0512",
        "20:30",
        "010",
        "1.10",
        "1_000",
        "1e3",
        "0x1F",
        "2026-10-17",
        ".inf",
        "=",
        "12345" * 999,
    ],
)
def test_a_scalar_stays_as_it_was_typed(text: str) -> None:
    assert raw(read(f"值: {text}")) == {"值": text}


def test_quotes_tell_empty_text_from_nothing() -> None:
    entries = read("a:\nb: ''").entries
    assert [entry.quoted for entry in entries.values() if isinstance(entry, ScalarNode)] == [False, True]


def test_lists_and_mappings_keep_their_order() -> None:
    assert raw(read("b: [二, 一]\na:\n  - {丙: 三}\n")) == {"b": ("二", "一"), "a": ({"丙": "三"},)}


def test_every_node_knows_its_place() -> None:
    root = read("主题: 全民参与\n对象:\n  - 学生\n  - {名称: 家长}\n")
    assert root.keys["对象"].place == Place("plan.yaml", 2, 1)
    assert root.entries["主题"].place == Place("plan.yaml", 1, 5)
    listed = root.entries["对象"]
    assert isinstance(listed, SequenceNode)
    assert [item.place for item in listed.items] == [Place("plan.yaml", 3, 5), Place("plan.yaml", 4, 5)]


@pytest.mark.parametrize(
    ("text", "column"),
    [("a: 文字", 4), ("a: '文字'", 5), ('a: "文字"', 5), ("a: |\n  文\n  字", 0), ("a: 文\n  字", 0)],
)
def test_a_text_knows_where_it_begins_unless_it_runs_over_lines(text: str, column: int) -> None:
    entry = read(text).entries["a"]
    assert isinstance(entry, ScalarNode)
    assert entry.text_place == Place("plan.yaml", 1, column)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("a: 文字  # 注\n", (1, 6)),
        ("a: '文字'\n", (1, 8)),
        ("a: 文\n  字\n", (2, 4)),
        ("a: |\n  文\nb: 字\n", (3, 1)),
        ("a: [一,\n  二]  # 注\n", (2, 5)),
        ("a:\n  - 一\n  - 二\n\n# 注\nb: 字\n", (3, 6)),
        ("a:\n  c: 一\n  d: 二\n\n# 注\nb: 字\n", (3, 7)),
        ("a:\n  c: 一\n  d:\n\n# 注\nb: 字\n", (3, 4)),
        ("a: {c: 一,\n  d: }\n", (2, 7)),
        ("a:\nb: 字\n", (1, 3)),
    ],
)
def test_every_node_knows_where_it_ends(text: str, end: tuple[int, int]) -> None:
    assert read(text).entries["a"].end == end


def test_places_count_from_the_first_line_given() -> None:
    root = parse("a: 1\nb: 2\n", "a.md", [], first_line=2)
    assert root.keys["b"].place.line == 3


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有注释\n", "---\n"])
def test_nothing_is_an_empty_mapping(text: str) -> None:
    assert read(text).entries == {}


def test_duplicate_keys_are_all_reported_and_the_first_stands() -> None:
    problems: list[Problem] = []
    root = parse("a: 1\nb: {c: 1, c: 2}\na: 3\n", "plan.yaml", problems)
    assert [(str(p.place), p.code, p.values) for p in problems] == [
        ("plan.yaml:2:11", "yaml-duplicate-key", {"key": "c", "first": "2"}),
        ("plan.yaml:3:1", "yaml-duplicate-key", {"key": "a", "first": "1"}),
    ]
    assert raw(root) == {"a": "1", "b": {"c": "1"}}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &x 1\n", "1:4"),
        ("a: 1\nb: *a\n", "2:4"),
        ("a: !!int 1\n", "1:4"),
        ("a: !python/object:os.system {}\n", "1:4"),
        ("a: ! 1\n", "1:4"),
        ("&k a: 1\n", "1:1"),
        ("!!str a: 1\n", "1:1"),
        ("a: [1, &x [2]]\n", "1:8"),
    ],
)
def test_anchors_aliases_and_tags_are_refused(text: str, place: str, refused: Refused) -> None:
    found = refused(lambda: read(text))
    assert (found.code, str(found.place)) == ("yaml-alias-or-tag", f"plan.yaml:{place}")


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor(refused: Refused) -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{k}: &{k} [*{j}, *{j}]\n" for j, k in zip("abcdefgh", "bcdefghi", strict=True))
    assert str(refused(lambda: read(bomb)).place) == "plan.yaml:1:4"


@pytest.mark.parametrize(
    "deep", ["a: " + "[" * 60_000, "a: " + "{a: " * 60_000, "".join(f"{' ' * n}a:\n" for n in range(900))]
)
def test_deep_nesting_is_refused_without_recursion(deep: str, refused: Refused) -> None:
    assert refused(lambda: read(deep)).code == "yaml-too-large"


def test_fifty_levels_are_read_and_no_more(refused: Refused) -> None:
    levels = nodes.MAX_DEPTH
    assert "a" in read("a: " + "[" * levels + "]" * levels).entries
    assert refused(lambda: read("a: " + "[" * (levels + 1) + "]" * (levels + 1))).code == "yaml-too-large"


def test_too_many_nodes_are_refused(refused: Refused, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "MAX_NODES", 100)
    assert refused(lambda: read("a: [" + "x, " * 200 + "]")).code == "yaml-too-large"


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("[a]: 1", "1:1", "yaml-key-not-text"),
        ("? {a: 1}\n: 2", "1:3", "yaml-key-not-text"),
        ("a: 1\n---\nb: 2\n", "2:1", "yaml-several-documents"),
        ("- a\n- b\n", "1:1", "yaml-not-a-mapping"),
        ("只有一句话\n", "1:1", "yaml-not-a-mapping"),
        ("outline：activity-day\n", "1:8", "full-width-colon"),
        ("''", "1:1", "yaml-not-a-mapping"),
        ("a: 1\nb：2\n", "2:2", "full-width-colon"),
        ("outline：day\nagency: 县\n", "1:8", "full-width-colon"),
        ("facts:\n  名称: 节\n  地点：县城\n  日期: 2026\n", "3:5", "full-width-colon"),
        ("facts:\n  名称: 节\n  地点：县城\n\n# 说明\nissue: {}\n", "3:5", "full-width-colon"),
        ("facts:\n  名称: 节\n  地点:县城\n  日期: 2026\n", "3:5", "colon-without-blank"),
        ("主题: 这是一个\n很长的值\n日期: 2026\n", "2:1", "line-runs-on"),
        ("note: 联系人\n  电话：1\na: b: c\n", "3:5", "yaml-line"),
        ("a: b: c\n", "1:5", "yaml-line"),
        ("facts:\n  - 名称: 节\n  地点: 县城\n", "3:3", "yaml-line"),
        ("a: 1\n  b: 2\n", "2:4", "yaml-line"),
        ("a:\n\tb: 1\n", "2:1", "yaml-start"),
        ("a: @x\n", "1:4", "yaml-start"),
        ("a: [1, 2\nb: 3\n", "1:4", "yaml-not-closed"),
        ("a: '文字\n", "1:4", "yaml-not-closed"),
        ('a: "D:\\文件"\n', "1:7", "yaml-backslash"),
        ("a: 1\n%b: 2\n", "2:1", "yaml-start"),
        ("a: 1\nb: ? c\n", "2:4", "yaml-start"),
        ("a: [b, }]\n", "1:8", "yaml-syntax"),
    ],
)
def test_what_is_no_mapping_of_text_is_refused_where_it_stands(
    text: str, place: str, code: str, refused: Refused
) -> None:
    found = refused(lambda: read(text))
    assert (str(found.place), found.code) == (f"plan.yaml:{place}", code)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("facts:\n  名称: 节\n  启动地点：县城\n  日期: 2026\n", "启动地点: 县城"),
        ("- 1\n", ""),
        ("facts:\n  名称: 节\n  地点:县城\n  日期: 2026\n", "地点: 县城"),
        ("主题: 这是一个\n很长的值\n日期: 2026\n", "主题: 这是一个很长的值"),
    ],
)
def test_a_slip_of_the_hand_is_told_with_the_line_as_it_should_be(text: str, line: str, refused: Refused) -> None:
    assert refused(lambda: read(text)).values.get("line", "") == line


def test_a_full_width_colon_in_braces_is_told_too() -> None:
    problems: list[Problem] = []
    parse("a: [{职务：组长, 人员: 张}]\n", "plan.yaml", problems)
    assert [(p.code, str(p.place), p.values["line"]) for p in problems] == [
        ("full-width-colon", "plan.yaml:1:8", "职务: 组长")
    ]


def test_duplicates_before_a_fatal_fault_are_told_with_it() -> None:
    with pytest.raises(FanganError) as failed:
        read("a: 1\na: 2\nb: *a\n")
    assert [p.code for p in failed.value.problems] == ["yaml-duplicate-key", "yaml-alias-or-tag"]


YAMLISH = st.text(alphabet="ab文：:, \n-[]{}'\"|>#&*!?%@`\\~0\t", max_size=60)


@given(YAMLISH)
def test_any_text_is_a_mapping_or_a_located_refusal(text: str) -> None:
    problems: list[Problem] = []
    try:
        parse(text, "plan.yaml", problems)
    except FanganError as error:
        problems.extend(error.problems)
    lines = text.split("\n")
    for found in problems:
        assert found.place is not None
        assert 0 <= found.place.line <= len(lines) + 1
        if found.place.line <= len(lines):
            assert found.place.column <= len(lines[found.place.line - 1]) + 1
