"""Lines and columns by terminal width."""

from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.punctuation import display_width
from fangan.cli.formatter import Formatter, columns, pad, wrap


def test_a_line_breaks_between_hanzi():
    assert wrap("一二三四五六", 6) == "一二三\n四五六"


def test_no_line_begins_with_a_closing_mark_nor_ends_with_an_opening_one():
    assert wrap("一二三，四五", 6) == "一二\n三，四\n五"
    assert wrap("一二（三四）", 6) == "一二\n（三\n四）"


def test_latin_words_stay_whole():
    assert wrap("运行 fangan build 即可", 12) == "运行 fangan\nbuild 即可"


def test_continuation_lines_take_their_own_indent():
    assert wrap("一二三四", 7, "甲：", "　　") == "甲：一\n　　二\n　　三\n　　四"


@given(st.text(st.sampled_from("一二三，。（）“”ab c"), max_size=60), st.integers(10, 40))
def test_wrapping_loses_nothing_but_spaces(text, width):
    assert "".join(wrap(text, width).split()) == "".join(text.split())


@given(st.text(st.sampled_from("一二三abc "), max_size=60), st.integers(10, 40))
def test_no_line_is_wider_than_asked_when_every_word_fits(text, width):
    words = max(
        (len(word) for word in text.replace("一", " ").replace("二", " ").replace("三", " ").split()), default=0
    )
    assert all(display_width(line) <= max(width, words) for line in wrap(text, width).split("\n"))


def test_padding_counts_columns():
    assert pad("方案", 6) == "方案  "


def test_columns_start_at_one_place_and_end_without_spaces():
    assert columns([("方案", "a", "x"), ("b", "文稿", "")]) == "方案  a     x\nb     文稿"


def test_a_long_term_stands_on_a_line_of_its_own():
    formatter = Formatter(width=60)
    formatter.write_dl([("--a", "短"), ("--" + "长" * 20, "说明")])
    assert formatter.getvalue().splitlines()[2].strip() == "说明"


def test_the_page_is_never_wider_than_eighty_columns(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    assert Formatter().width == 78
    monkeypatch.setenv("COLUMNS", "60")
    assert Formatter().width == 58
