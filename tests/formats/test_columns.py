"""Widths of columns: the least height, whole names, even heads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.columns import EM, PADDING, SMALL_EM, column_widths, figures
from fangan.formats.sheet import ACROSS_WIDTH


def characters(rows):
    return [(width - PADDING) / EM for width in column_widths(rows)]


def test_columns_are_as_wide_as_their_content_asks():
    number, task, office = column_widths([("序号", "任务", "单位"), ("1", "一" * 12, "县农业农村局")])
    assert number < office < task


def test_a_narrow_column_never_lacks_what_a_wide_one_could_give():
    number, *_, deadline = column_widths([("序号", "任务", "单位", "时限"), ("1", "长" * 99, "长" * 99, "5月31日前")])
    assert number >= 2 * 240 + PADDING
    assert deadline >= 4.5 * 240 + PADDING


def test_one_very_long_cell_does_not_crush_the_other_columns():
    number, _ = column_widths([("序号", "内容"), ("1", "长" * 500)])
    assert number >= 2 * 240 + PADDING


@given(st.lists(st.lists(st.text(max_size=60), min_size=1, max_size=9), min_size=1, max_size=9))
def test_columns_share_the_whole_width_and_none_is_lost(rows):
    widths = column_widths(rows)
    assert sum(widths) == 8844
    assert min(widths) > 200
    assert len(widths) == max(map(len, rows))


def test_no_name_of_an_office_is_broken_for_the_sake_of_a_long_text():
    rows = [("任务", "牵头单位", "要求"), ("一" * 40, "县融媒体中心、县委农办", "二" * 90)]
    assert characters(rows)[1] >= len("县融媒体中心、")


def test_a_head_is_broken_into_even_lines_or_not_at_all():
    rows = [("序号", "完成时限", "内容"), ("1", "五月前", "长" * 400)]
    assert round(characters(rows)[1], 1) >= 4


def test_the_unit_of_a_head_stands_on_one_line():
    rows = [("任务", "经费（万元）", "内容"), ("甲", "3.5", "长" * 400)]
    assert characters(rows)[1] >= len("（万元）")


def test_where_no_words_can_be_kept_whole_long_texts_get_what_is_left():
    rows = [("任务",) * 12, ("对损毁渠段清淤、衬砌，更换闸门并恢复通水", *["县水利局和农业农村局"] * 11)]
    first, *others = characters(rows)
    assert min(others) >= 2
    assert first > max(others)


def test_the_rows_are_as_low_as_the_width_allows():
    rows = [("任务", "依据", "说明"), *[("一" * 30, "二" * 30, "三" * 90)] * 4]
    lines = [[-(-len(text) // int(width)) for text, width in zip(rows[1], characters(rows), strict=True)]]
    assert max(lines[0]) <= 7


@pytest.mark.parametrize(("cells", "found"), [(("12", "3.5%", "—"), True), (("12人", "3"), False), (("", ""), True)])
def test_a_column_of_nothing_but_figures_is_told(cells, found):
    assert figures([(cell,) for cell in cells], 1) == [found]


def test_columns_of_short_words_yield_to_a_cell_that_would_be_higher_than_a_page():
    def characters_across(last):
        words = ("1", *["县农业农村局"] * 10)
        rows = [tuple(f"第{at}栏" for at in range(12)), (*words, last), (*words, "无")]
        return [(width - PADDING) / SMALL_EM for width in column_widths(rows, ACROSS_WIDTH, SMALL_EM)]

    usual, long = characters_across("国" * 100), characters_across("国" * 2000)
    assert usual[1] > long[1] >= 3
    assert long[11] >= 15


def test_names_stay_whole_where_breaking_them_would_not_make_such_a_cell_half_as_high():
    assert characters([("序号", "任务", "单位"), ("1", "国" * 2000, "县农业农村局")])[2] >= 6
