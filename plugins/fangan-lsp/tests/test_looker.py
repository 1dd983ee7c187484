"""The process that looks may end or be slow: that is shown, and the next look has another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fangan_lsp.looker import Looker, speaking_of
from fangan_lsp.records import Asked


@pytest.fixture
def looker() -> Iterator[Looker]:
    one = Looker({"FANGAN_LANG": "zh"})
    yield one
    one.stop()
    if one._process:
        one._process.join(60)
    if one._pipe:
        one._pipe.close()


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    file = str(tmp_path / "goals.md")
    return Asked("", (file,), {file: "---\nkey: goals\n---\n检查《甲》、《乙》。\n"})


def test_a_process_that_ended_is_followed_by_another(looker, asked):
    looker.start()
    looker._process.kill()
    looker._process.join(60)
    assert "punctuation/between-enclosed" in [one.code for one in looker.look(asked).marks]


def test_a_look_that_takes_too_long_is_told(asked):
    looker = Looker({"FANGAN_LANG": "zh"}, patience=0)
    [mark] = looker.look(asked).marks
    looker.stop()
    looker._process.join(60)
    looker._pipe.close()
    assert mark.says == "检查用时太长，已经停下。"


def test_nothing_is_looked_at_when_all_is_over(looker, asked):
    looker.stop()
    assert looker.look(asked).marks == ()


def test_the_variable_goes_before_the_editors_language() -> None:
    assert speaking_of("zh-CN", {"FANGAN_LANG": "en"})["FANGAN_LANG"] == "en"
    assert speaking_of("zh-CN", {"LANG": "en_US"})["FANGAN_LANG"] == "zh-CN"
    assert speaking_of(None, {"LANG": "en_US"}) == {"LANG": "en_US"}
