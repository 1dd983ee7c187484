"""A file that says the very words it was built with has the sections and items it was built with."""

import re
from dataclasses import replace

from factories import documents as make
from formats.docx.read.test_opening import changed, part

from fangan.formats.docx import write
from fangan.formats.docx.read import opening
from fangan.model.document import Anchor, Document
from fangan.model.reading import all_words
from fangan.sources.text import digest


def built(document: Document) -> Document:
    """Return a document with the digest of its words, as composing gives it."""
    return replace(document, manifest=replace(document.manifest, text=digest(all_words(document))))


def reread(document, pattern, new):
    data = write(built(document))
    body, count = re.subn(pattern, new, part(data, "word/document.xml"))
    assert count
    return opening.read(changed(data, document=body.encode()), "方案.docx")


def test_without_any_bookmark_all_is_as_it_was_written():
    found = reread(make.plain(), "<w:bookmark(Start|End)[^>]*/>", "")
    as_it_was = opening.read(write(make.plain()), "方案.docx")
    assert set(found.text.anchors) == set(make.ANCHORS)
    assert found.text.blocks == as_it_was.text.blocks


def test_an_annex_without_its_bookmark_keeps_its_key():
    found = reread(make.enclosing(), "<w:bookmark(Start|End)[^>]*/>", "")
    assert [annex.key for annex in found.annexes] == ["plan"]


def test_where_the_words_are_others_headings_are_asked():
    found = reread(make.plain(), "<w:bookmark(Start|End)[^>]*/>|结合我县实际，", "")
    behind_the_items = Anchor("activities#donation", 5, 11)
    assert set(found.text.anchors) == {*make.ANCHORS[:-1], behind_the_items}


def test_extents_that_make_no_sense_are_no_extents():
    data = write(built(make.plain()))
    manifest = part(data, "customXml/item1.xml").replace("principles:1:3:1", "principles:1:300:1")
    found = opening.read(changed(data, manifest=manifest.encode()), "方案.docx")
    assert set(found.text.anchors) == set(make.ANCHORS)
