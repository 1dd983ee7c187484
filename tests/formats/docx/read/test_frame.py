"""What stands around the text is read once, whatever another program calls it or writes beside it."""

import re

import pytest
from factories import documents as make
from formats.docx.read.test_opening import changed, part

from fangan.formats.docx import write
from fangan.formats.docx.read import opening

COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def reread(document, pattern, new):
    """Return what is read of a document in whose body a pattern was replaced."""
    data = write(document)
    body, count = re.subn(pattern, new, part(data, "word/document.xml"))
    assert count
    return opening.read(changed(data, document=body.encode()), "方案.docx")


def test_a_text_box_written_again_for_older_programs_is_read_once():
    twice = rf'<mc:AlternateContent xmlns:mc="{COMPATIBILITY}"><mc:Choice Requires="wps">\g<0></mc:Choice>'
    twice += r"<mc:Fallback><w:pict>\g<1></w:pict></mc:Fallback></mc:AlternateContent>"
    found = reread(
        make.letter(), r"<w:drawing>(?:(?!</w:drawing>).)*(<w:txbxContent>.*?</w:txbxContent>).*?</w:drawing>", twice
    )
    assert (found.masthead, found.imprint) == (make.letter().masthead, make.letter().imprint)


@pytest.mark.parametrize("sealed", [True, False])
def test_the_sides_of_a_paragraph_may_be_its_start_and_its_end(sealed):
    signed = make.plain(signature=make.signature(sealed=sealed))
    assert reread(signed, r'w:(rightChars="\d+" )?w:right="(\d+)"', r'w:end="\2"').signature == signed.signature


def test_an_indent_of_nothing_is_no_place_for_an_unsealed_name():
    signed = make.plain(signature=make.signature(sealed=True))
    assert (
        reread(signed, r'<w:pStyle w:val="Signature"/>(.*?)<w:ind ', r'\g<0>w:end="0" ').signature == signed.signature
    )
