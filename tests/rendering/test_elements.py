"""The elements around the text as printed: 版头, 署名, 附件, 版记 (GB/T 9704—2012, 7.2—7.4 and 10.1)."""

import pytest

pytestmark = pytest.mark.renderer

MARK_TOP = 37 + 35
TWO_LINES = 20.78
CHARACTER = 5.556
DATE = "2026年9月20日"


def line_of(pdf, text):
    """Return the first line of the document that begins with `text`."""
    return next(line.box for page in pdf.pages for line in page.lines if line.text.startswith(text))


@pytest.mark.parametrize("case", ["notice-gbt33476", "notice-box", "head"])
def test_the_red_mark_begins_35_mm_below_the_top_of_the_type_area(rendered, case):
    page = rendered[case].pages[0]
    mark = next(band for band in page.bands if band.height > 12)
    assert mark.top == pytest.approx(MARK_TOP, abs=1)
    assert mark.center == pytest.approx(106, abs=1)
    assert page.red(mark.top, mark.bottom)


def test_an_order_stands_20_mm_below_the_top_of_the_type_area_and_its_text_two_lines_below_its_number(rendered):
    page = rendered["order"].pages[0]
    mark, number, text = page.bands[0], page.line("第12号"), page.lines[2].box
    assert mark.top == pytest.approx(37 + 20, abs=1)
    assert number.top - mark.bottom == pytest.approx(TWO_LINES, abs=1)
    assert (mark.center, number.center) == (pytest.approx(106, abs=1), pytest.approx(106, abs=1))
    assert text.top - number.bottom == pytest.approx(TWO_LINES, abs=1.5)
    assert not page.rules


def test_an_order_is_dated_one_line_below_the_name_of_its_signatory(rendered):
    page = rendered["order"].pages[0]
    name, date = page.line("县长"), page.line(DATE)
    assert date.top - name.top == pytest.approx(2 * 10.44, abs=0.6)
    assert name.right == pytest.approx(184 - 4 * CHARACTER, abs=0.8)


@pytest.mark.parametrize("case", ["joint", "long-signer-sealed"])
def test_a_mark_of_several_lines_stands_in_the_middle_of_the_type_area(rendered, case):
    page = rendered[case].pages[0]
    red = [band for band in page.bands if band.height < 30 and page.red(band.top, band.bottom)][:2]
    assert (min(one.left for one in red) + max(one.right for one in red)) / 2 == pytest.approx(106, abs=1)


@pytest.mark.parametrize("case", ["notice-gbt33476", "notice-box", "long-mark"])
def test_the_number_stands_two_blank_lines_below_the_mark(rendered, case):
    page = rendered[case].pages[0]
    number = page.line("桐农〔2026〕12号")
    mark = max((band for band in page.bands if band.bottom < number.top), key=lambda band: band.bottom)
    assert number.top - mark.bottom == pytest.approx(TWO_LINES, abs=1)
    assert number.center == pytest.approx(106, abs=1)


@pytest.mark.parametrize("case", ["notice-gbt33476", "notice-box", "joint", "upward", "long-mark"])
def test_the_red_rule_lies_4_mm_below_the_number_and_spans_the_type_area(rendered, case):
    page = rendered[case].pages[0]
    rule = page.rules[0]
    assert rule.top - page.line("桐农〔2026〕12号").bottom == pytest.approx(4, abs=0.5)
    assert (rule.left, rule.right) == (pytest.approx(28, abs=0.3), pytest.approx(184, abs=0.3))
    assert page.red(rule.top - 0.5, rule.bottom + 0.5)


@pytest.mark.parametrize("case", ["notice-gbt33476", "notice-box", "joint", "upward"])
def test_the_title_stands_two_blank_lines_below_the_red_rule(rendered, case):
    page = rendered[case].pages[0]
    below = next(band for band in page.bands if band.top > page.rules[0].bottom + 1)
    assert below.top - page.rules[0].bottom == pytest.approx(TWO_LINES, abs=1)


def test_copies_secrecy_and_urgency_are_the_first_three_lines(rendered):
    first = rendered["full-gbt33476"].pages[0].bands
    assert len(first) > 3
    lines = rendered["head"].pages[0].lines[:3]
    assert [line.text for line in lines] == ["000001", "机密★1年", "特急"]
    assert all(line.box.left == pytest.approx(28, abs=0.5) for line in lines)
    assert lines[2].box.top - lines[1].box.top == pytest.approx(10.44, abs=0.6)


def test_the_number_of_an_upward_document_stands_beside_its_last_signatory(rendered):
    rows = [line for line in rendered["upward"].pages[0].lines if "某" in line.text]
    assert [row.text for row in rows] == ["签发人：张某某李某", "桐农〔2026〕12号王某某"]
    assert rows[1].box.left == pytest.approx(28 + CHARACTER, abs=0.5)
    assert rows[0].box.right == pytest.approx(184 - CHARACTER, abs=0.7)


def test_a_joint_mark_stays_above_its_number_and_within_the_type_area(rendered):
    page = rendered["joint"].pages[0]
    names = [line.box for line in page.lines if line.text.startswith("桐柏县") and line.box.bottom < page.rules[0].top]
    assert len(names) == 3
    assert min(box.left for box in names) > 27.5
    assert max(box.right for box in names) < 184.5


def test_a_name_under_a_seal_is_centred_where_the_date_is(rendered):
    pdf = rendered["notice-gbt33476"]
    date = line_of(pdf, DATE)
    assert date.right == pytest.approx(184 - 4 * CHARACTER, abs=0.6)
    name = next(page.lines[at - 1].box for page in pdf.pages for at, one in enumerate(page.lines) if one.text == DATE)
    # LibreOffice widens a date by white between hanzi and digits, which Word does not; so the place is computed
    assert name.center == pytest.approx(184 - (4 + 6.5 / 2) * CHARACTER, abs=0.6)


def test_a_date_without_seal_begins_two_characters_behind_the_name(rendered):
    pdf = rendered["plain-gbt33476"]
    name = line_of(pdf, "桐柏县农业农村局")
    assert name.right == pytest.approx(184 - 2 * CHARACTER, abs=0.6)
    assert line_of(pdf, DATE).left - name.left == pytest.approx(2 * CHARACTER, abs=0.6)


def test_a_date_as_long_as_the_name_is_printed_on_one_line(rendered):
    assert line_of(rendered["equal-signer"], "2026年10月28日")


def test_a_date_longer_than_the_name_ends_two_characters_from_the_right(rendered):
    assert line_of(rendered["short-signer"], DATE).right == pytest.approx(184 - 2 * CHARACTER, abs=0.6)


@pytest.mark.parametrize("case", ["notice-gbt33476", "plain-gbt33476", "signature-at-page-end", "joint"])
def test_no_signature_stands_alone_on_a_page(rendered, case):
    page = next(page for page in rendered[case].pages if any(line.text == DATE for line in page.lines))
    at = next(at for at, line in enumerate(page.lines) if line.text == DATE)
    body = [line for line in page.lines[:at] if len(line.text) > 14 or line.text.endswith("。")]
    assert len(body) >= 2


def test_wrapped_names_of_annexes_begin_below_the_name(rendered):
    pages = rendered["upward"].pages
    page = next(page for page in pages if any(line.text.startswith("附件：") for line in page.lines))
    at = next(at for at, line in enumerate(page.lines) if line.text.startswith("2."))
    number, name = page.lines[at].box.left, page.lines[at + 1].box.left
    assert number == pytest.approx(28 + 5 * CHARACTER, abs=0.4)
    assert name == pytest.approx(number + CHARACTER, abs=0.7)


@pytest.mark.parametrize("profile", ["gbt33476", "box"])
def test_an_annex_has_its_label_on_line_one_and_its_title_on_line_three(rendered, profile):
    lines = [band.top for band in rendered[f"full-{profile}"].pages[1].bands]
    pages = rendered[f"plain-{profile}"].pages
    page = next(page for page in pages if page.lines[0].text == "附件")
    assert page.bands[0].top == pytest.approx(lines[0], abs=0.5)
    assert page.bands[0].left == pytest.approx(28.3, abs=0.5)
    assert page.bands[1].top == pytest.approx(lines[2], abs=1.5)
    assert page.bands[1].center == pytest.approx(106, abs=1)


@pytest.mark.parametrize("case", ["notice-gbt33476", "notice-box", "imprint-long", "imprint-on-full-page"])
def test_the_last_rule_of_the_imprint_is_the_lower_edge_of_the_type_area(rendered, case):
    rule = rendered[case].pages[-1].rules[-1]
    assert (rule.top + rule.bottom) / 2 == pytest.approx(262, abs=0.5)
    assert (rule.left, rule.right) == (pytest.approx(28, abs=0.3), pytest.approx(184, abs=0.3))


def test_the_rules_of_the_imprint_are_thick_thin_thick(rendered):
    first, middle, last = (rule.height for rule in rendered["notice-gbt33476"].pages[-1].rules[-3:])
    assert (first, last) == (pytest.approx(0.35, abs=0.1), pytest.approx(0.35, abs=0.1))
    assert middle == pytest.approx(0.25, abs=0.06)


def test_an_imprint_that_does_not_fit_below_the_text_goes_to_the_next_page(rendered):
    first, last = rendered["imprint-on-full-page"].pages
    assert first.rules == []
    assert len(last.rules) == 3


def test_no_text_is_printed_over_the_imprint(rendered):
    for case in ("notice-gbt33476", "imprint-long", "imprint-on-full-page"):
        page = rendered[case].pages[-1]
        box = page.rules[-3]
        text = [line for line in page.lines if line.box.top < box.top]
        assert all(line.box.bottom < box.top + 1 for line in text)


def test_a_letters_mark_begins_30_mm_from_the_top_of_the_page(rendered):
    page = rendered["letter-gbt33476"].pages[0]
    assert page.bands[0].top == pytest.approx(30, abs=1)
    assert page.bands[0].center == pytest.approx(105, abs=1)
    assert page.red(page.bands[0].top, page.bands[0].bottom)


@pytest.mark.parametrize("case", ["letter-gbt33476", "letter-box", "letter-head"])
def test_a_letters_double_rules_are_thick_outside_and_170_mm_long(rendered, case):
    page = rendered[case].pages[0]
    thick, thin, lower_thin, lower_thick = page.rules
    assert thick.height > thin.height
    assert lower_thick.height > lower_thin.height
    assert thick.top - page.bands[0].bottom == pytest.approx(4, abs=0.5)
    assert lower_thick.bottom == pytest.approx(297 - 20, abs=0.5)
    edges = (pytest.approx(20, abs=0.3), pytest.approx(190, abs=0.3))
    assert all((rule.left, rule.right) == edges for rule in page.rules)


@pytest.mark.parametrize("case", ["letter-gbt33476", "letter-box", "letter-head"])
def test_a_letters_number_stands_right_seven_eighths_of_a_character_below_the_rule(rendered, case):
    page = rendered[case].pages[0]
    line = next(line for line in page.lines if line.text.endswith("桐农〔2026〕12号"))
    ink = page.ink(page.rules[1].bottom + 0.5, line.box.bottom, 130, 186)
    assert ink.top - page.rules[1].bottom == pytest.approx(4.84, abs=0.6)
    assert line.box.right == pytest.approx(184, abs=0.6)


@pytest.mark.parametrize("case", ["letter-gbt33476", "letter-head"])
def test_a_letters_title_stands_two_blank_lines_below_the_last_element(rendered, case):
    page = rendered[case].pages[0]
    at = next(at for at, band in enumerate(page.bands) if band.height > 7 and band.top > 55)
    assert page.bands[at].top - page.bands[at - 1].bottom == pytest.approx(TWO_LINES, abs=1)


def test_a_letters_imprint_has_no_rules(rendered):
    assert rendered["letter-gbt33476"].pages[-1].rules == []
    assert rendered["letter-gbt33476"].pages[-1].lines[-2].text.startswith("抄送：")


def test_faces_are_those_of_the_standard(rendered):
    import subprocess

    fonts = subprocess.run(
        ["pdffonts", str(rendered["notice-gbt33476"].path)], capture_output=True, text=True, check=True
    ).stdout
    assert all(face in fonts for face in ("FandolFang", "FandolKai", "FandolHei", "FandolSong"))
