import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.layout.lines import break_lines
from fangan.formats.sheet import ems

TEXTS = st.text("国家方案，。、“”（）《》〔〕——…… 2026年abc.%\n", max_size=200)


@given(TEXTS, st.integers(4, 28), st.integers(4, 28))
def test_lines_are_the_text_and_none_is_too_wide(text: str, first: int, rest: int) -> None:
    lines = break_lines(text, first, rest)
    assert "".join(lines) == text
    assert ems(lines[0].rstrip("\n")) <= first
    assert all(ems(line.rstrip("\n")) <= rest for line in lines[1:])


def test_a_page_line_holds_28_hanzi() -> None:
    assert [len(line) for line in break_lines("国" * 60, 26, 28)] == [26, 28, 6]


@pytest.mark.parametrize("mark", "，。、；：？！”’）》〕】")
def test_no_line_opens_with_a_closing_mark(mark: str) -> None:
    assert break_lines("国国国国" + mark + "国", 4, 4) == ["国国国", "国" + mark + "国"]


@pytest.mark.parametrize("mark", "“‘（《〔【")
def test_no_line_ends_on_an_opening_mark(mark: str) -> None:
    assert break_lines("国国国" + mark + "国国", 4, 4) == ["国国国", mark + "国国"]


@pytest.mark.parametrize("unit", ["2026", "10.17", "12%", "abc"])
def test_figures_and_words_stay_whole(unit: str) -> None:
    assert break_lines("国国国" + unit + "国", 4, 4)[0] == "国国国"


def test_a_dash_is_not_cut_in_two() -> None:
    assert break_lines("国国国——国国", 4, 6) == ["国国", "国——国国"]


def test_a_figure_wider_than_a_line_is_cut() -> None:
    assert break_lines("1" * 20, 4, 4) == ["1" * 8, "1" * 8, "1" * 4]


def test_a_line_feed_ends_its_line() -> None:
    assert break_lines("甲\n乙", 28, 28) == ["甲\n", "乙"]


def test_no_text_is_one_empty_line() -> None:
    assert break_lines("", 26, 28) == [""]
