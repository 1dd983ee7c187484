"""The scanner against one table of texts, and what holds whatever the text."""

import pytest
from factories.lexicon import CASES, told
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.lexicon.markers import Marker
from fangan.chinese.lexicon.marks import of, outermost, scan
from fangan.chinese.lexicon.pairs import Title
from fangan.chinese.lexicon.times import Day
from fangan.chinese.lexicon.tokens import Strictness

TEXTS = st.text(
    "一二十四五是第首个届号年月日—-至/（）(〔〕)[]《》“”〈〉、.，；星期六周 　１２12069%元万〇桐农×①⑴", max_size=60
)
STRICTNESS = st.sampled_from(Strictness)


@pytest.mark.parametrize("strictness", Strictness)
@pytest.mark.parametrize("case", CASES, ids=[case.text for case in CASES])
def test_a_text_has_the_tokens_of_the_table(case, strictness):
    assert [told(case.text, token) for token in scan(case.text, strictness)] == case.tokens[strictness]


@given(TEXTS, STRICTNESS)
def test_tokens_stand_in_the_text_in_order_and_none_is_empty(text, strictness):
    tokens = scan(text, strictness)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)


@given(TEXTS, STRICTNESS)
def test_flat_tokens_overlap_only_in_a_period(text, strictness):
    flat = [one for one in scan(text, strictness) if type(one.value).__name__ not in ("Title", "Quotation", "Period")]
    assert list(outermost(flat)) == flat


@given(TEXTS)
def test_ours_is_read_by_whoever_reads_what_people_type(text):
    ours = scan(text, Strictness.OURS)[:1]
    if ours and isinstance(ours[0].value, (Marker, Day)):
        assert ours[0].start == scan(text, Strictness.AS_TYPED)[0].start


@given(TEXTS, st.text("甲乙丙", min_size=1, max_size=9))
def test_words_behind_a_text_take_no_token_from_it(text, words):
    assert scan(f"{text}。{words}")[: len(scan(text + "。"))] == scan(text + "。")


def test_tokens_of_one_kind_and_the_outermost_can_be_asked_for():
    tokens = scan("《关于2月3日的通知》定于2月4日")
    assert [token.value for token in of(Day, tokens)] == [Day(None, 2, 3), Day(None, 2, 4)]
    assert [type(token.value) for token in outermost(tokens)] == [Title, Day]
    assert tokens[0].covers(tokens[1].start, tokens[1].end)
    assert not tokens[0].covers(tokens[2].start, tokens[2].end)


def test_of_marks_that_stand_in_each_other_the_inner_eight_count():
    assert [one.end - one.start for one in scan("《" * 20 + "》" * 20)] == [16, 14, 12, 10, 8, 6, 4, 2]


HOSTILE = (
    "1",
    "1" + " " * 500,
    "1—",
    "2021—",
    "2026-10-",
    "10月1-",
    "“",
    "《" * 500 + "》" * 500,
    "甲〔2026〕",
    "；1",
    "第一",
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_megabyte_of_anything_is_read_in_time_that_grows_with_its_length(unit):
    # with a look at all the rest from every place it would be 10^11 steps, for which no test has the time
    text = unit * (300_000 // len(unit))
    assert all(token.end <= len(text) for token in scan(text, Strictness.ANYWHERE))
