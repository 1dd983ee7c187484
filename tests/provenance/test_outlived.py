"""What was taken out of a text in Word and still stands in the file is told."""

from dataclasses import replace

import pytest
from factories import documents as make

from fangan.model.document import Document, KeptIn, Unread
from fangan.model.reading import all_words
from fangan.provenance.outlived import edited, manifest_problems, outlived
from fangan.sources.text import digest

FACTS = {
    "联系人": "张某某",
    "电话": "0377-6821 2345",
    "日期": "2026-10-17",
    "机关": "某省/某市/甲县",
    "场次": "30",
    "结对": ({"学校": "第一小学", "教师": "李某某"},),
}
TEXT = "10月17日起30场，由张某某负责（0377-68212345）。第一小学由李某某结对。"


def built(text: str = TEXT, issue: object = None) -> Document:
    """Return a document as it was built, with the digest of its words."""
    manifest = replace(make.MANIFEST, facts=FACTS, plan={"issue": issue or {}})
    document = make.document(text, manifest=manifest)
    return replace(document, manifest=replace(manifest, text=digest(all_words(document))))


def redacted(old: str, new: str = "") -> Document:
    document = built()
    return replace(document, text=make.text(TEXT.replace(old, new)))


def test_nothing_is_told_of_a_text_that_nobody_edited():
    assert outlived(built("只有一句话。")) == ()


def test_words_added_where_no_document_has_any_are_an_edit_that_takes_nothing_out():
    added = replace(built(), unread=(Unread("text-box", 1, 9, "自行筹措经费"),))
    assert (edited(built()), edited(added), outlived(added)) == (False, True, ())


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        ("张某某", ("联系人",)),
        ("0377-68212345", ("电话",)),
        ("李某某", ("结对",)),
        ("张某某负责（0377-68212345）", ("联系人", "电话")),
        ("负责", ()),
    ],
)
def test_a_value_that_was_taken_out_is_told(taken, told):
    assert outlived(redacted(taken)) == told


def test_a_note_that_was_taken_out_is_told():
    document = replace(built(issue={"note": "联系人：王某某", "form": "notice"}), text=make.text("改过。"))
    assert "issue.note" in outlived(document)
    assert "issue.form" not in outlived(document)


def test_a_file_of_the_first_version_tells_nothing_of_an_edit():
    old = redacted("张某某")
    assert outlived(replace(old, manifest=replace(old.manifest, text=""))) == ()


def test_the_warning_names_what_is_left():
    (found,) = manifest_problems(redacted("张某某"), "a.docx")
    assert (found.code, found.values["facts"]) == ("facts-outlive-text", "联系人")


def test_a_manifest_found_in_the_properties_is_told():
    document = built()
    moved = replace(document, manifest=replace(document.manifest, kept_in=KeptIn.PROPERTIES))
    assert [one.code for one in manifest_problems(moved, "a.docx")] == ["manifest-in-properties"]
