"""The page as printed: 版心, lines, characters and page numbers (GB/T 9704—2012, clauses 5 and 7.5)."""

from itertools import pairwise

import pytest
from factories.cases import CASES
from factories.pages import ACROSS, BESIDE

from fangan.formats.docx.notes import box_shortfall
from fangan.formats.layout.arrange import arrange
from fangan.formats.layout.pieces import PageElement
from fangan.formats.sheet import LINE

pytestmark = pytest.mark.renderer

PROFILES = ["gbt33476", "box"]
LINE_MM = LINE * 25.4 / 1440


@pytest.mark.parametrize("profile", PROFILES)
def test_a_full_page_has_22_lines_of_28_characters(rendered, profile):
    *lines, number = rendered[f"full-{profile}"].pages[1].lines
    assert [len(line.text) for line in lines] == [28] * 22
    assert number.text == "—2—"


def test_type_begins_37_mm_from_the_top(rendered):
    # hanzi leave about half a millimetre of their square empty; the box profile puts the square itself there
    assert rendered["full-gbt33476"].pages[1].bands[0].top == pytest.approx(37.5, abs=1)


def test_22_lines_fill_the_height_of_the_type_area(rendered):
    lines = rendered["full-gbt33476"].pages[1].bands[:22]
    assert lines[-1].bottom - lines[0].top == pytest.approx(225, abs=1.5)
    assert lines[-1].bottom == pytest.approx(262, abs=1)


def test_the_box_profile_gives_up_what_a_build_says_of_it(rendered):
    standard, box = (rendered[f"full-{profile}"].pages[1].bands[:22] for profile in PROFILES)
    told = {name: float(value) for name, value in box_shortfall().items()}
    assert box[0].top - standard[0].top == pytest.approx(told["lower"], abs=0.3)
    assert standard[-1].bottom - box[-1].bottom == pytest.approx(told["higher"], abs=0.3)


@pytest.mark.parametrize("profile", PROFILES)
def test_28_characters_fill_the_width_of_the_type_area(rendered, profile):
    line = rendered[f"full-{profile}"].pages[1].bands[3]
    assert line.left == pytest.approx(28.3, abs=0.5)
    assert line.right == pytest.approx(183.5, abs=0.6)


def test_a_paragraph_is_indented_by_two_characters(rendered):
    first = rendered["full-gbt33476"].pages[0].lines[2]
    assert first.box.left == pytest.approx(28 + 2 * 5.56, abs=0.3)


def test_no_number_is_broken_between_two_digits(rendered):
    lines = [line.text for line in rendered["numbers"].pages[0].lines]
    assert sum("620000" in line for line in lines) == 6


def test_no_white_stands_between_hanzi_and_digits(rendered):
    line = rendered["seams"].pages[0].line("年2026")
    assert line.right == pytest.approx(28 + 2 * 5.56 + 7 * (1 + 4 / 2) * 5.56, abs=1)


@pytest.mark.parametrize("profile", PROFILES)
def test_the_dash_of_the_page_number_lies_7_mm_below_the_type_area(rendered, profile):
    page = rendered[f"full-{profile}"].pages[1]
    dash = page.ink(264, 275, 33, 37)
    assert (dash.top + dash.bottom) / 2 == pytest.approx(262 + 7, abs=0.5)


def test_odd_pages_are_numbered_right_and_even_pages_left_one_character_in(rendered):
    odd, even = (page.bands[-1] for page in rendered["full-gbt33476"].pages[:2])
    assert odd.right == pytest.approx(184 - 5.6, abs=0.5)
    assert even.left == pytest.approx(28 + 5.6, abs=0.5)


def test_page_numbers_run_on_through_annexes(rendered):
    pages = rendered["plain-gbt33476"].pages
    assert [page.lines[-1].text for page in pages] == [f"—{at}—" for at in range(1, len(pages) + 1)]


def test_the_first_page_of_a_letter_has_no_number(rendered):
    first, second, *_ = rendered["letter-gbt33476"].pages
    assert not first.lines[-1].text.startswith("—")
    assert second.lines[-1].text == "—2—"


@pytest.mark.parametrize("case", ["punctuation", "notice-gbt33476", "plain-gbt33476", "upward"])
def test_nothing_is_printed_beyond_the_right_edge_of_the_type_area(rendered, case):
    assert all(page.ink(0, 297).right < 184.3 for page in rendered[case].pages)


def test_a_mark_at_the_end_of_a_full_line_neither_hangs_nor_leaves_an_empty_line(rendered):
    tops = [band.top for band in rendered["punctuation"].pages[0].bands[2:-1]]
    steps = {round((second - first) / 10.44) for first, second in pairwise(tops)}
    assert steps == {1}


@pytest.mark.parametrize("name", ["plain", "notice", "letter"])
def test_the_first_page_shows_text_of_the_body(rendered, name):
    first = rendered[f"{name}-gbt33476"].pages[0]
    assert any(line.text.endswith("。") for line in first.lines)


def test_one_paragraph_and_many_annexes_still_show_text_on_the_first_page_and_on_that_of_the_signature(rendered):
    first, second, *_ = rendered["one-paragraph"].pages
    assert first.lines[-2].text.endswith("国家机关")
    assert second.lines[0].text.endswith("。")
    assert second.lines[1].text.startswith("附件：1.")


def test_a_page_across_is_numbered_where_upright_ones_are_when_the_sheet_is_turned(rendered):
    odd, even = (page.ink(20, 190, 24, 31) for page in rendered["across"].pages[2:4])
    assert ((odd.left + odd.right) / 2, odd.bottom) == pytest.approx((28, 184 - 5.6), abs=1)
    assert ((even.left + even.right) / 2, even.top) == pytest.approx((28, 28 + 5.6), abs=1)


def test_a_table_across_is_as_wide_as_the_type_area_is_high(rendered):
    rules = rendered["across"].pages[2].rules
    assert (rules[0].left, rules[0].right) == pytest.approx((35, 260), abs=0.5)


def test_pages_across_are_numbered_on_and_leave_no_empty_page(rendered):
    *before, upright, last = rendered["across"].pages
    assert len(arrange(CASES["across"]()).pages) == len(before) + 2
    assert upright.lines[0].text == "附件2"
    assert upright.lines[-1].text == f"—{len(before) + 1}—"
    assert [word.text for word in last.words if word.box.left < BESIDE] == ["—", f"{len(before) + 2}", "—"]


def test_nine_long_names_under_seals_stand_three_in_a_row_on_the_page_of_the_text(rendered):
    (page,) = rendered["signers-long"].pages
    laid = arrange(CASES["signers-long"]()).pages[0].strips
    names = [strip.piece.lines[0] for strip in laid if strip.piece.kind is PageElement.SIGNATURE]
    assert [line.text for line in page.lines[-len(names) - 1 : -1]] == ["".join(name.split()) for name in names]


def test_every_page_across_is_numbered_once(rendered):
    across = [page for page in rendered["across"].pages if page.width > ACROSS]
    assert [sum(word.text == "—" for word in page.words) for page in across] == [2] * len(across)


def test_the_header_row_of_a_table_is_printed_on_every_page_it_reaches(rendered):
    pages = rendered["tables"].pages[:3]
    assert all(any(line.text == "序号任务牵头单位" for line in page.lines) for page in pages)


def test_the_caption_of_a_table_is_printed_on_every_page_it_reaches(rendered):
    pages = rendered["tables"].pages[:3]
    assert all(any(line.text == "任务分工" for line in page.lines) for page in pages)


def test_a_table_is_as_wide_as_the_type_area(rendered):
    rules = rendered["tables"].pages[0].rules
    assert rules[0].left == pytest.approx(28, abs=0.5)
    assert rules[0].right == pytest.approx(184, abs=0.5)


def test_a_table_takes_one_line_of_white_half_of_it_above(rendered):
    page = rendered["table-between"].pages[0]
    text, following = page.line("国家"), page.line("公文")
    above, below = page.rules[0].top - text.bottom, following.top - page.rules[4].bottom
    assert above + below == pytest.approx(2 * LINE_MM - text.height, abs=0.5)
    assert above == pytest.approx(below, abs=2)  # ink stands a little low in its line


def test_half_a_line_of_white_stands_above_a_caption(rendered):
    page = rendered["table-between"].pages[0]
    text, caption = page.line("公文"), page.line("任务")
    assert caption.middle - text.middle == pytest.approx(1.5 * LINE_MM, abs=0.5)
