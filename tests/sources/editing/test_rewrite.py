"""Single values of a YAML text changed, and every other byte left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.model.problem import Problem
from fangan.sources.editing.rewrite import Rewrite
from fangan.sources.nodes import parse, raw


def emptied(text: str, *keys: str) -> str:
    rewrite = Rewrite(text)
    for key in keys:
        rewrite.empty((key,), "旧：")
    return rewrite.text()


def dropped(text: str, key: str) -> str:
    rewrite = Rewrite(text)
    rewrite.drop((key,), "去：")
    return rewrite.text()


def read(text: str) -> object:
    problems: list[Problem] = []
    found = raw(parse(text, "plan.yaml", problems))
    assert not problems
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲: 2025-10-17\n", "甲:   # 旧：2025-10-17\n"),
        ("甲: 2025-10-17", "甲:   # 旧：2025-10-17"),
        ("甲: 一  # 说明\n", "甲:   # 旧：一  # 说明\n"),
        ("甲: '一 # 二'\n", "甲:   # 旧：'一 # 二'\n"),
        ("甲: [一, 二]\n乙: 三\n", "甲:   # 旧：[一, 二]\n乙: 三\n"),
        ("甲:\n  - 一\n  - 二\n乙: 三\n", "甲:   # 旧：\n  # - 一\n  # - 二\n乙: 三\n"),
        ("甲:\n- 一\n- 二\n乙: 三\n", "甲:   # 旧：\n# - 一\n# - 二\n乙: 三\n"),
        ("甲:  # 说明\n  - 一\n", "甲:   # 旧：  # 说明\n  # - 一\n"),
        ("甲:\n  # 说明\n  - 一\n\n  - 二\n", "甲:   # 旧：\n  # 说明\n  # - 一\n\n  # - 二\n"),
        ("甲: |\n  一\n\n  二\n\n乙: 三\n", "甲:   # 旧：|\n  # 一\n\n  # 二\n\n乙: 三\n"),
        ("甲: 一\n  二\n乙: 三\n", "甲:   # 旧：一\n  # 二\n乙: 三\n"),
        ("甲: [一,\n  二]  # 说明\n乙: 三\n", "甲:   # 旧：[一,\n  # 二]  # 说明\n乙: 三\n"),
        ("甲: {一: 二,\n  三: 四}\n", "甲:   # 旧：{一: 二,\n  # 三: 四}\n"),
        ('"甲": 一\n', '"甲":   # 旧：一\n'),
        ("甲:\n乙: 三\n", "甲:\n乙: 三\n"),
        ("甲:\n  一\n乙: 三\n", "甲:   # 旧：\n  # 一\n乙: 三\n"),
        ("甲:\n  [一, 二]\n乙: 三\n", "甲:   # 旧：\n  # [一, 二]\n乙: 三\n"),
        ("甲: |\n  一", "甲:   # 旧：|\n  # 一"),
        ("甲: 一\r\n乙:\r\n  - 二\r\n", "甲:   # 旧：一\r\n乙:\r\n  - 二\r\n"),
    ],
)
def test_a_key_stays_and_its_value_becomes_a_comment(text, expected):
    assert emptied(text, "甲") == expected
    read(expected)


def test_between_braces_the_comment_goes_behind_them():
    text = "{甲: 一, 乙: [二, 三], 丙: 四}  # 说明\n"
    assert emptied(text, "甲", "乙") == "{甲: , 乙: , 丙: 四}  # 说明  # 甲 旧：一  # 乙 旧：[二, 三]\n"
    assert read(emptied(text, "甲", "乙")) == {"甲": "", "乙": "", "丙": "四"}


def test_the_comment_goes_behind_the_outermost_braces():
    text = "甲: {乙: {丙: 一},\n  丁: 二}\n"
    rewrite = Rewrite(text)
    rewrite.empty(("甲", "乙", "丙"), "旧：")
    assert rewrite.text() == "甲: {乙: {丙: },\n  丁: 二}  # 丙 旧：一\n"


def test_a_dropped_entry_is_a_comment_from_its_key_on():
    text = "乙: 一\n甲:\n  - 二\n丙: 三\n"
    assert dropped(text, "甲") == "乙: 一\n# 去：甲:\n  # - 二\n丙: 三\n"


def test_between_braces_a_dropped_entry_is_emptied():
    assert dropped("{甲: 一, 乙: 二}\n", "甲") == "{甲: , 乙: 二}  # 甲 去：一\n"


@pytest.mark.parametrize(
    ("text", "expected"), [("甲: 2025\n", "甲: 2026\n"), ("甲: '2025' # 说明\n", "甲: '2026' # 说明\n")]
)
def test_a_scalar_set_keeps_its_quotes(text, expected):
    rewrite = Rewrite(text)
    rewrite.set(("甲",), "2026")
    assert rewrite.text() == expected


def test_an_entry_is_found_by_the_keys_that_lead_to_it():
    rewrite = Rewrite("甲: 一\n乙:\n  甲: 二\n  丙: {丁: {甲: 三}}\n")
    rewrite.empty(("乙", "甲"), "旧：")
    rewrite.empty(("乙", "丙", "丁", "甲"), "旧：")
    assert rewrite.text() == "甲: 一\n乙:\n  甲:   # 旧：二\n  丙: {丁: {甲: }}  # 甲 旧：三\n"


@pytest.mark.parametrize("path", [("丙",), ("甲", "乙"), ("乙", "丁")])
def test_keys_that_lead_nowhere_change_nothing(path):
    rewrite = Rewrite("甲: 一\n乙: {丙: 二}\n")
    with pytest.raises(KeyError):
        rewrite.empty(path, "旧：")
    assert rewrite.text() == "甲: 一\n乙: {丙: 二}\n"


WORD = st.text(alphabet="甲乙丙丁一二三〔〕《》，。 ", min_size=1, max_size=8).map(str.strip).filter(bool)
VALUES = st.one_of(
    WORD,
    WORD.map(lambda word: f"'{word}'"),
    WORD.map(lambda word: f"{word}  # 说明"),
    st.lists(WORD, min_size=1, max_size=3).map(lambda words: "[" + ", ".join(words) + "]"),
    st.lists(WORD, min_size=1, max_size=3).map(lambda words: "".join(f"\n  - {word}" for word in words)),
    st.lists(WORD, min_size=1, max_size=3).map(
        lambda words: "\n  # 注\n" + "\n".join(f"  - {{甲: {w}}}" for w in words)
    ),
    st.lists(WORD, min_size=1, max_size=3).map(lambda words: "|\n" + "\n".join(f"  {word}" for word in words)),
    WORD.map(lambda word: f'"{word}\n  {word}"'),
    st.just(""),
)


@given(
    st.lists(VALUES, min_size=1, max_size=6), st.sets(st.integers(0, 5)), st.sets(st.integers(0, 5)),
    st.sampled_from(["\n", "\r\n"]),
)  # fmt: skip
def test_what_is_not_rolled_keeps_its_lines_and_its_value(values, empty, drop, end):
    lines = [f"键{number}: {value}\n# 行{number}\n" for number, value in enumerate(values)]
    text = "".join(lines).replace("\n", end)
    before = read(text.replace("\r\n", "\n"))
    assert isinstance(before, dict)
    rewrite = Rewrite(text)
    for number in range(len(values)):
        if number in empty:
            rewrite.empty((f"键{number}",), "旧：")
        elif number in drop:
            rewrite.drop((f"键{number}",), "去：")
    after = rewrite.text()
    found = read(after.replace("\r\n", "\n")) or {}
    assert isinstance(found, dict)
    for number in range(len(values)):
        key = f"键{number}"
        assert lines[number].replace("\n", end) in after or number in empty | drop
        if number in empty:
            assert found[key] == ""
        elif number in drop:
            assert key not in found
        else:
            assert found[key] == before[key]
    assert after.count("\n") == text.count("\n")
    assert after.count("\r") == text.count("\r")
