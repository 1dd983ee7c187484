"""A plan file's text is changed in one place; every other byte stays."""

import pytest

from fangan.harvest.plan_text import with_places_behind, with_title, without_key, without_listed

BLOCK = "year: 2026\nissue:  # 发文\n  to: [各乡镇]\n  copy:\n    - 县委办\n    - 县政府办\n  date: 2026-03-02\n"


@pytest.mark.parametrize(
    ("key", "after"),
    [
        ("copy", "year: 2026\nissue:  # 发文\n  to: [各乡镇]\n  date: 2026-03-02\n"),
        ("date", "year: 2026\nissue:  # 发文\n  to: [各乡镇]\n  copy:\n    - 县委办\n    - 县政府办\n"),
    ],
)
def test_an_entry_goes_with_all_its_lines(key: str, after: str) -> None:
    assert without_key(BLOCK, ("issue",), key) == after


@pytest.mark.parametrize(
    ("key", "after"), [("a", "issue: {b: 2, c: 3}\n"), ("b", "issue: {a: 1, c: 3}\n"), ("c", "issue: {a: 1, b: 2}\n")]
)
def test_an_entry_of_one_line_goes_with_its_comma(key: str, after: str) -> None:
    assert without_key("issue: {a: 1, b: 2, c: 3}\n", ("issue",), key) == after


def test_the_only_entry_and_one_that_is_not_there_stay() -> None:
    assert without_key("issue: {a: 1}\n", ("issue",), "a") is without_key(BLOCK, ("issue",), "note") is None


def test_a_title_is_replaced_or_comes_last() -> None:
    assert with_title("title: 旧方案  # 题目\nyear: 2026\n", "新方案") == "title: 新方案  # 题目\nyear: 2026\n"
    assert with_title("year: 2026\n", "新方案") == "year: 2026\ntitle: 新方案\n"


def test_a_section_behind_one_that_is_gone_comes_in_behind_the_one_above_it():
    text = "sections:\n  funds: {after: goals}\n  steps: {after: basis}\n"
    assert with_places_behind(text, "goals", "basis") == text.replace("goals", "basis")
    assert with_places_behind(text, "goals", "") == text.replace("goals", "none")


@pytest.mark.parametrize(("drop", "after"), [("[a, b]", "{drop: [b], use: me}"), ("[a]", "{use: me}"), ("[b]", None)])
def test_what_is_dropped_no_more_leaves_its_list(drop: str, after: str | None) -> None:
    text = f"sections:\n  steps: {{drop: {drop}, use: me}}\n"
    expected = None if after is None else f"sections:\n  steps: {after}\n"
    assert without_listed(text, ("sections", "steps", "drop"), "a") == expected
