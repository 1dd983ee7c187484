"""Paragraphs in two: with a page break inside, as LibreOffice saves it, or set in one line by style separators."""

from dataclasses import replace

import pytest
from factories import documents as make
from factories.ways import BODY, packed, unpacked
from lxml import etree

from fangan.formats.docx import write
from fangan.formats.docx.ooxml.elements import W, runs, style_of, text_of
from fangan.formats.docx.read.opening import read
from fangan.formats.docx.read.parted import join_separated
from fangan.model.document import Arrangement

TURN = '<w:r><w:br w:type="page"/></w:r>'
W_DECLARED = f'xmlns:w="{W[1:-1]}"'
WORDS = "甲" * 26 + "乙" * 24


def parted(behind):
    """Write a document whose text has a page break inside, and part its paragraph there by `behind`."""
    document = replace(make.document(WORDS), arrangement=Arrangement((1,), 1, 592, carried=24))
    parts = unpacked(write(document))
    assert parts[BODY].count(TURN) == 1
    return packed({**parts, BODY: parts[BODY].replace(TURN, f"{TURN}</w:p><w:p>{behind}")})


@pytest.mark.parametrize("behind", ["", '<w:pPr><w:pStyle w:val="Normal"/></w:pPr>'])
def test_both_paragraphs_are_read_as_the_one_they_were(behind):
    assert [block.text for block in read(parted(behind), "方案.docx").text.blocks] == [WORDS]


def test_a_paragraph_that_has_its_own_style_stays_one():
    body = '<w:pPr><w:pStyle w:val="BodyText"/></w:pPr>'
    assert [block.text for block in read(parted(body), "方案.docx").text.blocks] == ["甲" * 26, "乙" * 24]


def test_paragraphs_in_one_line_are_one_and_keep_the_end_of_their_section():
    line = "<w:pPr>{}</w:pPr><w:r><w:t>{}</w:t></w:r>"
    mark = "<w:rPr><w:specVanish/></w:rPr>"
    section = '<w:sectPr><w:pgSz w:w="11906"/></w:sectPr>'
    paragraphs = [line.format(mark, "甲。"), line.format(mark, "乙，"), line.format(section, "丙。")]
    root = etree.fromstring(f"<w:body {W_DECLARED}>{''.join(f'<w:p>{one}</w:p>' for one in paragraphs)}</w:body>")
    join_separated(root)
    (joined,) = root
    assert text_of(joined) == "甲。乙，丙。"
    assert [one.tag for one in joined[0]] == [f"{W}sectPr"]
    assert [style_of(run, {}) for run in runs(joined)] == ["", "RunIn", "RunIn"]


def test_a_hidden_end_with_nothing_behind_it_stays_as_it_is():
    body = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>甲。</w:t></w:r></w:p><w:tbl/>"
    root = etree.fromstring(f"<w:body {W_DECLARED}>{body}</w:body>")
    before = etree.tostring(root)
    join_separated(root)
    assert etree.tostring(root) == before
