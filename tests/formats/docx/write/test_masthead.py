import pytest
from factories import documents as make
from factories.word import Word
from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.layout.head import mark_type
from fangan.formats.sheet import WIDTH
from fangan.model.plan import Margin


def notice(**head):
    return Word.of(make.notice(masthead=make.masthead(**head)))


def letter(**head):
    return Word.of(make.letter(masthead=make.masthead(marks=(make.SIGNER,), **head)))


def test_copies_secrecy_and_urgency_stand_from_the_top_in_this_order():
    word = notice(copies="000001", secrecy="机密★1年", urgency="特急")
    assert [one.text for one in word.paragraphs[:3]] == ["000001", "机密★1年", "特急"]


def test_only_secrecy_and_urgency_are_in_heiti():
    word = notice(copies="000001", secrecy="机密★1年", urgency="特急")
    assert [one.style for one in word.paragraphs[:3]] == ["CopyNumber", "HeadItem", "HeadItem"]


def test_secrecy_without_a_term_is_spread_by_one_character():
    assert notice(secrecy="机密").one("HeadItem").text == "机　密"


def test_an_element_that_is_absent_leaves_no_gap():
    assert [one.style for one in notice(urgency="特急").paragraphs[:2]] == ["HeadItem", "Mark"]


@pytest.mark.parametrize("margin", list(Margin))
def test_the_mark_starts_at_the_same_height_whatever_stands_above_it(margin):
    def height(**head):
        word = Word.of(make.notice(margin=margin, masthead=make.masthead(**head)))
        lines = sum(one.style in ("CopyNumber", "HeadItem") for one in word.paragraphs)
        page = word.all("w:sectPr/w:pgMar/@w:top")[0]
        pitch = word.all("w:sectPr/w:docGrid/@w:linePitch")[0]
        return int(page) + lines * int(pitch) + int(word.one("Mark").get("spacing")["before"])

    assert height() == height(copies="000001", secrecy="机密", urgency="特急")


@given(st.integers(1, 60))
def test_a_mark_of_any_length_fits_one_line(count):
    size, scale, _ = mark_type(make.masthead(marks=("桐" * count,), word="文件"))
    assert 22 <= size <= 44
    assert (count + 2.5) * size * 20 * scale / 100 <= WIDTH


def test_the_number_is_centred_below_the_mark():
    number = notice().one("Number")
    assert number.text == "桐农〔2026〕12号"
    assert number.get("jc") == {"val": "center"}


def test_an_upward_document_has_its_number_left_and_its_signatory_right():
    number = notice(signatories=("张某某",)).one("Number")
    assert number.text == "桐农〔2026〕12号\t签发人：张某某"
    assert number.get("ind")["leftChars"] == "100"
    assert number.get("jc") is None
    assert number.runs[-1] == ("Signatory", "张某某")


def test_signatories_stand_two_to_a_row_and_the_number_beside_the_last_row():
    rows = notice(signatories=("张某某", "李某", "王某某")).styled("Number")
    assert [one.text for one in rows] == ["\t签发人：张某某　李　某", "桐农〔2026〕12号\t\t王某某"]


def test_first_names_of_all_rows_begin_at_the_same_place():
    rows = notice(signatories=("张某某", "李某", "王某某")).styled("Number")
    stops = [one.all("w:pPr/w:tabs/w:tab/@w:pos") for one in rows]
    assert stops[0] == stops[1]


def test_a_red_rule_as_wide_as_the_type_area_follows_the_number():
    word = notice()
    rule = word.one("RedRule")
    assert rule.all("w:pPr/w:pBdr/w:bottom/@w:color") == ["FF0000"]
    assert rule.get("ind") is None
    assert rule.element.getprevious() is word.one("Number").element


def test_a_joint_mark_names_the_lead_agency_first_and_sets_the_word_beside_all():
    word = notice(marks=("桐柏县农业农村局", "桐柏县教育体育局"), word="文件")
    assert [one.text for one in word.styled("Mark")] == ["桐柏县农业农村局", "文件", "桐柏县教育体育局", ""]
    assert len(word.all("w:tbl//w:vMerge")) == 2


def test_a_letter_has_mark_and_double_rule_as_shapes_on_the_page():
    word = letter()
    names = word.all(".//wp:docPr/@name")
    assert names[:3] == ["发文机关标志", "红色双线粗", "红色双线细"]
    assert word.all(".//wps:txbx//w:t/text()")[0] == make.SIGNER


def test_both_red_rules_of_a_letter_are_170_mm_long_and_centred_on_the_page():
    first, *_ = letter().all(".//wp:anchor[wp:docPr/@name='红色双线粗']")
    foot = letter().part("word/footer3.xml")
    for anchor in (first, *foot.iter("{*}anchor")):
        assert round(int(anchor.find("{*}extent").get("cx")) / 36000) == 170
        assert round(int(anchor.find("{*}positionH/{*}posOffset").text) / 36000) == 20


def test_a_letter_has_its_number_right_on_the_first_line_below_the_rule():
    first, second = letter(secrecy="机密★1年", urgency="特急").styled("Number")
    assert first.text == f"{make.SIGNER}机密★1年\t桐农〔2026〕12号"  # the mark hangs on this paragraph
    assert second.text == "特急"


def test_a_plan_without_masthead_begins_with_its_title():
    assert Word.of(make.plain()).paragraphs[0].style == "Title"
