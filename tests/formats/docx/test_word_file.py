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
