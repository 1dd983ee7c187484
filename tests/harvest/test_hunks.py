"""What differs in a value is the value in one whole, however many of its characters changed."""

from hypothesis import given
from hypothesis import strategies as st

from fangan.harvest.hunks import hunks
from fangan.harvest.records import Hunk
from fangan.model.trace import Span, SpanKind


def test_a_number_that_differs_in_two_places_is_one_difference_of_its_value() -> None:
    spans = [Span(1, 7, SpanKind.FACT, "户数"), Span(7, 8, SpanKind.WRITTEN)]
    assert hunks("为214户装好。", "为221户装好。", spans) == [Hunk(1, 7, "221户装好")]


@given(old=st.text("0123456789", min_size=1, max_size=5), new=st.text("0123456789", min_size=1, max_size=5))
def test_the_differences_put_into_the_old_words_give_the_new_ones(old: str, new: str) -> None:
    before, after = f"共{old}户，{old}人。", f"共{new}户，{new}人。"
    at = len(old) + 1
    spans = [Span(1, at, SpanKind.FACT, "户数"), Span(at + 2, 2 * at + 1, SpanKind.FACT, "人数")]
    text = before
    for one in reversed(hunks(before, after, spans)):
        text = text[: one.start] + one.new + text[one.end :]
    assert text == after
