"""The plan file that asks can be read as it stands, and every answer in it is what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.app.questionnaire import scalar
from fangan.sources.plan_file import read_plan

HEAD = "outline: day\nagency: 某省/某局\nyear: 2026\nfacts:\n  甲: "


@pytest.mark.parametrize("text", ["2026-10-17", "好书共读", "（暂定）", "某县 某局"])
def test_plain_words_need_no_quotes(text):
    assert scalar(text) == text


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=12))
def test_what_is_written_is_what_is_read(text):
    if text.strip():
        assert read_plan(HEAD + scalar(text) + "\n", "plan.yaml").facts["甲"].raw == text
