"""One run speaks one language, click's messages included."""

import gettext
import importlib

import click
import pytest

from fangan.cli.click_words import CLICK_WORDS
from fangan.cli.language import _, speaking
from fangan.messages.translation import CATALOGUE

MET = ("Usage:", "Error: {message}", "Try '{command} {option}' for help.", "Options", "Commands")


def test_outside_a_run_texts_stay_english():
    assert _("Usage:") == "Usage:"


def test_a_run_speaks_what_its_environment_asks_for():
    with speaking({"FANGAN_LANG": "zh_CN"}):
        assert _("Usage:") == "用法："
        with speaking({"FANGAN_LANG": "en"}):
            assert _("Usage:") == "Usage:"
        assert _("Usage:") == "用法："


@pytest.mark.parametrize("word", CLICK_WORDS)
def test_every_message_of_clicks_that_a_user_meets_has_chinese(word):
    with speaking({"FANGAN_LANG": "zh_CN"}):
        assert _(word)
        assert _(word) != word


def test_a_run_leaves_click_as_it_was(run):
    own = [click.core._, click.exceptions.ngettext]
    run("build", "--nope")
    assert [click.core._, click.exceptions.ngettext] == own
    assert click.core._ is gettext.gettext


@pytest.mark.parametrize("word", MET)
def test_clicks_own_modules_still_say_these_messages(word):
    sources = ""
    for name in ("core", "exceptions", "formatting"):
        module = importlib.import_module(f"click.{name}")
        with speaking({"FANGAN_LANG": "zh_CN"}):
            assert module._ is _
        with open(module.__file__, encoding="utf-8") as file:
            sources += file.read()
    assert word in sources


@pytest.mark.parametrize(
    ("words", "chinese", "english"),
    [
        (("build",), "缺少“方案”。", "“PLAN” is missing."),
        (("build", "x", "--nope"), "没有 --nope 这个选项。", "There is no option"),
        (("build", "x", "--set"), "选项 --set 后面要有一个值。", "requires an argument"),
        (("completion", "tcsh"), "“tcsh”不在", "is not one of"),
        (("doctor", "x"), "多出了参数（x）", "Got unexpected extra argument (x)"),
        (("new", "--year", "近年"), "“近年”不是整数", "is not a valid whole number"),
    ],
)
def test_usage_errors_are_said_in_the_language_of_the_run(run, words, chinese, english):
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "用法：fangan" in result.stderr
    assert chinese in result.stderr
    assert english in run(*words, env={"FANGAN_LANG": "en"}).stderr


def test_every_text_of_the_command_line_has_chinese():
    po = pytest.importorskip("fangan.messages.po", reason="needs Babel, a tool of developers")
    with speaking({"FANGAN_LANG": "zh_CN"}):
        texts = {text for path in (po.PACKAGE / "cli").rglob("*.py") for text in po.literals(path)}
        assert sorted(text for text in texts if _(text) == text and text != "SHELL") == []
    assert CATALOGUE.endswith("fangan.mo")
