"""Run-on lines come back from inside their paragraphs, whatever has become of their bookmarks."""

import re
from dataclasses import replace

import pytest
from factories import documents as make
from factories import plans
from formats.docx.read.test_opening import changed, part
from formats.docx.read.test_written import built, reread
from hypothesis import given, settings

from fangan.formats.docx import write
from fangan.formats.docx.read import opening
from fangan.model.document import Document, Origin, Paragraph, Source
from fangan.model.reading import all_words

UNKNOWN = Origin("", "", "", "", 0)
START, END = '<w:bookmarkStart w:id="{}" w:name="{}"/>', '<w:bookmarkEnd w:id="{}"/>'


def bare(document: Document) -> list[object]:
    """Return the blocks of a text without their origins."""
    return [_bare(block) for block in document.text.blocks]


def _bare(block):
    found = replace(block, origin=UNKNOWN)
    if isinstance(found, Paragraph):
        found = replace(found, run_ons=tuple(replace(one, origin=UNKNOWN) for one in found.run_ons))
    return found


def edited(*edits, document=None, **parts):
    """Return what is read from a file in whose body somebody replaced texts, the first of each."""
    data = write(document or make.document(text=make.runs_on()))
    body = part(data, "word/document.xml")
    for old, new in edits:
        assert old in body, old
        body = body.replace(old, new, 1)
    return opening.read(changed(data, document=body.encode(), **parts), "方案.docx")


def rules(document):
    """Return the run-on lines of the paragraph with the chain, as words by id."""
    block = document.text.blocks[1]
    return {one.id: block.text[one.start : one.end] for one in block.run_ons}


@settings(max_examples=40)
@given(plans.blocks())
def test_paragraphs_come_back_with_their_run_on_lines(blocks):
    document = make.document(*blocks)
    found = opening.read(write(document), "方案.docx")
    lines = [getattr(block, "run_ons", ()) for block in bare(document)]
    assert [getattr(block, "run_ons", ()) for block in bare(found)] == lines


def test_every_kind_of_run_on_line_comes_back():
    document = make.document(text=make.runs_on())
    assert bare(edited(document=document)) == bare(document)


def test_a_line_without_id_or_number_comes_back_where_the_words_are_as_they_were_built():
    document = built(make.document(make.chained("捐款自愿。", ("", "", "由县慈善会接收。"))))
    assert bare(opening.read(write(document), "方案.docx")) == bare(document)


def test_a_line_of_another_supplier_is_read_as_theirs():
    suppliers = {"activities": "standard", "activities#open": "county", "activities#pair": "town"}
    sources = [Source(target=target, provider=one, version="1", digest="0") for target, one in suppliers.items()]
    document = make.document(text=make.runs_on(), manifest=replace(make.MANIFEST, sources=tuple(sources)))
    _, chain, _, pairs, _ = opening.read(write(document), "方案.docx").text.blocks
    assert (chain.origin.provider, pairs.origin.provider) == ("standard", "standard")
    assert [one.origin.provider for one in chain.run_ons] == ["standard", "standard", "county"]
    assert [one.origin.provider for one in pairs.run_ons] == ["town", "town"]


def test_a_number_at_the_head_of_a_paragraph_is_no_text():
    last = opening.read(write(make.document(text=make.runs_on())), "方案.docx").text.blocks[-1]
    assert (last.level, last.number, last.text) == (0, "一是", "10月17日前完成。")


def test_words_typed_into_a_line_are_its_own():
    assert rules(edited(("自愿量力；", "自愿、量力、无偿；")))["activities#voluntary"] == "二是自愿、量力、无偿；"


def test_a_line_before_which_all_words_went_is_still_one():
    assert "activities#lawful" in rules(edited(("活动应遵循以下原则：", "")))


def test_an_item_before_which_words_were_typed_is_still_an_item_of_whole_paragraphs():
    start = START.format(2, "activities__donation")
    number = "<w:t>（一）</w:t></w:r>"
    found = edited((start, ""), (number, number + start))
    assert set(found.text.anchors) == set(make.runs_on().anchors)


LAWFUL, VOLUNTARY = (START.format(4, "activities__lawful"), START.format(5, "activities__voluntary"))
OPENED = (END.format(5), END.format(5) + END.format(4))
WRONG = {
    "unclosed": [(END.format(5), "")],
    "the first unclosed": [(END.format(4), "")],
    "never begun": [(VOLUNTARY, "")],
    "ended before it begins": [(LAWFUL, END.format(4) + LAWFUL), (END.format(4), "")],
    "twice one name": [("activities__voluntary", "activities__lawful")],
    "reversed": [(VOLUNTARY, ""), (END.format(6), VOLUNTARY + END.format(6))],
}


def test_a_file_of_0_1_0_has_no_run_on_line():
    manifest = re.sub("<anchors>.*</anchors>", "", part(write(make.plain()), "customXml/item1.xml"))
    start, words = START.format(3, "activities__publicity"), "<w:r><w:t>广泛宣传。"
    found = edited((start, ""), (words, start + words), document=make.plain(), manifest=manifest.encode())
    assert set(found.text.anchors) == set(make.ANCHORS)


@pytest.mark.parametrize("edits", WRONG.values(), ids=WRONG)
def test_bookmarks_of_any_kind_lose_no_word_and_place_no_line_wrongly(edits):
    found = edited(*edits)
    assert all_words(found) == all_words(make.document(text=make.runs_on()))
    block = found.text.blocks[1]
    lines = [block.text[one.start : one.end] for one in block.run_ons]
    assert lines == ["一是依法合规；", "二是自愿量力；", "三是公开透明。"]


def test_a_line_that_another_overlaps_is_no_line():
    found = edited((END.format(4), ""), OPENED)
    assert rules(found) == {"activities#lawful": "一是依法合规；二是自愿量力；", "activities#open": "三是公开透明。"}


def test_a_name_belongs_to_the_first_line_that_bears_it():
    found = edited(("activities__account", "activities__lawful"))
    lines = [one.id for block in found.text.blocks for one in block.run_ons]
    assert lines.count("activities#lawful") == 1
    assert all_words(found) == all_words(make.document(text=make.runs_on()))


def test_a_line_that_was_parted_in_two_paragraphs_ends_with_the_first():
    parted = '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>'
    found = edited(("自愿量力；", f"自愿{parted}量力；"))
    first, second = found.text.blocks[1:3]
    assert [first.text[one.start : one.end] for one in first.run_ons] == ["一是依法合规；", "二是自愿"]
    assert second.text.startswith("量力；三是")


def test_a_number_that_a_program_cut_in_two_is_one():
    cut = '二</w:t></w:r><w:r><w:rPr><w:rStyle w:val="LevelNumber"/></w:rPr><w:t>是'
    assert bare(edited(("二是", cut))) == bare(make.document(text=make.runs_on()))


def test_where_all_bookmarks_are_lost_the_lines_are_as_they_were_written():
    document = make.document(text=make.runs_on())
    assert bare(reread(document, "<w:bookmark(Start|End)[^>]*/>", "")) == bare(document)


def test_where_the_manifest_is_lost_the_bookmarks_tell():
    document = make.document(text=make.runs_on())
    assert bare(edited(document=document, manifest=None, properties=None)) == bare(document)


def test_a_manifest_that_makes_no_sense_places_no_line():
    data = write(built(make.document(text=make.runs_on())))
    manifest = re.sub(
        'run-ons="[^"]*"',
        'run-ons="activities#open:1:7:3:2 x:9:9:9:9 a:1:0:900000:999 ?"',
        part(data, "customXml/item1.xml"),
    )
    found = opening.read(changed(data, manifest=manifest.encode()), "方案.docx")
    assert all_words(found) == all_words(make.document(text=make.runs_on()))
