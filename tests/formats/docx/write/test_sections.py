"""Annexes with wide tables lie across, and nothing else does (GB/T 9704—2012, clause 8)."""

import pytest
from factories import documents as make
from factories.word import Word

from fangan.formats.docx import write
from fangan.formats.docx.read import opening

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def across(document):
    return [size.get(f"{W}orient") == "landscape" for size in Word.of(document).all("//w:pgSz")]


def test_an_annex_with_a_wide_table_lies_across_and_what_follows_it_stands_upright():
    document = make.document("正文。", annexes=(make.annex(1, make.wide_table()), make.annex(2)))
    assert across(document) == [False, True, False]


def test_a_wide_table_that_ends_the_document_leaves_no_section_behind_it():
    assert across(make.document("正文。", annexes=(make.annex(None, make.wide_table()),))) == [False, True]


def test_the_imprint_stands_on_an_upright_page():
    document = make.notice(annexes=(make.annex(None, make.wide_table()),))
    assert across(document) == [False, True, False]


def test_a_table_of_the_text_stands_upright_in_smaller_type():
    document = make.document(make.wide_table())
    assert across(document) == [False]
    assert set(Word.of(document).all("//w:tbl//w:sz/@w:val")) == {"21"}


def test_a_plain_document_has_one_section():
    assert across(make.document("正文。", annexes=(make.annex(None, make.table()),))) == [False]


@pytest.mark.parametrize("make_one", [make.notice, make.letter, make.plain])
def test_an_annex_that_lies_across_is_read_back(make_one):
    document = make_one(annexes=(make.annex(None, make.wide_table()),))
    found = opening.read(write(document), "方案.docx")
    (table,) = found.annexes[0].text.blocks
    assert (table.header, table.rows) == (make.wide_table().header, make.wide_table().rows)
    assert (found.margin, found.form, found.imprint) == (document.margin, document.form, document.imprint)
