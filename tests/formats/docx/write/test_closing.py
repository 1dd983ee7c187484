import datetime as dt
from itertools import pairwise

import pytest
from factories import documents as make
from factories.word import Word

from fangan.formats.sheet import CHARACTER, WIDTH

LONG = "桐柏县农业农村局和教育体育局"


def signed(*names, **changes):
    return Word.of(make.document("正文。", signature=make.signature(*names, **changes)))


def place(paragraph):
    """Return how far the paragraph's text area is from both edges of the type area, in characters."""
    indent = paragraph.get("ind") or {}
    return int(indent.get("left", 0)) / CHARACTER, int(indent.get("right", 0)) / CHARACTER


def test_the_only_annex_is_cited_without_number():
    word = Word.of(make.document("正文。", annexes=(make.annex(),)))
    assert word.one("AnnexNote").text == "附件：任务分工表"


def test_several_annexes_are_cited_with_numbers_and_one_label():
    notes = Word.of(make.document("正文。", annexes=(make.annex(1), make.annex(2, name="登记表")))).styled("AnnexNote")
    assert [one.text for one in notes] == ["附件：1.任务分工表", "2.登记表"]


@pytest.mark.parametrize(
    ("number", "left", "hanging"), [(None, 500, 300), (1, 600, 400)], ids=["one annex", "first of several"]
)
def test_wrapped_names_of_annexes_begin_below_the_name(number, left, hanging):
    note = Word.of(make.document("正文。", annexes=(make.annex(number),))).one("AnnexNote")
    assert note.get("ind")["leftChars"] == str(left)
    assert note.get("ind")["hangingChars"] == str(hanging)


def test_the_second_number_stands_below_the_first():
    first, second = Word.of(make.document("正文。", annexes=(make.annex(1), make.annex(2)))).styled("AnnexNote")
    starts = [int(one.get("ind")["left"]) - int(one.get("ind")["hanging"]) for one in (first, second)]
    assert starts == [2 * CHARACTER, 5 * CHARACTER]


@pytest.mark.parametrize(("count", "kept"), [(1, [True]), (4, [True] * 4), (6, [False] * 4 + [True] * 2)])
def test_a_short_list_of_annexes_stays_with_the_signature_and_a_long_one_by_its_end(count, kept):
    annexes = tuple(make.annex(at) for at in range(1, count + 1))
    word = Word.of(make.document("甲。", "乙。", annexes=annexes, signature=make.signature()))
    assert [one.get("keepNext") is not None for one in word.styled("AnnexNote")] == kept
    assert (word.styled("BodyText")[1].get("keepNext") is not None) == all(kept)


def test_annexes_of_an_unsigned_plan_are_not_held():
    assert Word.of(make.document("正文。", annexes=(make.annex(),))).one("AnnexNote").get("keepNext") is None


def test_annexes_are_cited_one_blank_line_below_the_text():
    first, second = Word.of(make.document("正文。", annexes=(make.annex(1), make.annex(2)))).styled("AnnexNote")
    assert first.get("spacing") == {"beforeLines": "100", "before": "592"}
    assert second.get("spacing") is None


def test_an_annex_is_cited_as_its_page_titles_it():
    word = Word.of(make.document("正文。", annexes=(make.annex(1, name="登记表"), make.annex(2))))
    cited = [one.text.partition(".")[2] for one in word.styled("AnnexNote")]
    assert cited == [one.text for one in word.styled("AnnexTitle")]


def test_annex_labels_have_no_colon_and_start_a_page():
    word = Word.of(make.document("正文。", annexes=(make.annex(1), make.annex(2))))
    assert [one.text for one in word.styled("AnnexLabel")] == ["附件1", "附件2"]


def test_the_date_under_a_seal_stands_four_characters_from_the_right():
    date = signed(sealed=True).one("Date")
    assert date.text == "2026年9月20日"
    assert date.get("ind") == {"rightChars": "400", "right": "1260"}
    assert date.get("jc") == {"val": "right"}


@pytest.mark.parametrize("name", ["县文联", "桐柏县农业农村局", LONG])
def test_a_name_under_a_seal_is_centred_on_the_date(name):
    name_line = signed(name, sealed=True).one("Signature")
    left, right = place(name_line)
    assert name_line.get("jc") == {"val": "center"}
    assert (left + WIDTH / CHARACTER - right) / 2 == pytest.approx(28 - 4 - 6.5 / 2, abs=0.1)


def test_a_name_too_long_to_be_centred_is_one_paragraph_of_centred_lines():
    name_line = signed("桐" * 20, sealed=True).one("Signature")
    left, _ = place(name_line)
    assert (name_line.get("jc"), name_line.text.count("\n")) == ({"val": "center"}, 1)
    assert (left + WIDTH / CHARACTER) / 2 == pytest.approx(28 - 4 - 6.5 / 2, abs=0.1)


def test_a_name_too_long_for_a_line_never_pushes_its_date_into_the_binding_margin():
    word = signed("桐" * 33)
    left, right = place(word.one("Signature"))
    assert (left >= 0, right) == (True, 2)
    assert place(word.one("Date"))[0] == pytest.approx(left + 2, abs=0.01)


def test_seals_of_a_joint_document_stand_in_rows_and_the_last_over_the_date():
    names = ("县教体局", "县文旅局", "县财政局", "县妇联", "县民政局")
    rows = signed(*names, sealed=True).styled("Signature")
    assert [one.text for one in rows] == ["\t县教体局\t县文旅局", "\t县财政局\t县妇联\t县民政局"]
    stops = [int(one) for one in rows[1].all("w:pPr/w:tabs/w:tab/@w:pos")]
    assert stops[-1] / CHARACTER == pytest.approx(28 - 4 - 6.5 / 2, abs=0.01)
    assert all(second - first > 42 / 25.4 * 1440 for first, second in pairwise(stops))


def test_seals_in_several_rows_do_not_touch():
    _, second = signed(LONG, LONG, sealed=True).styled("Signature")
    assert int(second.get("spacing")["beforeLines"]) / 100 * 10.44 >= 41


def test_a_name_without_seal_stands_two_characters_from_the_right():
    word = signed()
    assert word.one("Signature").get("ind")["rightChars"] == "200"
    assert word.one("Signature").get("jc") == {"val": "right"}


def test_a_date_without_seal_begins_two_characters_behind_the_name():
    left, _ = place(signed("桐柏县农业农村局").one("Date"))
    assert left == 28 - 2 - 8 + 2


def test_a_date_as_long_as_the_name_is_never_broken():
    _, right = place(signed("溪口镇人民政府", date=dt.date(2026, 9, 28)).one("Date"))
    assert right <= -1.5


def test_a_date_longer_than_the_name_moves_the_name_left():
    word = signed("县文联")
    name, date = word.one("Signature"), word.one("Date")
    assert date.get("ind")["rightChars"] == "200"
    name_start = 28 - place(name)[1] - 3
    date_start = 28 - 2 - 6.5
    assert date_start - name_start == pytest.approx(2, abs=0.01)


def test_names_of_a_joint_document_without_seals_stand_one_below_the_other():
    rows = signed("桐柏县农业农村局", "桐柏县教育体育局").styled("Signature")
    assert [one.text for one in rows] == ["桐柏县农业农村局", "桐柏县教育体育局"]
    assert [one.get("spacing") is None for one in rows] == [False, True]


def test_minutes_say_who_was_there_with_labels_in_heiti_and_names_under_one_another():
    present, observers = Word.of(make.minutes()).styled("AnnexNote")
    assert [(one.text[:3], one.get("spacing") is None) for one in (present, observers)] == [
        ("出席：", False),
        ("列席：", True),
    ]
    assert present.all("w:r/w:rPr/w:rStyle/@w:val") == ["Heavy"]
    assert present.get("ind")["hangingChars"] == "300"


def test_an_order_is_signed_with_post_and_name_four_characters_from_the_right():
    word = Word.of(make.order())
    assert (word.one("Signature").text, place(word.one("Signature"))[1]) == ("县长　　王某某", 4)
    assert word.one("Date").get("spacing")["beforeLines"] == "100"
    assert (word.styled("Title"), word.styled("RedRule")) == ([], [])


def test_dates_are_not_padded():
    assert signed(date=dt.date(2026, 1, 2)).one("Date").text == "2026年1月2日"


def test_a_final_document_without_date_prints_none_and_a_draft_asks_for_it():
    assert signed(date=None).styled("Date") == []
    draft = Word.of(make.document("正文。", signature=make.signature(date=None), draft=True))
    assert draft.one("Date").text == "【待填：成文日期】"


def test_a_date_alone_stands_where_the_signed_one_would():
    word = Word.of(make.document("正文。", signature=make.Signature(names=(), date=make.DATE, sealed=False)))
    assert word.one("Date").get("ind")["rightChars"] == "400"


def test_the_note_stands_in_brackets():
    assert Word.of(make.document("正文。", note="联系人及电话")).one("Note").text == "（联系人及电话）"


@pytest.mark.parametrize(("note", "held"), [("联系人及电话", True), ("", False)])
def test_the_date_is_not_parted_from_the_note_below_it(note, held):
    word = Word.of(make.document("正文。", signature=make.signature(sealed=True), note=note))
    assert (word.one("Date").get("keepNext") is not None) is held


def test_nothing_says_that_a_page_has_no_text():
    assert "此页无正文" not in "".join(signed(sealed=True).body.itertext())
