"""Where things stand on a page: GB/T 9704—2012 in millimetres."""

from dataclasses import replace
from itertools import pairwise

import pytest
from factories import documents as make
from factories.edges import EDGES
from factories.ofd import OfdFile, base, steps

from fangan.model.document import Annex, Arrangement

RIGHT, TOP, BOTTOM = 184, 37, 262
"""The edges of 版心: 28 mm from the left, 156 mm wide, 225 mm high."""


@pytest.mark.parametrize("make_document", [make.notice, make.letter, make.minutes, EDGES["table-wide"], EDGES["rare"]])
def test_nothing_leaves_the_page(make_document):
    file = OfdFile(make_document())
    for page, name in enumerate(file.pages, 1):
        width, height = map(float, file.all("//ofd:PhysicalBox/text()", name)[0].split()[2:])
        for one in [*file.words(page), *file.rules(page)]:
            assert one.left >= 0 <= one.top
            assert one.left + one.width <= width
            assert one.top + one.height <= height


def test_a_full_line_fills_the_type_area_and_the_last_is_as_long_as_its_words():
    first, second, last = OfdFile(make.document("国" * (26 + 28 + 3), text=make.text("国" * 57, title=()))).words(1)[:3]
    assert [len(one.words) for one in (first, second, last)] == [26, 28, 3]
    for one in (first, second):
        assert one.left + one.width == pytest.approx(RIGHT, abs=0.1)
    assert steps(last) == pytest.approx([5.5563] * 2, abs=0.001)


def test_every_character_has_its_step():
    file = OfdFile(make.notice())
    words = [one for page in range(1, len(file.pages) + 1) for one in file.words(page)]
    assert [one.words for one in words if len(steps(one)) != len(one.words) - 1] == []


def test_white_goes_between_hanzi_and_never_into_a_number():
    text = "国" * 4 + "2026" + "国" * 18 + "123456789"
    first = OfdFile(make.document(text=make.text(text, title=()))).words(1)[0]
    figures = steps(first)[first.words.index("2") :][:3]
    assert figures == pytest.approx([5.5562 / 2] * 3, abs=0.001)
    assert first.left + first.width == pytest.approx(RIGHT, abs=0.1)


def test_blanks_at_the_ends_of_words_are_white_and_no_characters():
    plain, blank = (OfdFile(make.document(f"{before}国家　机关")).words(1)[2] for before in ("", "　"))
    assert blank.words == plain.words == "国家　机关"
    assert blank.left - plain.left == pytest.approx(steps(plain)[0])


def test_lines_follow_each_other_at_29_6_points():
    bases = [base(one) for one in OfdFile(make.document("国" * 2000)).words(2)][:22]
    white = [after - before for before, after in pairwise(bases)]
    assert white == pytest.approx([29.6 * 25.4 / 72] * 21, abs=0.01)


def test_the_square_of_the_first_line_begins_where_the_type_area_does():
    first = OfdFile(make.document("国" * 2000)).words(2)[0]
    assert base(first) - 0.86 * 16 * 25.4 / 72 == pytest.approx(TOP, abs=0.03)


def test_a_heading_has_the_face_of_its_level_and_the_text_behind_it_its_own():
    file = OfdFile(make.document(make.paragraph("各乡镇设点。", level=2, number="（一）", heading="广泛宣传。")))
    faces = dict(zip(file.all("//ofd:Font/@ID"), file.all("//ofd:Font/@FontName"), strict=True))
    found = {one.words: faces[one.element.get("Font")] for one in file.words(1)}
    assert (found["（一）广泛宣传。"], found["各乡镇设点。"]) == ("楷体_GB2312", "仿宋_GB2312")


def test_the_mark_is_red_and_so_is_the_rule_156_mm_long_below_the_number():
    file = OfdFile(make.notice())
    mark, number, (rule,) = file.line(1, "桐柏县农业农村局文件"), file.line(1, "桐农"), file.rules(1)
    assert mark.element.xpath("string(*[1]/@Value)") == rule.element.xpath("string(*[1]/@Value)") == "255 0 0"
    assert base(number) < rule.top < base(number) + 6
    assert rule.width == pytest.approx(156 + 0.53, abs=0.05)


def test_an_order_has_no_rule():
    assert OfdFile(make.order()).rules(1) == []


def test_a_letter_has_a_double_rule_170_mm_long_above_and_below():
    rules = OfdFile(make.letter()).rules(1)
    assert [round(one.width) for one in rules] == [171, 170, 170, 171]
    thick = rules[-1]
    assert 297 - (thick.top + thick.height / 2) == pytest.approx(20, abs=0.05)


def test_what_a_letter_says_of_itself_stands_below_one_another_on_the_left_the_number_on_the_right():
    head = make.masthead(marks=(make.SIGNER,), copies="000001", secrecy="机密", urgency="特急")
    file = OfdFile(make.letter(masthead=head))
    copies, secrecy, urgency, number = (file.line(1, words) for words in ("000001", "机", "特", "桐农"))
    assert copies.left == secrecy.left == urgency.left == pytest.approx(28, abs=0.02)
    assert base(number) == base(copies)
    below = [base(secrecy) - base(copies), base(urgency) - base(secrecy)]
    assert below == pytest.approx([10.44, 10.44], abs=0.01)


def test_the_names_of_a_joint_mark_are_equally_wide():
    head = make.masthead(marks=("桐柏县农业农村局", "桐柏县财政局"), word="文件")
    file = OfdFile(make.notice(masthead=head))
    first, second, word = (file.line(1, words) for words in (*head.marks, "文件"))
    assert first.left == second.left
    assert first.width == pytest.approx(second.width, abs=0.01)
    assert word.left > first.left + first.width
    assert base(first) < base(word) < base(second)


def test_who_signs_an_upward_document_stands_at_the_right_of_the_number():
    file = OfdFile(make.notice(masthead=make.masthead(signatories=("王某某",))))
    number, label, name = (file.line(1, words) for words in ("桐农", "签发人：", "王某某"))
    assert base(number) == base(label) == base(name)
    assert number.left < label.left < name.left
    assert name.left + name.width == pytest.approx(RIGHT - 5.56, abs=0.5)


def test_page_numbers_stand_at_the_outer_edge_7_mm_below_the_type_area():
    file = OfdFile(make.document("国" * 2000))
    odd, even = file.line(1, "— 1 —"), file.line(2, "— 2 —")
    assert odd.left + odd.width == pytest.approx(RIGHT - 5.56, abs=0.2 + odd.width / 2)
    assert even.left == pytest.approx(28 + 5.56, abs=0.02)
    assert base(odd) == base(even) == pytest.approx(BOTTOM + 8.5, abs=0.1)


def test_the_first_page_of_a_letter_has_no_number():
    file = OfdFile(make.letter())
    assert [one.words for page in (1, 2) for one in file.words(page) if "—" in one.words] == ["— 2 —"]


def test_the_imprint_ends_on_the_lower_edge_of_the_type_area_of_the_last_page():
    file = OfdFile(make.notice())
    *_, top, last, between = file.rules(len(file.pages))
    assert last.top + last.height / 2 == pytest.approx(BOTTOM, abs=0.05)
    assert top.top < between.top < last.top
    assert [round(one.element.xpath("number(@LineWidth)"), 2) for one in (top, last, between)] == [0.35, 0.35, 0.25]


def test_a_table_has_a_rule_around_every_cell_and_its_head_again_on_every_page():
    file = OfdFile(EDGES["table-40"]())
    pages = [page for page in range(1, len(file.pages) + 1) if any(one.words == "序号" for one in file.words(page))]
    assert len(pages) > 1
    for page in pages:
        rows = sum(one.words.isdigit() for one in file.words(page))
        lying = [one for one in file.rules(page) if one.width > one.height]
        assert len(lying) == rows + 2
        heights = sorted(one.top for one in lying)
        assert min(after - before for before, after in pairwise(heights)) > 7


def test_the_caption_of_a_table_stands_above_its_head_on_every_page():
    file = OfdFile(make.document(make.table(60, caption="任务分工")))
    for page in range(1, len(file.pages) + 1):
        words = {one.words: one for one in reversed(file.words(page))}
        number = next(one for one in file.words(page) if one.words.isdigit())
        assert base(words["任务分工"]) + 5 < base(words["序号"]) < base(number) - 7


def test_a_row_that_no_page_holds_is_one_row_on_each_page_it_reaches():
    file = OfdFile(make.document(make.high_table()))
    assert len(file.pages) == 3
    for page, rows in enumerate((4, 1, 4), 1):
        assert sum(one.width > one.height for one in file.rules(page)) == rows + 2
        assert max(one.top + one.height for one in file.rules(page)) <= BOTTOM + 2.5


def test_a_page_with_a_wide_table_lies_across_and_its_number_is_turned_with_it():
    annex = Annex(key="wide", number=None, text=make.text(make.wide_table(), title=("任务分工表",)))
    file = OfdFile(make.document("甲", annexes=(annex,)))
    assert file.all("//ofd:PhysicalBox/text()", file.pages[1]) == ["0 0 297 210"]
    folio = file.line(2, "— 2 —")
    assert folio.element.get("CTM").startswith("0 1 -1 0 ")
    assert folio.height > folio.width
    assert folio.left < 30 > folio.top - 5


def test_what_a_draft_leaves_open_stands_on_a_ground_of_its_own():
    (ground,) = OfdFile(make.document("主题是【待填：主题】。", draft=True)).rules(1)
    assert ground.element.xpath("string(*[1]/@Value)") == "255 239 122"
    assert ground.width > 6 * 5.5


def test_a_caption_too_wide_for_its_line_is_squeezed_and_not_cut():
    table = make.table(caption="各乡镇（街道）和县直有关单位开展全民读书月系列活动任务分工及完成时限一览表")
    file = OfdFile(make.document(table))
    caption = file.line(1, "各乡镇")
    assert float(caption.element.get("HScale")) < 1
    assert caption.left + caption.width <= RIGHT + 5


def test_hanzi_outside_the_faces_of_gb_2312_are_set_in_one_that_has_them():
    file = OfdFile(make.document("镕𠮷国"))
    faces = dict(zip(file.all("//ofd:Font/@ID"), file.all("//ofd:Font/@FontName"), strict=True))
    found = {one.words: faces[one.element.get("Font")] for one in file.words(1)}
    assert (found["镕"], found["𠮷"], found["国"]) == ("仿宋", "SimSun-ExtB", "仿宋_GB2312")


def test_a_closer_pitch_that_the_layout_chose_is_kept_to():
    document = make.document(text=make.text("国" * 100, title=()))
    bases = [base(one) for one in OfdFile(replace(document, arrangement=Arrangement((1,), 1, 500))).words(1)]
    assert bases[1] - bases[0] == pytest.approx(25 * 25.4 / 72, abs=0.001)
