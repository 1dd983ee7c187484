"""A document is filed with all it prints, each stretch with the section it stands in."""

from dataclasses import replace

from factories.documents import ORIGIN, paragraph

from fangan.library.cutting import Filed, filed_plan
from fangan.model.document import Anchor, Document, Manifest, Table, Text
from fangan.model.plan import Form, Margin

NOTHING = Manifest(engine="", outline="", agency="", year=0)
SOURCE = Filed("a.docx", "/a.docx", "2019-04-01", 2019)


def document(*blocks, anchors=(), manifest=NOTHING):
    text = Text(title=("读书月", "活动方案"), blocks=blocks, anchors=anchors)
    return Document(form=Form.PLAIN, margin=Margin.GBT33476, text=text, manifest=manifest)


def filed(made, known=lambda name: ""):
    return filed_plan(made, SOURCE, known)


def test_the_title_is_on_one_line_and_is_found_too():
    plan = filed(document(paragraph("正文。")))
    assert (plan.title, [one.words for one in plan.passages]) == ("读书月活动方案", ["读书月活动方案", "正文。"])


def test_sections_of_others_are_known_by_headings_of_the_first_level():
    made = document(
        paragraph("开头。"),
        paragraph(level=1, number="一、", heading="活动内容。"),
        paragraph("其一。", level=2, number="（一）"),
    )
    known = {"活动内容": "activities"}
    places = [(one.section, one.kind) for one in filed(made, lambda name: known.get(name, "")).passages[1:]]
    assert places == [("", ""), *[("activities", "活动内容")] * 2]


def test_sections_of_ours_are_known_by_their_keys():
    made = document(paragraph("其一。", id="x"), anchors=(Anchor("extra", 0, 1), Anchor("extra#first", 0, 1)))
    (passage,) = filed(made).passages[1:]
    assert (passage.section, passage.item) == ("extra", "first")


def test_a_table_keeps_its_cells():
    table = Table(header=("甲",), rows=(("乙",),), aligns=("left",), caption="表", id="", origin=ORIGIN)
    (passage,) = filed(document(table)).passages[1:]
    assert passage.cells == '{"caption":"表","header":["甲"],"rows":[["乙"]],"aligns":["left"]}'


def test_the_day_of_the_source_stands_where_the_document_has_none():
    plan = filed(document(paragraph("正文。")))
    assert (plan.date, plan.year) == ("2019-04-01", 2019)


def test_the_same_words_have_the_same_digest_whatever_file_they_are_in():
    made = document(paragraph("正文。"))
    again = filed_plan(made, Filed("b.json", "/b.json"), lambda name: "")
    assert filed(made).digest == again.digest != filed(document(paragraph("别的。"))).digest


def test_half_a_pair_of_surrogates_is_no_reason_to_stop():
    (passage,) = filed(document(paragraph("坏\ud800字"))).passages[1:]
    assert passage.words == "坏?字"


def test_an_unsigned_plan_is_by_the_office_that_its_path_names():
    made = document(paragraph("正文。"), manifest=replace(NOTHING, agency="某省/某市/甲县/农业农村局"))
    assert (filed(made).office, filed(made).region) == ("甲县农业农村局", "某省/某市/甲县")
    made = document(paragraph("正文。"), manifest=replace(NOTHING, agency="读书协会"))
    assert filed(made).office == "读书协会"
