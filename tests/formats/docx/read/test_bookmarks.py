"""Sections and items begin and end where they did, wherever a program has put their bookmarks."""

from factories import documents as make
from formats.docx.read.test_opening import changed, part

from fangan.formats.docx import write
from fangan.formats.docx.read import opening
from fangan.model.document import Anchor

WHOLE_TABLE = make.document(text=make.text(make.table(), anchors=(Anchor("aid", 0, 1),)))


def anchors(document, *edits):
    """Return the anchors of a document in whose body somebody replaced texts, the first of each."""
    data = write(document)
    body = part(data, "word/document.xml")
    for old, new in edits:
        assert old in body
        body = body.replace(old, new, 1)
    return set(opening.read(changed(data, document=body.encode()), "方案.docx").text.anchors)


def test_a_bookmark_begun_twice_begins_where_it_did_first():
    again = '<w:bookmarkStart w:id="91" w:name="principles"/>'
    second = "<w:r><w:t>坚持就近方便"
    own_end, other_end = '<w:bookmarkEnd w:id="1"/>', '<w:bookmarkEnd w:id="91"/>'
    assert anchors(make.plain(), (second, again + second), (own_end, other_end)) == set(make.ANCHORS)


def test_the_first_end_that_comes_ends_a_bookmark():
    late = '<w:bookmarkStart w:id="91" w:name="principles"/><w:bookmarkEnd w:id="91"/><w:sectPr>'
    assert anchors(make.plain(), ("<w:sectPr>", late)) == set(make.ANCHORS)


def test_a_bookmark_inside_a_table_goes_around_it():
    start, end = '<w:bookmarkStart w:id="1" w:name="aid"/>', '<w:bookmarkEnd w:id="1"/>'
    cell = "</w:t></w:r></w:p>"
    assert anchors(WHOLE_TABLE, (start, ""), (cell, start + cell), (end, ""), (cell, cell[:-6] + end + "</w:p>")) == {
        Anchor("aid", 0, 1)
    }
