import datetime as dt

from factories import documents as make
from factories.word import Word

from fangan.model.document import Imprint
from fangan.model.plan import Printed

PRINTED = Printed(by="桐柏县农业农村局办公室", date=dt.date(2026, 9, 21))


def written(copy=("市农业农村局", "县委办公室"), printed=PRINTED, form=make.notice):
    return Word.of(form(imprint=Imprint(copy=copy, printed=printed)))


def lower_edge(word):
    (anchor,) = word.all(".//wp:anchor[wp:docPr/@name='版记']")
    top = int(anchor.find("{*}positionV/{*}posOffset").text)
    return (top + int(anchor.find("{*}extent").get("cy"))) / 36000


def test_copies_are_named_with_a_full_stop_at_the_end():
    assert written().styled("Imprint")[0].text == "抄送：市农业农村局，县委办公室。"


def test_wrapped_copies_begin_behind_the_colon():
    assert written().styled("Imprint")[0].get("ind") == {"left": "1120", "right": "280", "hanging": "840"}


def test_who_printed_stands_left_and_when_right():
    line = written().styled("Imprint")[1]
    assert line.text == "桐柏县农业农村局办公室\t2026年9月21日印发"
    assert line.all("w:pPr/w:tabs/w:tab/@w:pos") == ["8564"]


def test_the_first_and_the_last_rule_are_thick_and_the_middle_one_thin():
    borders = written().all(".//w:txbxContent//w:tblBorders")[0]
    widths = {one.tag.rpartition("}")[2]: one.get(one.tag.replace(one.tag.rpartition("}")[2], "sz")) for one in borders}
    assert widths == {"top": "8", "bottom": "8", "insideH": "6"}


def test_the_imprint_is_as_wide_as_the_type_area():
    assert written().all(".//w:txbxContent//w:tblW/@w:w") == ["8844"]


def test_the_lower_edge_stays_whatever_the_imprint_holds():
    assert abs(lower_edge(written()) - lower_edge(written(copy=tuple("某某局" for _ in range(30))))) < 0.01


def test_the_imprint_is_the_last_thing_in_the_document():
    word = written()
    assert word.paragraphs[-1].all(".//wp:docPr/@name") == ["版记"]


def test_a_letter_has_neither_rules_nor_printing_line():
    word = written(form=make.letter)
    assert word.all(".//w:txbxContent//w:tblBorders") == []
    assert [one.text for one in word.styled("Imprint")] == ["抄送：市农业农村局，县委办公室。"]


def test_an_empty_imprint_prints_nothing():
    assert "版记" not in written(copy=(), printed=None).all(".//wp:docPr/@name")
