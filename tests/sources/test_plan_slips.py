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


def test_facts_that_stand_beside_the_facts_are_one_mistake() -> None:
    with pytest.raises(InputRefused) as error:
        read_plan(f"{HEAD}facts:\n  名称: 甲\n地点: 广场\n日期: 2026-10-12\n机关: 甲\n", "plan.yaml")
    told, other = error.value.problems
    assert (told.code, str(told.place), told.values["names"]) == ("facts-beside", "plan.yaml:6:1", "地点”、“日期")
    assert (other.code, other.values["suggestion"]) == ("unknown-key", "agency")


@pytest.mark.parametrize("word", ["yes", "True", "对"])
def test_a_word_for_true_that_is_none_is_told(word: str) -> None:
    with pytest.raises(InputRefused) as error:
        read_plan(f"{HEAD}sections: {{goals: {{drop: {word}}}}}\n", "plan.yaml")
    assert [(one.code, one.values["value"]) for one in error.value.problems] == [("not-a-flag", word)]


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
