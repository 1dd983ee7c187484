import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.numerals import (
    LARGEST,
    digits_to_hanzi,
    from_hanzi,
    heading_number,
    reference_number,
    to_hanzi,
)
from fangan.chinese.refusal import Refusal


@pytest.mark.parametrize(
    ("number", "hanzi"),
    [
        (0, "零"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1005, "一千零五"),
        (10_000, "一万"),
        (101_000, "十万一千"),
        (100_500, "十万零五百"),
        (1_0000_0001, "一亿零一"),
        (20_0003_0000, "二十亿零三万"),
        (LARGEST, "九千九百九十九亿九千九百九十九万九千九百九十九"),
    ],
)
def test_numbers_are_written_as_official_chinese_writes_them(number: int, hanzi: str) -> None:
    assert to_hanzi(number) == hanzi


@given(st.one_of(st.integers(0, 20_000), st.integers(0, LARGEST)))
def test_a_number_in_hanzi_reads_back_as_itself(number: int) -> None:
    assert from_hanzi(to_hanzi(number)) == number


@given(st.text("零一二三四五六七八九十百千万亿", max_size=8))
def test_only_the_one_official_form_of_a_number_is_read(text: str) -> None:
    try:
        number = from_hanzi(text)
    except Refusal:
        return
    assert to_hanzi(number) == text


@pytest.mark.parametrize("text", ["", "一十二", "二〇", "两千", "12", "十十", "一万万", "零零"])
def test_a_form_nobody_prints_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        from_hanzi(text)
    assert refused.value.code == "number-unreadable"


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_a_number_beyond_the_range_is_not_written(number: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        to_hanzi(number)


def test_a_year_in_hanzi_has_the_round_zero() -> None:
    assert digits_to_hanzi("2026年") == "二〇二六年"


@pytest.mark.parametrize(
    ("level", "n", "heading", "reference"),
    [(1, 3, "三、", "三"), (2, 12, "（十二）", "（十二）"), (3, 10, "10.", "10"), (4, 101, "（101）", "（101）")],
)
def test_each_level_has_its_number_and_its_reference(level: int, n: int, heading: str, reference: str) -> None:
    assert heading_number(level, n) == heading
    assert reference_number(level, n) == reference


@pytest.mark.parametrize(("level", "n"), [(0, 1), (5, 1), (1, 0)])
def test_no_heading_has_a_level_or_number_outside_the_standard(level: int, n: int) -> None:
    with pytest.raises(ValueError, match="no heading"):
        heading_number(level, n)
    with pytest.raises(ValueError, match="no heading"):
        reference_number(level, n)
