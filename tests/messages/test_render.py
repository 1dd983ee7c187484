"""One problem, one line: place, severity, code, what is wrong, what to do."""

import errno
import json
import os
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.messages.render import as_data, fill, render
from fangan.messages.system_words import SYSTEM_WORDS
from fangan.messages.translation import english, translator
from fangan.model.problem import Place, Problem, Severity, problem

CHINESE = translator({"FANGAN_LANG": "zh_CN"})
WRONG_KEY = problem("unknown-key", Place("plan.yaml", 3, 5), key="titel", known="key、title", suggestion="title")


def test_a_problem_in_chinese_is_one_whole_line() -> None:
    assert render(WRONG_KEY, CHINESE) == (
        "plan.yaml:3:5: 错误 unknown-key：这里没有“titel”这一项。请改正，或者删去这一行。可以写的有：key、title。"
        "是不是想写“title”？"
    )


def test_a_problem_in_english_is_one_whole_line() -> None:
    assert render(WRONG_KEY, english) == (
        "plan.yaml:3:5: error unknown-key: There is no setting “titel” here. "
        "Correct it or delete the line; there are: key、title. Did you mean “title”?"
    )


@pytest.mark.parametrize(
    ("severity", "word"), [(Severity.ERROR, "错误"), (Severity.WARNING, "警告"), (Severity.NOTE, "提示")]
)
def test_the_severity_is_said(severity: Severity, word: str) -> None:
    assert f" {word} fact-unused：" in render(problem("fact-unused", Place("p"), severity, fact="主题"), CHINESE)


def test_a_problem_without_a_place_begins_with_its_severity() -> None:
    assert render(problem("plugin-not-installed", None, plugin="kefu"), CHINESE).startswith(
        "错误 plugin-not-installed："
    )


def test_an_empty_suggestion_is_not_offered() -> None:
    assert "是不是" not in render(problem("unknown-key", None, key="x", suggestion=""), CHINESE)


def test_a_missing_value_is_shown_as_an_ellipsis() -> None:
    assert "“…”" in render(problem("unknown-key"), CHINESE)


def test_doubled_braces_are_braces() -> None:
    assert "{{@activities}}" in render(problem("bad-reference", None, text="@"), CHINESE)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2021-02-25", "2021年2月25日"),
        ("2021-02-25/", "自2021年2月25日起"),
        ("/2021-02-25", "至2021年2月25日止"),
        ("2021-02-25/2021-12-05", "2021年2月25日至2021年12月5日"),
        ("2021-02-25.docx", "2021-02-25.docx"),
        ("/", "/"),
    ],
)
def test_a_day_is_said_as_chinese_says_it(value: str, said: str) -> None:
    assert f"“{said}”" in render(problem("plugin-unknown", None, plugin=value), CHINESE)
    assert f"“{value}”" in render(problem("plugin-unknown", None, plugin=value), english)


def test_what_somebody_typed_stays_as_it_was() -> None:
    assert "2021-02-25" in render(problem("not-a-date", None, key="date", value="2021-02-25"), CHINESE)


def test_a_value_is_not_a_template() -> None:
    assert "“{suggestion}”" in render(problem("unknown-key", None, key="{suggestion}"), CHINESE)


def test_a_plugins_problem_brings_its_own_sentences() -> None:
    said = render(problem("my-check", Place("a.md", 2), what="缺少落款", remedy="请补上落款。"), CHINESE)
    assert said == "a.md:2: 错误 my-check：缺少落款。请补上落款。"


def test_a_plugins_problem_needs_no_remedy() -> None:
    assert render(problem("my-check", None, what="缺少落款"), CHINESE) == "错误 my-check：缺少落款。"


def test_a_plugins_problem_without_words_still_names_its_code() -> None:
    assert render(problem("my-check"), CHINESE) == "错误 my-check："


def test_line_ends_and_terminal_controls_in_a_value_stay_harmless() -> None:
    line = render(problem("unknown-key", Place("a\nb.md"), key="\x1b[31m红\u202e\r\n\ud800"), CHINESE)
    assert "\n" not in line
    assert line.replace("　", "").isprintable()


def test_a_long_value_does_not_drown_the_message() -> None:
    assert len(render(problem("unknown-key", None, key="长" * 100_000), CHINESE)) < 400


@pytest.mark.parametrize(("length", "shown"), [(200, "长" * 200), (201, "长" * 199 + "…")])
def test_a_value_is_shown_up_to_two_hundred_characters(length: int, shown: str) -> None:
    assert f"“{shown}”" in render(problem("unknown-key", None, key="长" * length), CHINESE)


def test_data_names_everything_and_can_be_written_as_json() -> None:
    data = as_data(WRONG_KEY, CHINESE)
    assert json.loads(json.dumps(data)) == {
        "code": "unknown-key",
        "severity": "error",
        "file": "plan.yaml",
        "line": 3,
        "column": 5,
        "what": "这里没有“titel”这一项。",
        "remedy": "请改正，或者删去这一行。可以写的有：key、title。是不是想写“title”？",
        "values": {"key": "titel", "known": "key、title", "suggestion": "title"},
    }


def test_data_without_a_place_has_none() -> None:
    data = as_data(problem("unknown-key"), english)
    assert (data["file"], data["line"], data["column"]) == (None, None, None)


@given(st.text(), st.dictionaries(st.sampled_from(["what", "remedy", "suggestion", "key"]), st.text()))
def test_no_problem_fails_to_be_said(code: str, values: dict[str, str]) -> None:
    for translate in (CHINESE, english):
        line = render(Problem(code, Place("f", 1, 1), values), translate)
        assert line.startswith("f:1:1: ")
        assert "\n" not in line


@given(st.text(), st.dictionaries(st.text(), st.text()))
def test_filling_never_fails(text: str, values: dict[str, str]) -> None:
    assert isinstance(fill(text, values), str)


@pytest.mark.parametrize("translate", [CHINESE, english])
def test_a_sentence_that_ends_itself_gets_no_second_stop(translate: Callable[[str], str]) -> None:
    assert render(problem("my-check", None, what="真的吗？"), translate).endswith("吗？")


def test_an_id_that_is_read_stands_behind_its_name_and_one_that_is_typed_alone() -> None:
    values = {"key": "basis", "key.name": "制定依据"}
    assert fill("“{key}”：sections/{key}.md", values) == "“制定依据（basis）”：sections/basis.md"


def test_what_the_system_said_is_said_in_the_language_of_the_message_and_kept_in_data() -> None:
    full = problem("io-failed", None, reason=os.strerror(errno.ENOSPC))
    assert "磁盘已满" in render(full, CHINESE)
    assert as_data(full, CHINESE)["values"]["reason"] == os.strerror(errno.ENOSPC)


@pytest.mark.parametrize("word", SYSTEM_WORDS)
def test_every_word_of_the_system_has_chinese(word: str) -> None:
    assert CHINESE(word) != word


@pytest.mark.skipif(sys.platform != "linux", reason="other systems say it otherwise")
def test_the_words_of_the_system_are_what_it_says() -> None:
    assert set(SYSTEM_WORDS) <= {os.strerror(number) for number in errno.errorcode}
