"""What YAML takes without a word, and a clerk did not mean."""

import pytest

from fangan.model.problem import InputRefused, Severity
from fangan.sources.plan_file import read_plan

HEAD = "outline: day\nagency: 甲县\nyear: 2026\n"


@pytest.mark.parametrize(
    ("line", "code", "place", "mended"),
    [
        ("facts: {地点: 县文化广场 #2号门\n  }", "comment-in-value", "4:18", '"县文化广场 #2号门"'),
        ("facts:\n  地点: #2号门", "comment-in-value", "5:6", '"#2号门"'),
        ("issue: {to: [各乡镇，各街道]}", "full-width-comma", "4:14", "[各乡镇, 各街道]"),
        ("facts:\n  地点: 县文化广场 #2号门", "comment-in-value", "5:12", '"县文化广场 #2号门"'),
    ],
)
def test_what_may_be_meant_otherwise_is_a_warning_with_the_line(line: str, code: str, place: str, mended: str) -> None:
    (found,) = read_plan(f"{HEAD}{line}\n", "plan.yaml").notes
    assert (found.code, str(found.place), found.values["line"]) == (code, f"plan.yaml:{place}", mended)
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("issue: {to: ［各乡镇，各街道］}", "[各乡镇, 各街道]"),
        ("facts:\n  名单: ［甲、乙］", "[甲, 乙]"),
        ("facts:\n  结对:\n    - ｛学校：一小，名额：3｝", "{学校: 一小, 名额: 3}"),
    ],
)
def test_full_width_brackets_are_refused_with_the_half_width_ones(line: str, mended: str) -> None:
    with pytest.raises(InputRefused) as refused:
        read_plan(f"{HEAD}{line}\n", "plan.yaml")
    (found,) = refused.value.problems
    assert (found.code, found.values["line"]) == ("full-width-brackets", mended)


@pytest.mark.parametrize(
    "line",
    [
        "facts:\n  地点: 县城 # 说明\n  主题: 甲  ## 说明",
        'facts: {地点: "县文化广场 #2号门", 名称: "［一］"}',
        "issue: {to: [各乡镇, 县直，各街道]}",
        "facts:\n  说明: |\n    一 #二",
        "facts:\n  编号: C#2",
    ],
)
def test_what_is_meant_as_it_stands_is_no_slip(line: str) -> None:
    assert read_plan(f"{HEAD}{line}\n", "plan.yaml").notes == ()


@pytest.mark.parametrize("key", ["signed", "note", "to", "copy", "mark"])
def test_a_character_that_an_escape_brings_in_is_refused_as_in_facts(key: str) -> None:
    with pytest.raises(InputRefused) as refused:
        read_plan(f'{HEAD}issue: {{{key}: "甲县\\u202e局"}}\n', "plan.yaml")
    assert [(found.code, found.values["code"]) for found in refused.value.problems] == [
        ("forbidden-character", "U+202E")
    ]
