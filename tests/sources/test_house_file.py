"""`checks.yaml`: what it says, and what is refused in it."""

import pytest

from fangan.model.house_rules import HouseRules
from fangan.model.problem import InputRefused
from fangan.model.rule import Grade
from fangan.sources.house_file import read_house_rules


def read(text: str) -> HouseRules:
    return read_house_rules(text, "checks.yaml", "us")


def refused(text: str) -> list[tuple[str, int]]:
    with pytest.raises(InputRefused) as caught:
        read(text)
    return [(one.code, one.place.line) for one in caught.value.problems if one.place]


def test_a_word_stands_with_what_is_written_and_where() -> None:
    (word,) = read("words: [{word: 院坝会, instead: 群众会, regions: [四川省], grade: 严重}]\n").words
    assert (word.word, word.instead, word.regions, word.grade) == ("院坝会", "群众会", ("四川省",), Grade.SERIOUS)


def test_a_bare_word_is_written_nowhere() -> None:
    (word,) = read("words:\n  - 赋能\n").words
    assert (word.word, word.regions, word.grade) == ("赋能", (), Grade.PLAIN)


def test_a_parameter_is_called_by_its_name_where_no_words_are_given() -> None:
    (one,) = read("parameters: {村内公示: {least: 5}}\n").parameters
    assert (one.words, one.least, one.most, one.unit) == (("村内公示",), 5, None, "天")


def test_a_grade_is_raised_with_its_place() -> None:
    found = read("raise:\n  burden/too-many-reports: 严重\n")
    assert (found.raised, found.places["burden/too-many-reports"].line) == (
        {"burden/too-many-reports": Grade.SERIOUS}, 2,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("word: [赋能]\n", "unknown-key"),
        ("words: 赋能\n", "not-a-list"),
        ("words: [{instead: 支持}]\n", "key-missing"),
        ("words: [{word: 赋能, grade: 很重}]\n", "not-allowed"),
        ("parameters: {公示: {unit: 天}}\n", "parameter-unbounded"),
        ("parameters: {公示: {least: 9, most: 5}}\n", "parameter-reversed"),
        ("parameters: {公示: {least: 5, unit: 周}}\n", "not-allowed"),
        ("parameters: {公示: 5}\n", "not-a-mapping"),
        ("raise: {burden/too-many-reports: 最重}\n", "not-allowed"),
    ],
)
def test_what_is_wrong_is_refused_where_it_stands(text: str, code: str) -> None:
    assert refused(text) == [(code, 1)]


def test_an_empty_file_says_nothing() -> None:
    assert read("") == HouseRules(provider="us")
