import io
import struct
import zipfile
import zlib
from contextlib import suppress
from dataclasses import replace

import pytest
from factories import documents as make
from factories import plans, resolve
from factories.cases import CASES
from hypothesis import given, settings

from fangan.compare import compare_documents
from fangan.formats.docx import write
from fangan.formats.docx.ooxml.package import pack
from fangan.formats.docx.read import opening
from fangan.formats.docx.read.archive import MAX_UNPACKED
from fangan.formats.docx.revise.revisions import write_revisions
from fangan.model.document import PLAN, Anchor, Annex, Source
from fangan.model.plan import Form, Margin
from fangan.model.problem import InputRefused

READABLE = sorted(set(CASES) - {"tables"})
"""A table without a cell is not printed, so no file can tell of it."""


def read(document):
    return opening.read(write(document), "方案.docx")


def changed(data, **parts):
    """Return the archive with parts replaced, or left out for None; `__` stands for `/`, a name ends without suffix."""
    names = {"document": "word/document.xml", "manifest": "customXml/item1.xml", "styles": "word/styles.xml"}
    names["properties"] = "docProps/custom.xml"
    new = {names[name]: part for name, part in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in old.namelist():
            part = new.get(name, old.read(name))
            if part is not None:
                archive.writestr(name, part)
    return out.getvalue()


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def refused(data):
    with pytest.raises(InputRefused) as error:
        opening.read(data, "方案.docx")
    (only,) = error.value.problems
    return only


@pytest.mark.parametrize("name", READABLE)
def test_what_was_read_is_written_as_it_was(name):
    data = write(CASES[name]())
    again = write(opening.read(data, name))
    assert part(again, "word/document.xml") == part(data, "word/document.xml")
    assert part(again, "customXml/item1.xml") == part(data, "customXml/item1.xml")


@settings(max_examples=40)
@given(plans.documents(tuple(Form)))
def test_a_document_does_not_differ_from_its_file(document):
    assert resolve.written(resolve.body(write(read(document)))) == resolve.written(resolve.body(write(document)))
    assert compare_documents(document, read(document)).differences == ()


def test_blocks_come_back_with_level_number_heading_and_text():
    blocks = read(make.plain()).text.blocks
    assert [replace(one, origin=make.ORIGIN) for one in blocks] == [
        replace(one, origin=make.ORIGIN) for one in make.body()
    ]


def test_anchors_come_back_with_hyphens_and_items():
    anchors = (Anchor("guiding-ideology", 0, 2), Anchor("guiding-ideology#book-drive", 1, 2))
    assert read(make.document(text=make.text("甲。", "乙。", anchors=anchors))).text.anchors == anchors


def test_form_margin_and_draft_come_back():
    for document in (make.plain(margin=Margin.BOX), make.notice(), make.letter(), CASES["draft"]()):
        found = read(document)
        assert (found.form, found.margin, found.draft) == (document.form, document.margin, document.draft)


def test_facts_and_sources_come_back():
    assert read(make.notice()).manifest == make.MANIFEST


def test_a_block_comes_from_the_provider_of_its_item_or_else_of_its_section():
    sources = (
        Source(target="activities", provider="standard", version="1", digest="0"),
        Source(target="activities#donation", provider="henan", version="2", digest="1"),
    )
    found = read(make.plain(manifest=replace(make.MANIFEST, sources=sources))).text.blocks
    suppliers = {block.id: (block.origin.provider, block.origin.version) for block in found}
    assert suppliers["activities#publicity"] == ("standard", "1")
    assert suppliers["activities#donation"] == ("henan", "2")


def test_styles_are_known_by_name_when_another_program_gave_them_other_ids():
    data = write(make.plain())
    document, styles = part(data, "word/document.xml"), part(data, "word/styles.xml")
    for number, style in enumerate(("BodyText", "Heading1", "Heading2", "Heading3", "RunIn", "PlanTable")):
        document = document.replace(f'w:val="{style}"', f'w:val="a{number}"')
        styles = styles.replace(f'w:styleId="{style}"', f'w:styleId="a{number}"')
    found = opening.read(changed(data, document=document.encode(), styles=styles.encode()), "方案.docx")
    assert compare_documents(make.plain(), found).differences == ()


def test_runs_that_another_program_cut_are_one_text():
    data = write(make.document("走访不少于30户。"))
    cut = part(data, "word/document.xml").replace("走访不少于30户。", "走访不少于</w:t></w:r><w:r><w:t>30户。")
    (block,) = opening.read(changed(data, document=cut.encode()), "方案.docx").text.blocks
    assert block.text == "走访不少于30户。"


def test_bookmarks_that_word_moved_into_paragraphs_still_open_sections():
    data = write(make.plain())
    document = part(data, "word/document.xml")
    for start in ('<w:bookmarkStart w:id="1" w:name="principles"/>',):
        paragraph = document.index("<w:p>", document.index(start))
        inside = document.index("</w:pPr>", paragraph) + len("</w:pPr>")
        document = document[:inside] + start + document[inside:]
        document = document.replace(start, "", 1)
    found = opening.read(changed(data, document=document.encode()), "方案.docx")
    assert set(found.text.anchors) == set(make.ANCHORS)


def test_the_end_of_a_bookmark_that_never_began_is_passed_over():
    data = write(make.plain())
    document = part(data, "word/document.xml").replace("<w:body>", '<w:body><w:bookmarkEnd w:id="77"/>')
    found = opening.read(changed(data, document=document.encode()), "方案.docx")
    assert set(found.text.anchors) == set(make.ANCHORS)


def filled_by(*keys):
    """Return an annex of two paragraphs whose sections are `keys`: one fills it, two share it."""
    size = 2 // max(len(keys), 1)
    anchors = tuple(Anchor(key, at * size, at * size + size) for at, key in enumerate(keys))
    return Annex(key="?", number=None, text=make.text("甲。", "乙。", title=("附表",), anchors=anchors))


@pytest.mark.parametrize(
    ("document", "key"),
    [
        (make.document("正文。", annexes=(filled_by("task-table"),)), "task-table"),
        (make.document("正文。", annexes=(filled_by("basis", "goals"),)), "annex-1"),
        (make.enclosing(annexes=(filled_by("basis", "goals"),)), PLAN),
        (make.notice(annexes=(filled_by("basis", "goals"),)), "annex-1"),
        (make.enclosing(annexes=(filled_by(),)), "annex-1"),
    ],
    ids=["filled by one section", "of several", "the plan a notice encloses", "of the plan a notice issues", "of none"],
)
def test_an_annex_has_the_key_of_the_section_that_fills_it_and_the_plan_its_own(document, key):
    (annex,) = read(document).annexes
    assert annex.key == key


@pytest.mark.parametrize("document", [make.order(), make.minutes()], ids=["order", "minutes"])
def test_orders_and_minutes_are_known_by_their_marks(document):
    found = read(document)
    assert (found.form, found.masthead, found.attendance) == (document.form, document.masthead, document.attendance)
    assert (found.signature, found.issued is None) == (document.signature, document.issued is None)


def test_a_line_typed_like_those_of_minutes_is_text():
    document = make.document("出席：王某某")
    assert [block.text for block in read(document).text.blocks] == ["出席：王某某"]


def test_a_word_document_that_is_not_ours_is_refused():
    document = write(make.document("正文。"))
    assert refused(changed(document, manifest=None, properties=None)).code == "file-foreign"
    assert refused(changed(document, manifest=b"<other/>", properties=None)).code == "file-foreign"


def test_changes_not_yet_accepted_are_refused():
    data = write_revisions(compare_documents(make.document("甲。"), make.document("乙。")))
    assert refused(data).code == "docx-tracked"


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"hello", write(make.document())[:400], b"\0" * 5000])
def test_what_is_no_archive_is_refused(data):
    assert refused(data).code == "docx-not-word"


def test_an_archive_of_another_kind_is_no_word_document():
    assert refused(pack([("OFD.xml", b"<OFD/>")])).code == "docx-not-word"


def test_an_old_or_locked_document_is_refused():
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)).code == "docx-old"


def test_a_missing_part_is_named():
    found = refused(changed(write(make.document()), document=None))
    assert (found.code, found.values["name"]) == ("docx-part-missing", "word/document.xml")


def test_broken_xml_is_refused_with_its_line():
    found = refused(changed(write(make.document()), document=b"<document>\n<oops"))
    assert (found.code, found.place.file, found.place.line) == ("docx-part-broken", "方案.docx:word/document.xml", 2)


def test_entities_are_refused_unread():
    bomb = b'<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><manifest xmlns="urn:fangan:manifest:1">&c;</manifest>'
    assert refused(changed(write(make.document()), manifest=bomb)).code == "docx-part-doctype"


def test_a_part_that_unpacks_without_end_is_refused():
    data = changed(write(make.document()), document=b"<a>" + b" " * (MAX_UNPACKED + 10))
    assert len(data) < MAX_UNPACKED / 100
    assert refused(data).code == "docx-too-large"


def test_a_part_that_lies_about_its_size_is_refused():
    name, packed = b"customXml/item1.xml", zlib.compress(b" " * 100_000)[2:-4]
    head = (0, 8, 0, 33, 0, len(packed), 5, len(name), 0)
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, *head) + name + packed
    central = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, *head, 0, 0, 0, 0, 0) + name
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1, 1, len(central), len(local), 0)
    assert refused(local + central + end).code == "docx-part-broken"


def test_a_manifest_nested_without_end_is_refused():
    deep = b'<manifest xmlns="urn:fangan:manifest:1"><facts><fact name="a">' + b"<item>" * 5000
    assert refused(changed(write(make.document()), manifest=deep)).code == "docx-part-broken"


@settings(max_examples=40)
@given(plans.st.binary(max_size=60), plans.st.integers(0, 4000))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(junk, at):
    data = write(make.document("正文。"))
    with suppress(InputRefused):
        opening.read(data[:at] + junk + data[at + len(junk) :], "方案.docx")
