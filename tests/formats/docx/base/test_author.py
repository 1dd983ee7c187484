"""The fixed parts: what Word will find in styles, settings, fonts and footers."""

import pytest
from factories import documents as make
from factories.word import NAMESPACES, W, Word, attributes

from fangan.formats.docx.base import author
from fangan.formats.docx.ooxml.package import BASE

FANGSONG, KAITI, HEITI, SONGTI, XIAOBIAOSONG = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"


@pytest.fixture(scope="module")
def styles():
    return Word.of(make.plain()).part("word/styles.xml")


def resolve(styles, style, prop):
    """Return a property's attributes as the style inherits them, merged from the defaults up."""
    chain = []
    while style:
        (found,) = styles.xpath(f"w:style[@w:styleId='{style}']", namespaces=NAMESPACES)
        chain.insert(0, found)
        style = (found.xpath("w:basedOn/@w:val", namespaces=NAMESPACES) or [""])[0]
    merged = {}
    for holder in (styles.find(f"{W}docDefaults"), *chain):
        for one in holder.iter(f"{W}{prop}"):
            merged |= attributes(one)
    return merged


@pytest.mark.parametrize(
    ("style", "face", "half_points"),
    [
        ("BodyText", FANGSONG, 32), ("Addressees", FANGSONG, 32), ("AnnexNote", FANGSONG, 32),
        ("Signature", FANGSONG, 32), ("Date", FANGSONG, 32), ("Note", FANGSONG, 32), ("Number", FANGSONG, 32),
        ("Heading1", HEITI, 32), ("Heading2", KAITI, 32), ("Heading3", FANGSONG, 32), ("Heading4", FANGSONG, 32),
        ("Title", XIAOBIAOSONG, 44), ("AnnexTitle", XIAOBIAOSONG, 44), ("AnnexLabel", HEITI, 32),
        ("HeadItem", HEITI, 32), ("CopyNumber", FANGSONG, 32), ("Mark", XIAOBIAOSONG, 32),
        ("Imprint", FANGSONG, 28), ("Footer", SONGTI, 28), ("TableText", FANGSONG, 24), ("TableHead", HEITI, 24),
    ],
)  # fmt: skip
def test_every_style_names_its_face_for_every_script_and_its_size(styles, style, face, half_points):
    fonts = resolve(styles, style, "rFonts")
    assert {fonts[script] for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {face}
    assert resolve(styles, style, "sz") == {"val": str(half_points)}


@pytest.mark.parametrize(("style", "face"), [("RunIn", FANGSONG), ("Signatory", KAITI), ("Heavy", HEITI)])
def test_character_styles_change_the_face_and_nothing_else(styles, style, face):
    (run,) = styles.xpath(f"w:style[@w:styleId='{style}']/w:rPr", namespaces=NAMESPACES)
    assert [one.tag for one in run] == [f"{W}rFonts"]
    assert attributes(run[0])["eastAsia"] == face


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_headings_are_words_own_with_their_outline_level(styles, level):
    (name,) = styles.xpath(f"w:style[@w:styleId='Heading{level}']/w:name/@w:val", namespaces=NAMESPACES)
    assert name == f"heading {level}"
    assert resolve(styles, f"Heading{level}", "outlineLvl") == {"val": str(level - 1)}


@pytest.mark.parametrize("style", ["Heading1", "Heading4", "Caption", "Signature"])
def test_what_belongs_to_the_next_paragraph_stays_with_it(styles, style):
    assert styles.xpath(f"w:style[@w:styleId='{style}']/w:pPr/w:keepNext", namespaces=NAMESPACES) != []


def test_body_paragraphs_are_indented_by_two_characters(styles):
    assert resolve(styles, "BodyText", "ind") == {"firstLineChars": "200", "firstLine": "630"}


def test_28_characters_fit_a_line_and_29_do_not(styles):
    pitch = 16 + int(resolve(styles, "BodyText", "spacing").get("val", 0)) / 20
    assert pitch * 28 <= 442.2 < pitch * 29


def test_nothing_hangs_squeezes_or_stretches_a_line(styles):
    for off in ("overflowPunct", "autoSpaceDE", "autoSpaceDN", "adjustRightInd", "widowControl"):
        assert resolve(styles, "BodyText", off) == {"val": "0"}
    settings = Word.of(make.plain()).part("word/settings.xml")
    assert attributes(settings.find(f"{W}characterSpacingControl")) == {"val": "doNotCompress"}


def test_no_paragraph_inherits_white_from_word(styles):
    spacing = resolve(styles, "BodyText", "spacing")
    assert (spacing["before"], spacing["after"], spacing["line"]) == ("0", "0", "240")


def test_no_face_is_ever_bold_or_slanted(styles):
    assert styles.xpath(".//w:b | .//w:i | .//w:u", namespaces=NAMESPACES) == []


def test_all_text_is_black_but_the_mark(styles):
    coloured = styles.xpath("w:style[.//w:color]/@w:styleId", namespaces=NAMESPACES)
    assert coloured == ["Mark"]


def test_hanzi_are_chinese_and_digits_are_not_lest_a_number_be_broken(styles):
    assert resolve(styles, "BodyText", "lang") == {"val": "en-US", "eastAsia": "zh-CN"}


def test_the_style_of_numbers_changes_no_letter(styles):
    assert styles.xpath('w:style[@w:styleId="LevelNumber"]//w:rPr', namespaces=NAMESPACES) == []


def test_every_style_in_use_is_defined(styles):
    known = set(styles.xpath("w:style/@w:styleId", namespaces=NAMESPACES))
    for document in (make.plain(), make.notice(), make.letter()):
        used = Word.of(document).all(".//w:pStyle/@w:val | .//w:rStyle/@w:val | .//w:tblStyle/@w:val")
        assert set(used) <= known


def test_the_title_has_one_blank_line_below_it(styles):
    spacing = resolve(styles, "Title", "spacing")
    assert (spacing["afterLines"], spacing["after"]) == ("100", "592")


def test_an_annex_begins_a_page_with_its_title_on_line_three(styles):
    assert styles.xpath("w:style[@w:styleId='AnnexLabel']//w:pageBreakBefore", namespaces=NAMESPACES) != []
    assert resolve(styles, "AnnexLabel", "spacing")["afterLines"] == "100"


@pytest.mark.parametrize(("part", "side", "align"), [("footer1", "right", "right"), ("footer2", "left", "left")])
def test_page_numbers_stand_one_character_in_from_the_outer_edge(part, side, align):
    footer = Word.of(make.plain()).part(f"word/{part}.xml")
    assert attributes(footer.find(f".//{W}ind")) == {f"{side}Chars": "100", side: "320"}
    assert attributes(footer.find(f".//{W}jc")) == {"val": align}


def test_a_page_number_stands_between_two_long_dashes():
    footer = Word.of(make.plain()).part("word/footer1.xml")
    assert [one.text for one in footer.iter(f"{W}t", f"{W}instrText")] == ["— ", " PAGE ", "1", " —"]


def test_odd_and_even_pages_differ():
    settings = Word.of(make.plain()).part("word/settings.xml")
    assert settings.find(f"{W}evenAndOddHeaders") is not None


def test_every_face_has_other_names_for_machines_without_it_in_one_list(styles):
    fonts = Word.of(make.plain()).part("word/fontTable.xml")
    names = {one.get(f"{W}name"): one.find(f"{W}altName").get(f"{W}val").split(",") for one in fonts}
    assert names.keys() >= {FANGSONG, KAITI, HEITI, SONGTI, XIAOBIAOSONG}
    assert names[FANGSONG] == ["仿宋", "FangSong", "华文仿宋", "STFangsong"]
    assert names[XIAOBIAOSONG][0] == "方正小标宋_GBK"
    assert "宋体" in names[XIAOBIAOSONG]


def test_every_face_says_how_it_looks_and_what_it_holds():
    for font in Word.of(make.plain()).part("word/fontTable.xml"):
        tags = [one.tag.removeprefix(W) for one in font]
        assert tags == ["altName", "panose1", "charset", "family", "pitch", "sig"]
        assert len(font.find(f"{W}sig").attrib) == 6


def test_the_committed_parts_are_what_the_author_writes(tmp_path, monkeypatch):
    monkeypatch.setattr(author, "BASE", tmp_path)
    author.write()
    written = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    assert written == {one.name: one.read_bytes() for one in BASE.glob("*.xml")}
