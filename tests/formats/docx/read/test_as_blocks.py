import re
from dataclasses import replace

import pytest
from factories import documents as make
from formats.docx.read.test_opening import changed, part, read

from fangan.formats.docx import write
from fangan.formats.docx.read import opening


def edited(document, old, new):
    """Return what is read of a document in whose text somebody changed something."""
    data = write(document)
    text = part(data, "word/document.xml")
    assert old in text
    return opening.read(changed(data, document=text.replace(old, new).encode()), "方案.docx")


def as_written_by_the_first_version(document):
    """Return the file with numbers that are not set apart."""
    data = write(document)
    text = re.sub('<w:r><w:rPr><w:rStyle w:val="LevelNumber"/></w:rPr>', "<w:r>", part(data, "word/document.xml"))
    styles = re.sub('<w:style [^>]*w:styleId="LevelNumber".*?</w:style>', "", part(data, "word/styles.xml"))
    return changed(data, document=text.encode(), styles=styles.encode())


@pytest.mark.parametrize("text", ["2026年10月底前完成。", "12月中旬前报送。", "17日值守。", "3.5个工作日内。"])
def test_a_number_ends_where_its_run_ends_whatever_follows(text):
    block = make.paragraph(text, level=3, number="2.")
    (found,) = read(make.document(block)).text.blocks
    assert replace(found, origin=make.ORIGIN) == block


@pytest.mark.parametrize("text", ["1.这一行是正文。", "一、二班合并上课。", "（一）中学生参加。", "（3）是正文。"])
def test_text_that_looks_like_a_number_stays_text(text):
    (found,) = read(make.document(text)).text.blocks
    assert (found.level, found.number, found.text) == (0, "", text)


def test_a_number_is_told_by_its_looks_where_no_style_is_known():
    found = opening.read(as_written_by_the_first_version(make.plain()), "方案.docx").text.blocks
    assert [(one.level, one.number, one.heading) for one in found if hasattr(one, "level")] == [
        (one.level, one.number, one.heading) for one in make.body() if hasattr(one, "level")
    ]


def test_a_year_behind_a_number_was_no_part_of_it_in_the_first_version_either():
    block = make.paragraph("2026年底前完成。", level=3, number="1.")
    (found,) = opening.read(as_written_by_the_first_version(make.document(block)), "方案.docx").text.blocks
    assert (found.number, found.text) == ("1.", "2026年底前完成。")


def test_a_heading_whose_number_lost_its_style_has_it_still():
    found = edited(make.plain(), '<w:rPr><w:rStyle w:val="LevelNumber"/></w:rPr><w:t>二、', "<w:t>二、").text.blocks
    assert [one.heading for one in found if make.ANCHORS[1].id == one.id] == ["活动内容"]


@pytest.mark.parametrize("number", ["1、", "１．", "(1)"])
def test_a_number_that_somebody_typed_in_another_way_is_one(number):
    block = make.paragraph("每村三份。", level=3, number="1.")
    (found,) = edited(make.document(block), "1.</w:t>", f"{number}</w:t>").text.blocks
    assert (found.number, found.text) == (number, "每村三份。")


def test_what_somebody_typed_behind_a_number_is_text():
    block = make.paragraph("每村三份。", level=3, number="1.")
    (found,) = edited(make.document(block), "1.</w:t>", "1.今年</w:t>").text.blocks
    assert (found.number, found.text) == ("1.", "今年每村三份。")


def test_what_stands_for_a_number_and_is_none_is_text():
    heading = make.paragraph(level=2, number="（二）", heading="捐赠图书")
    (found,) = edited(make.document(heading), "（二）", "附：").text.blocks
    assert (found.level, found.number, found.heading) == (2, "", "附：捐赠图书")
