"""Facts beside the plan's own: in a file, or in words."""

import pytest

from fangan.app.given import facts_in_file, facts_in_words, gather_facts
from fangan.model.problem import InputRefused, UsageRefused


def test_words_are_stronger_than_a_file(office):
    office.write("facts.yaml", "主题: 甲\n场次: 5\n")
    found = gather_facts("facts.yaml", ["主题=乙"])
    assert {name: given.raw for name, given in found.items()} == {"主题": "乙", "场次": "5"}


def test_a_key_without_a_value_is_not_given(office):
    office.write("facts.yaml", "主题:\n")
    assert facts_in_file("facts.yaml") == {}


def test_a_file_that_is_no_yaml_is_refused_at_its_line(office):
    office.write("facts.yaml", "主题: [甲\n")
    with pytest.raises(InputRefused) as refused:
        facts_in_file("facts.yaml")
    assert refused.value.problems[0].place.file == "facts.yaml"


def test_everything_wrong_with_words_is_told_at_once():
    with pytest.raises(UsageRefused) as refused:
        facts_in_words(["主题", "a=1", "a=2", "=3"])
    assert [one.code for one in refused.value.problems] == [
        "set-not-an-assignment",
        "set-twice",
        "set-not-an-assignment",
    ]
