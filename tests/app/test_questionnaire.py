"""The plan file that asks can be read as it stands, and every answer in it is what it says."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.app.creating import NewWish, create_plan
from fangan.app.questionnaire import scalar
from fangan.app.workspace import Workspace
from fangan.messages.translation import english
from fangan.sources.plan_file import read_plan

HEAD = "outline: day\nagency: 某省/某局\nyear: 2026\nfacts:\n  甲: "


@pytest.mark.parametrize("text", ["2026-10-17", "好书共读", "（暂定）", "某县 某局"])
def test_plain_words_need_no_quotes(text):
    assert scalar(text) == text


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=12))
def test_what_is_written_is_what_is_read(text):
    if text.strip():
        assert read_plan(HEAD + scalar(text) + "\n", "plan.yaml").facts["甲"].raw == text


def test_an_answer_stands_right_once_its_mark_is_gone(office):
    wish = NewWish(outline="day", agency="甲县教育局", folder="mine")
    text = create_plan(Workspace(environ=office.environ), wish, english).plan.read_text("utf-8")
    facts, _, _rest = text.partition("# What may be done")
    read = read_plan(re.sub(r"^( *)#(?=\S)", r"\1", facts, flags=re.MULTILINE), "plan.yaml")
    assert read.facts["主题"].raw == "好书共读"
    assert read.facts["场次"].raw == "3"


def test_an_example_fills_in_nothing_that_waits_for_an_annex_that_is_not_there(office):
    section = (office.root / "office/sections/activities.md").read_text("utf-8")
    office.write("office/sections/activities.md", section.replace("when=主题}", "when=@roll}"))
    wish = NewWish(outline="day", agency="甲县教育局", folder="mine", examples=True)
    text = create_plan(Workspace(environ=office.environ), wish, english).plan.read_text("utf-8")
    assert "主题" not in read_plan(text, "plan.yaml").facts
