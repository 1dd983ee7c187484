"""Choices by outcome, on documents made to need them."""

import pytest
from factories import documents as make

from fangan.formats.layout.arrange import arrange
from fangan.formats.layout.head import mark_type
from fangan.formats.layout.pages import upright
from fangan.formats.layout.pieces import PageElement
from fangan.formats.sheet import LINE
from fangan.model.document import Arrangement, Imprint
from fangan.model.plan import Margin, Printed

PRINTED = Printed(by="桐柏县农业农村局办公室", date=make.DATE)


def kinds(laid, number):
    return [strip.piece.kind for strip in laid.pages[number - 1].strips]


def test_what_comes_out_well_is_left_as_it_is():
    laid = arrange(make.document("甲" * 40, "乙" * 40, signature=make.signature(sealed=True)))
    assert laid.document.arrangement == Arrangement(held=(1,), white=2, pitch=LINE)


def test_the_page_of_the_signature_holds_text_wherever_the_text_ends():
    for lines in range(2, 60):
        document = make.document("甲" * (28 * lines - 2), "乙" * 26, signature=make.signature(sealed=True))
        assert arrange(document).outcome.with_text


def test_one_paragraph_alone_brings_text_to_the_signature_by_closer_or_wider_lines():
    for lines in range(12, 26):
        laid = arrange(make.document("甲" * (28 * lines - 2), signature=make.signature(sealed=True)))
        assert laid.outcome.with_text
        assert PageElement.TEXT in kinds(laid, 1)


def test_a_text_too_short_to_be_parted_keeps_the_first_row_of_seals():
    signers = tuple(f"桐柏县{name}局" for name in ("财政", "民政", "水利", "林业", "商务", "教育体育"))
    text = make.text("甲" * 20, title=("桐柏县财政局等6部门", "关于开展全民读书月活动的通知"))
    laid = arrange(make.notice(text=text, signature=make.signature(*signers, sealed=True), note=""))
    assert laid.document.arrangement.parted
    assert {PageElement.TEXT, PageElement.SIGNATURE} <= set(kinds(laid, 1))
    assert laid.outcome.signature == 2


@pytest.mark.parametrize("margin", list(Margin))
def test_a_page_of_closer_or_wider_lines_holds_as_many_as_are_tried(margin):
    for lines in range(12, 26):
        laid = arrange(make.document("甲" * (28 * lines - 2), margin=margin, signature=make.signature(sealed=True)))
        rows = upright(margin, laid.document.arrangement.pitch).lines
        assert rows % 1 < 0.1 or rows == 22


def crowned(text):
    """Lay out a notice of two offices whose one paragraph leaves no room for the signature on page one."""
    title = ("桐柏县农业农村局 桐柏县财政局", "关于印发全民读书月", "暨农家书屋提升", "实施方案的通知")
    head = make.masthead(marks=(make.SIGNER, "桐柏县财政局"), word="文件")
    signed = make.signature(*head.marks, sealed=True)
    return arrange(make.notice(text=make.text(text, title=title), masthead=head, annexes=(), signature=signed))


def test_the_last_line_of_a_text_is_carried_to_the_signature_where_nothing_else_brings_text_there():
    laid = crowned("甲" * 50)
    assert laid.document.arrangement.carried == 24
    assert kinds(laid, 1)[-1] is PageElement.TEXT
    assert kinds(laid, 2)[0] is PageElement.TEXT
    assert PageElement.SIGNATURE in kinds(laid, 2)


def test_a_scant_last_line_takes_the_one_above_along():
    assert crowned("甲" * 56).document.arrangement.carried == 30


def test_a_single_line_is_never_carried_for_page_one_shows_text():
    assert crowned("甲" * 20).document.arrangement.carried == 0


def test_less_white_goes_before_other_lines():
    laid = arrange(make.document("甲" * (28 * 15 - 2), signature=make.signature(sealed=True)))
    assert (laid.outcome.pages, laid.document.arrangement.white, laid.document.arrangement.pitch) == (1, 1.5, LINE)


def test_two_lines_of_a_title_become_one_where_that_keeps_the_signature_with_its_text():
    title, others = (
        ("桐柏县农业农村局", "关于印发全民读书月", "活动方案的通知"),
        (("桐柏县农业农村局关于印发", "全民读书月活动方案的通知"),),
    )
    texts = [make.text("甲" * (28 * lines - 2), title=title) for lines in range(1, 12)]
    ways = [arrange(make.notice(text=text, annexes=(), note="", title_choices=others)).document for text in texts]
    assert {document.text.title for document in ways} == {title, *others}


def test_a_long_list_of_annexes_goes_with_the_end_of_the_text_where_the_signature_would_have_none():
    for count in range(5, 13):
        annexes = tuple(make.annex(at) for at in range(1, count + 1))
        laid = arrange(make.document("甲" * 240, "乙" * 26, annexes=annexes, signature=make.signature(sealed=True)))
        assert laid.outcome.with_text


def test_one_too_long_for_a_page_is_parted_before_its_last_two_entries():
    annexes = tuple(make.annex(at) for at in range(1, 22))
    laid = arrange(make.document("甲" * 240, "乙" * 26, annexes=annexes, signature=make.signature(sealed=True)))
    assert kinds(laid, laid.outcome.signature).count(PageElement.ANNEX_NOTE) >= 2
    assert not laid.outcome.with_text


def test_no_text_ends_with_a_line_or_two_alone_on_a_page():
    for lines in range(18, 30):
        annexes = (
            make.annex(1, "甲" * 200, "乙" * (28 * lines - 202)),
            make.annex(2, "丙" * 400, "丁" * (28 * lines - 416)),
        )
        assert arrange(make.document("甲", annexes=annexes)).outcome.sparse == ()


def test_the_imprint_turns_to_an_even_page():
    for lines in (1, 30, 50):
        laid = arrange(make.document("甲" * (28 * lines - 2), imprint=Imprint(copy=make.COPIES, printed=PRINTED)))
        assert laid.outcome.imprint == laid.outcome.pages == len(laid.pages)
        assert laid.outcome.even
        assert laid.document.arrangement.turns == (not laid.pages[-1].strips)


def test_the_imprint_of_a_letter_has_no_rules_and_stands_on_whatever_page_is_the_last():
    laid = arrange(make.letter(annexes=()))
    assert (laid.outcome.pages, laid.document.arrangement.turns) == (1, False)


def test_the_note_stays_with_the_date():
    for lines in range(6, 20):
        document = make.document("甲" * (28 * lines - 2), signature=make.signature(sealed=True), note="联系人：某某")
        laid = arrange(document)
        page = kinds(laid, laid.outcome.signature)
        assert page.index(PageElement.NOTE) > page.index(PageElement.SIGNATURE)


def test_no_page_begins_with_white():
    for lines in range(12, 24):
        laid = arrange(make.document("甲" * (28 * lines - 2), annexes=(make.annex(),), signature=make.signature()))
        assert PageElement.WHITE not in {kinds(laid, number)[0] for number in range(1, laid.outcome.pages + 1)}


def test_a_document_that_is_arranged_stays_as_it_is():
    chosen = Arrangement(held=(0,), white=1.5, pitch=600)
    assert arrange(make.document("甲", signature=make.signature(), arrangement=chosen)).document.arrangement == chosen


def test_an_annex_with_a_wide_table_lies_across_and_the_imprint_upright_behind_it():
    document = make.document("甲", annexes=(make.annex(1, make.wide_table()),), imprint=Imprint(printed=PRINTED))
    assert [page.across for page in arrange(document).pages][1:3] == [True, False]


def test_pages_across_hold_fewer_rows_and_upright_ones_follow():
    document = make.document("甲", annexes=(make.annex(1, make.wide_table(30)), make.annex(2)))
    first, *lying, last = arrange(document).pages
    assert all(page.across and page.used < 15.5 for page in lying)
    assert not first.across
    assert not last.across


def test_tables_with_a_caption_that_go_on_over_a_page_are_known():
    short, long, bare = make.table(3, caption="一"), make.table(60, caption="二"), make.table(60)
    assert arrange(make.document("正文。", short, long, bare)).document.arrangement.continued == (long,)


def test_a_row_that_no_page_holds_begins_where_there_is_room_and_is_known():
    table = make.high_table(before=2, caption="任务")
    laid = arrange(make.document("正文。", table))
    assert laid.document.arrangement.cut == (table.rows[2],)
    first, second, *_ = laid.pages
    assert (first.strips[-1].row.part, second.strips[0].row.part) == (23, 24)
    assert all(page.used <= 22 < page.used + 320 / LINE for page in (first, second))


def test_a_head_that_no_page_holds_begins_where_there_is_room_and_is_not_repeated():
    table = make.table(4, ("序号", make.hanzi(1500), "牵头单位"), caption="任务")
    laid = arrange(make.document("正文。", table))
    assert laid.document.arrangement.cut == (table.header,)
    assert laid.document.arrangement.continued == ()
    first, second = laid.pages
    assert (first.strips[-1].row.part, second.strips[0].row.part, second.strips[0].above > 0.2) == (29, 30, False)


def test_what_follows_a_row_that_no_page_holds_is_free_of_it():
    document = make.document("正文。", make.high_table(after=0), signature=make.signature(sealed=True))
    assert all(
        not strip.keep for page in arrange(document).pages for strip in page.strips if strip.row and strip.row.part
    )


def test_less_white_goes_before_rows_of_a_table_that_are_held():
    laid = arrange(make.document("甲" * 82, "乙" * 26, make.table(40), signature=make.signature(sealed=True)))
    assert (laid.document.arrangement.white, laid.document.arrangement.held) == (1.5, (3,))


def crowded(marks, offices=18):
    """Lay out a notice whose head and addressees leave hardly a line to the text of page one."""
    head = make.masthead(marks=(make.SIGNER,) * marks, word="文件")
    return arrange(make.notice(masthead=head, addressees="各单位、" * offices + "："))


def test_a_mark_of_many_names_leaves_the_first_page_text_by_closer_lines_then_by_smaller_type():
    largest = [crowded(marks).document.masthead.largest for marks in range(3, 10)]
    usual = mark_type(make.masthead(marks=(make.SIGNER,), word="文件")).size
    assert largest[:2] == [0, usual]
    assert largest[2:] == sorted(largest[2:], reverse=True)
    assert all(crowded(marks).outcome.opened for marks in range(3, 10))


def test_a_mark_that_leaves_room_is_as_large_as_it_can_be():
    assert arrange(make.notice()).document.masthead.largest == 0


def test_closer_lines_bring_text_to_the_first_page():
    upward = make.masthead(signatories=("张建国",) * 4)
    laid = arrange(
        make.notice(text=make.text("甲" * 50, title=("读书月方案",)), masthead=upward, addressees="各单位、" * 57)
    )
    assert laid.outcome.opened
    assert laid.document.arrangement.pitch < LINE


def test_a_first_page_that_no_way_brings_text_to_is_known():
    assert not crowded(9, offices=90).outcome.opened
