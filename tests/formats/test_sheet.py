import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.sheet import above, below, chars, ems, ink, mm


def test_an_inch_is_1440_twips():
    assert mm(25.4) == 1440


@given(st.integers(6, 60), st.integers(300, 2000))
def test_white_and_ink_make_up_a_line(size, line):
    assert above(size, line) + ink(size) + below(size, line) == pytest.approx(line, abs=2)


@pytest.mark.parametrize(("text", "width"), [("桐柏县", 3), ("2026年9月20日", 6.5), ("“1.”", 3), ("", 0), ("𠮷", 1)])
def test_digits_are_half_as_wide_as_hanzi_and_chinese_punctuation(text, width):
    assert ems(text) == width


def test_28_characters_are_as_wide_as_the_type_area():
    assert chars(28) == pytest.approx(8844, abs=30)
