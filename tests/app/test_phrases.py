"""Records as people read them."""

import pytest

from fangan.app.phrases import raw_text, scope_in_words
from fangan.messages.translation import english
from fangan.model.section import Scope


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (None, ""),
        ("两行\n文字", "两行 文字"),
        (("甲", "乙"), "甲、乙"),
        (({"校": "甲校", "人": "3"}, {"校": "乙校", "人": "4"}), "校=甲校，人=3；校=乙校，人=4"),
    ],
)
def test_a_raw_fact_stands_on_one_line(raw, text):
    assert raw_text(raw) == text


def test_a_scope_says_for_whom():
    assert scope_in_words(Scope(), english) == "everybody"
    assert scope_in_words(Scope(sector=("文化", "教育")), english) == "sector 文化, 教育"
