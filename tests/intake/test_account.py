"""What was read is what was written and told; what is missing, or there twice, is seen."""

from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.plain.records import LineExtent, TextLine
from fangan.intake.account import tally
from fangan.intake.drafts import Arrival, Became

LINE = TextLine("一、指导思想 读书。", 1)


def arrival(start: int, end: int, became: Became = Became.WORDS) -> Arrival:
    return Arrival(LineExtent(1, start, end), became)


def test_what_becomes_words_numbers_and_values_is_written() -> None:
    found = tally([LINE], [arrival(0, 2, Became.NUMBER), arrival(2, 6), arrival(7, 10, Became.FIELD)])
    assert (found.read, found.written, found.told, found.whole) == (9, 9, 0, True)


def test_what_nothing_becomes_of_is_told_with_its_place() -> None:
    found = tally([LINE], [arrival(0, 6)])
    assert [(one.words, one.extent) for one in found.left] == [(" 读书。", LineExtent(1, 6, 10))]
    assert (found.written, found.told, found.whole) == (6, 3, True)


def test_what_is_set_aside_is_told() -> None:
    found = tally([LINE], [arrival(0, 6), arrival(6, 10, Became.ASIDE)])
    assert (found.written, found.told) == (6, 3)


def test_what_is_taken_twice_is_no_whole_account() -> None:
    found = tally([LINE], [arrival(0, 10), arrival(2, 4)])
    assert (found.twice, found.whole) == (2, False)


def test_a_line_that_begins_inside_its_paragraph_is_counted_from_there() -> None:
    found = tally([TextLine("读书。", 1, start=7)], [arrival(7, 10)])
    assert (found.read, found.written) == (3, 3)


@given(st.lists(st.integers(0, len(LINE.words)), unique=True), st.lists(st.sampled_from(Became), min_size=12))
def test_whatever_a_line_is_cut_into_is_accounted_for_once(cuts: list[int], became: list[Became]) -> None:
    bounds = sorted({0, len(LINE.words), *cuts})
    found = tally(
        [LINE], [arrival(start, end, one) for start, end, one in zip(bounds, bounds[1:], became, strict=False)]
    )
    assert found.whole
    assert found.read == 9
