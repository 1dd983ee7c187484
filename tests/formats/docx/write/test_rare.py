import pytest
from factories import documents as make
from factories.word import NAMESPACES, Word
from lxml import etree

from fangan.chinese.punctuation import rare_hanzi
from fangan.formats.docx import write
from fangan.formats.docx.ooxml.package import BASE
from fangan.formats.docx.read.opening import read
from fangan.formats.docx.write.rare import PARAGRAPH_FACES, RUN_FACES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def faces(word, hanzi):
    """Return the faces that the runs of a hanzi name themselves, None for one that names none."""
    runs = [run for run in word.body.iter(f"{W}r") if hanzi in "".join(run.itertext(f"{W}t"))]
    fonts = [run.find(f"{W}rPr/{W}rFonts") for run in runs]
    return {None if one is None else one.get(f"{W}eastAsia") for one in fonts}


def test_hanzi_are_rare_that_gbt_2312_does_not_hold():
    assert rare_hanzi("朱镕基、陶喆—·〇“镕”㼆𠮷") == "镕喆㼆𠮷"


@pytest.mark.parametrize(
    ("place", "face"),
    [
        (make.paragraph("联系人李喆。"), "仿宋"),
        (make.paragraph("正文。", level=2, number="（一）", heading="李喆。"), "楷体"),
        (make.paragraph("李喆。", level=2, number="（一）", heading="分工。"), "仿宋"),
    ],
)
def test_a_rare_hanzi_is_set_in_the_face_of_its_kind_that_has_it(place, face):
    assert faces(Word.of(make.document(place)), "喆") == {face}


def test_a_face_that_has_the_hanzi_is_not_changed():
    assert faces(Word.of(make.document(make.paragraph("", level=1, number="一、", heading="李喆"))), "喆") == {None}


def test_a_title_is_set_in_the_face_of_its_kind():
    assert faces(Word.of(make.document(text=make.text("正文。", title=("喆镇方案",)))), "喆") == {"方正小标宋_GBK"}


def test_hanzi_beyond_the_basic_plane_have_a_face_of_their_own():
    assert faces(Word.of(make.document("𠮷家村。")), "𠮷") == {"SimSun-ExtB"}


def test_the_words_around_it_stay_in_the_face_of_their_style():
    word = Word.of(make.document("联系人李喆、王镕。"))
    assert [text for _, text in word.paragraphs[-1].runs] == ["联系人李", "喆", "、王", "镕", "。"]


def test_a_document_without_rare_hanzi_names_no_face_in_its_runs():
    assert Word.of(make.document("联系人李一—二〇二六。")).all(".//w:r//w:rFonts") == []


@pytest.mark.parametrize("form", ["plain", "notice", "letter"])
def test_rare_hanzi_are_read_back_as_they_were(form):
    document = getattr(make, form)(signature=make.signature("喆镇人民政府"), note="联系人：李喆𠮷")
    found = read(write(document), "plan.docx")
    assert (found.signature, found.note) == (document.signature, document.note)


def test_the_faces_are_those_of_the_styles():
    styles = etree.parse(BASE / "styles.xml")
    for style, face in (PARAGRAPH_FACES | RUN_FACES).items():
        path = f"//w:style[@w:styleId='{style}']/w:rPr/w:rFonts/@w:eastAsia"
        based = styles.xpath(f"//w:style[@w:styleId='{style}']/w:basedOn/@w:val", namespaces=NAMESPACES)
        assert styles.xpath(path, namespaces=NAMESPACES) == [face] or PARAGRAPH_FACES.get(based[0]) == face


def test_every_other_style_is_set_in_fangsong():
    styles = etree.parse(BASE / "styles.xml")
    for style in styles.xpath("//w:style[@w:type='paragraph']", namespaces=NAMESPACES):
        named = style.xpath("w:rPr/w:rFonts/@w:eastAsia", namespaces=NAMESPACES)
        known = PARAGRAPH_FACES.keys() | {"Footer", "CopyNumber"}
        assert named in ([], ["仿宋_GB2312"]) or style.get(f"{W}styleId") in known
