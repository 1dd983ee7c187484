"""A paragraph with a page break inside, as LibreOffice saves it."""

from dataclasses import replace

import pytest
from factories import documents as make
from factories.ways import BODY, packed, unpacked

from fangan.formats.docx import write
from fangan.formats.docx.read.opening import read
from fangan.model.document import Arrangement

TURN = '<w:r><w:br w:type="page"/></w:r>'
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
