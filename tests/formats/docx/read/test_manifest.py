"""What a file says of itself is found wherever the program that saved it last has left it."""

import re
import zlib
from binascii import b2a_base64

import pytest
from factories import documents as make
from formats.docx.read.test_opening import changed, part, refused

from fangan.compare import compare_documents
from fangan.formats.docx import write
from fangan.formats.docx.read import opening
from fangan.model.document import KeptIn

CUSTOM = "docProps/custom.xml"


def without_its_part(edit=lambda properties: properties, document=None):
    """Return a file without its custom XML part, its document properties edited."""
    data = write(document or make.plain())
    return changed(data, manifest=None, properties=edit(part(data, CUSTOM)).encode())


def test_the_manifest_of_a_file_that_was_an_odt_is_in_its_properties():
    found = opening.read(without_its_part(), "方案.docx")
    assert (found.manifest, found.manifest.kept_in) == (make.MANIFEST, KeptIn.PROPERTIES)


def test_the_manifest_in_its_own_part_goes_first():
    assert opening.read(write(make.plain()), "方案.docx").manifest.kept_in is KeptIn.PART


def test_pieces_are_put_together_by_their_numbers():
    def turned(properties):
        pieces = re.findall("<property .*?</property>", properties)
        return properties.replace("".join(pieces), "".join(reversed(pieces)))

    assert opening.read(without_its_part(turned), "方案.docx").manifest == make.MANIFEST


def packed(data):
    """Return an edit that puts other data into the first property and empties the rest."""
    squeezed = b2a_base64(zlib.compress(data), newline=False).decode()

    def edit(properties):
        empty = re.sub("<vt:lpwstr>.*?<", "<vt:lpwstr><", properties)
        return empty.replace("<vt:lpwstr><", f"<vt:lpwstr>{squeezed}<", 1)

    return edit


def test_a_file_that_says_nothing_is_known_by_our_styles_and_bookmarks():
    found = opening.read(changed(write(make.plain()), manifest=None, properties=None), "方案.docx")
    assert (found.manifest.kept_in, found.manifest.plan) == (KeptIn.BOOKMARKS, {})
    assert compare_documents(make.plain(), found).differences == ()


def test_our_styles_around_a_text_without_bookmarks_make_no_file_of_ours():
    data = changed(write(make.document("正文。")), manifest=None, properties=None)
    assert refused(data).code == "file-foreign"


def test_bookmarks_without_our_styles_make_no_file_of_ours():
    data = write(make.plain())
    styles = part(data, "word/styles.xml").replace("主送机关", "收件人").replace("Addressees", "a1").encode()
    assert refused(changed(data, manifest=None, properties=None, styles=styles)).code == "file-foreign"


@pytest.mark.parametrize(
    "edit",
    [
        lambda properties: re.sub('<property [^>]*"fangan-2".*?</property>', "", properties),
        lambda properties: properties.replace("<vt:lpwstr>", "<vt:lpwstr>字"),
        lambda properties: properties.replace("fangan-", "other-"),
        packed(b" " * 9_000_000),
        packed(b"<other/>"),
    ],
    ids=["a piece is missing", "a piece was touched", "of another program", "without end", "of another kind"],
)
def test_properties_that_do_not_hold_it_whole_hold_nothing(edit):
    assert refused(without_its_part(edit, make.document("正文。"))).code == "file-foreign"


def test_a_doctype_in_the_properties_is_refused_unread():
    bomb = b'<!DOCTYPE a [<!ENTITY b "x">]><manifest xmlns="urn:fangan:manifest:1">&b;</manifest>'
    assert refused(without_its_part(packed(bomb))).code == "docx-part-doctype"
