"""The text of any .docx as a document, and where its words stand in the file."""

from factories import documents as make
from factories.carrier import carrier
from factories.foreign import foreign_notice

from fangan.formats.docx import write
from fangan.formats.docx.word_file import WordFile
from fangan.model.reading import Role, stretches

NUMBERS = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/>'
    '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
LISTED = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'


def opened(data: bytes) -> WordFile:
    return WordFile(data, "公文.docx")


def words(file: WordFile) -> list[str]:
    return [one.number + one.words for one in stretches(file.rough.document) if one.words]


def letters(file: WordFile, block: int, text: str = "") -> list[str]:
    """Return the letters of the file at the words of a block."""
    stretch = next(
        one for one in stretches(file.rough.document) if one.address.block == block and one.address.text == text
    )
    found = file.extents(stretch.address)
    return ["".join(one.text for one in at.paragraph.letters)[at.start : at.end] for at in found]


def test_a_number_that_is_counted_is_read_and_has_no_letters():
    file = opened(
        carrier(text="活动方案", body=LISTED.format("总体要求") + LISTED.format("工作目标"), numbering=NUMBERS)
    )
    assert words(file) == ["活动方案", "一、总体要求", "二、工作目标"]
    assert letters(file, 2) == ["工作目标"]


def test_a_paragraph_broken_by_hand_is_as_many_lines():
    file = opened(carrier(text="活动方案", body="<w:p><w:r><w:t>第一句。</w:t><w:br/><w:t>第二句。</w:t></w:r></w:p>"))
    assert words(file)[1:] == ["第一句。", "第二句。"]
    assert letters(file, 2) == ["第二句。"]


def test_a_table_of_names_beside_each_other_is_no_table():
    row = "".join(
        f"<w:tc><w:p><w:r><w:t>{one}</w:t></w:r></w:p></w:tc>" for one in ("县政府办公室", "2026年9月21日印发")
    )
    file = opened(carrier(text="活动方案\n开展活动。", body=f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"))
    assert Role.TABLE not in [one.role for one in stretches(file.rough.document)]


def test_the_head_and_the_imprint_of_our_own_file_are_read_out_of_their_boxes():
    read = opened(write(make.notice())).rough.document
    assert (read.masthead and read.masthead.number) == make.masthead().number
    assert read.imprint is not None


def test_every_word_of_a_foreign_file_has_letters():
    file = opened(foreign_notice())
    for one in stretches(file.rough.document):
        if one.role is not Role.ENCLOSURE:  # says an annex's title again
            at = file.extents(one.address)
            assert "".join(
                "".join(x.text for x in e.paragraph.letters)[e.start : e.end] for e in at
            ) == one.words.replace("\n", "")


def test_what_a_file_carries_is_found_in_its_text():
    marked = '<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>17日</w:t></w:r>'
    file = opened(carrier(text="活动方案", body=f"<w:p><w:r><w:t>定于10月</w:t></w:r>{marked}</w:p>"))
    address = file.address(file.carried[-1])
    assert address is not None
    assert (address.block, address.start, address.end) == (1, 5, 8)


SEPARATOR = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
IN_ONE_LINE = (
    LISTED.format("加强领导。").replace("</w:pPr>", f"{SEPARATOR}</w:pPr>")
    + f"<w:p><w:pPr>{SEPARATOR}</w:pPr><w:r><w:t>各单位要落实责任，</w:t></w:r></w:p>"
    + '<w:p><w:r><w:t>定于</w:t></w:r><w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>17日</w:t></w:r></w:p>'
)
"""Paragraphs in one line, the first of them counted."""


def test_what_style_separators_part_is_one_line_with_the_number_of_its_first_paragraph():
    file = opened(carrier(text="活动方案", body=IN_ONE_LINE + LISTED.format("健全机制。"), numbering=NUMBERS))
    assert words(file)[1:] == ["一、加强领导。各单位要落实责任，定于17日", "二、健全机制。"]
    assert letters(file, 1) == ["加强领导。各单位要落实责任，定于17日"]


def test_what_a_file_carries_behind_a_style_separator_is_found_in_its_line():
    file = opened(carrier(text="活动方案", body=IN_ONE_LINE, numbering=NUMBERS))
    address = file.address(file.carried[-1])
    assert address is not None
    (stretch,) = (one for one in stretches(file.rough.document) if one.address.block == 1)
    assert stretch.words[address.start : address.end] == "17日"


def test_an_empty_paragraph_whose_end_is_hidden_runs_into_nothing():
    empty = f"<w:p><w:pPr>{SEPARATOR}</w:pPr></w:p>"
    file = opened(carrier(text="活动方案", body=empty + LISTED.format("总体要求"), numbering=NUMBERS))
    assert words(file) == ["活动方案", "一、总体要求"]


def test_a_style_separator_before_a_table_loses_no_word():
    cell = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    file = opened(carrier(text="活动方案", body=IN_ONE_LINE[: IN_ONE_LINE.rindex("<w:p>")] + cell, numbering=NUMBERS))
    assert words(file)[1] == "一、加强领导。各单位要落实责任，"


def test_a_paragraph_that_opens_the_text_is_read_behind_its_box():
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>甲县教育局</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    body = f"<w:p>{box}<w:r><w:t>甲教函〔2026〕8号</w:t></w:r></w:p>" + LISTED.format("总体要求")
    file = opened(carrier(body=body, numbering=NUMBERS))
    said = ["".join(one.text for one in paragraph.letters) for paragraph in file.lines[1]]
    assert [one for one in said if one] == ["甲教函〔2026〕8号", "甲县教育局", "总体要求"]
    assert [line.words for line in file.lines[0] if line.words] == ["甲县教育局", "甲教函〔2026〕8号", "一、总体要求"]
