"""The ledger of characters: whatever somebody adds to a built .docx is seen, or its place is told."""

import re
from dataclasses import replace

import pytest
from factories import documents as make
from factories import ways
from factories.cases import CASES
from factories.ways import SENTENCE, WAYS

from fangan.compare import compare_documents
from fangan.formats.docx import write
from fangan.formats.docx.read import opening
from fangan.formats.docx.revise.revisions import write_revisions
from fangan.model.document import Annex
from fangan.model.reading import Role, all_words

READABLE = sorted(set(CASES) - {"tables"})
PLACES = {
    "text box of today": ("text-box", 9),
    "text box of old": ("text-box", 9),
    "text box in the imprint": ("text-box", 9),
    "word art": ("text-box", 9),
    "text of a shape": ("text-box", 9),
    "footnote": ("footnote", 9),
    "endnote": ("footnote", 9),
    "comment": ("comment", 9),
    "header": ("header", 9),
    "footer": ("footer", 9),
    "embedded text": ("picture", 0),
    "picture": ("picture", 0),
    "picture of old": ("picture", 0),
    "equation": ("equation", 9),
    "pronunciation": ("ruby", 11),
    "symbol": ("symbol", 1),
    "left over from deleting": ("deleted", 9),
}
"""What is told of a way whose words no document takes in: the kind of place and the characters."""


@pytest.fixture(scope="module")
def document():
    """A notice with every part that a document may have."""
    notice = make.notice()
    plan = replace(notice.annexes[0], number=1)
    form = Annex(key="form", number=2, text=make.text("填表说明。", make.table(caption="回执"), title=("回执",)))
    return replace(notice, annexes=(plan, form))


def read(data):
    return opening.read(data, "方案.docx")


@pytest.mark.parametrize("name", READABLE)
def test_a_file_as_it_was_built_holds_nothing_beside_the_document(name):
    assert read(write(CASES[name]())).unread == ()


@pytest.mark.parametrize("way", sorted(WAYS))
def test_what_was_added_is_a_difference_or_its_place_is_told(document, way):
    found = read(ways.added(write(document), way))
    differences = compare_documents(document, found).differences
    assert [(one.where, one.characters) for one in found.unread] == ([PLACES[way]] if way in PLACES else [])
    assert bool(differences) == (way not in PLACES)


@pytest.mark.parametrize("way", sorted(set(WAYS) - set(PLACES) - {"second date", "hyphen that does not break"}))
def test_what_was_added_is_in_the_document(document, way):
    assert SENTENCE in all_words(read(ways.added(write(document), way)))


@pytest.mark.parametrize("way", sorted(set(WAYS) - set(PLACES) - {"second date", "hyphen that does not break"}))
def test_what_was_added_is_in_the_comparison_as_a_document(document, way):
    found = read(ways.added(write(document), way))
    for comparison in (compare_documents(document, found), compare_documents(found, document)):
        assert SENTENCE in re.sub("<[^>]*>", "", ways.unpacked(write_revisions(comparison))[ways.BODY])


def test_the_place_is_told_with_how_often_how_much_and_how_it_begins(document):
    (one,) = read(ways.added(ways.added(write(document), "footnote"), "endnote")).unread
    assert one == ("footnote", 2, 18, "各单位自行筹措经费各单位自行筹措经费")


def test_what_is_there_again_for_older_programs_counts_once_and_what_is_there_instead_too(document):
    parts = ways.unpacked(ways.added(write(document), "text box of today"))
    body = parts[ways.BODY]
    at = body.rindex(SENTENCE, 0, body.index("</mc:Fallback>"))
    parts[ways.BODY] = body[:at] + "另有安排" + body[at + len(SENTENCE) :]
    assert [one.characters for one in read(ways.packed(parts)).unread] == [9 + 4]


@pytest.mark.parametrize(
    ("footer", "told"),
    [
        ('<w:fldSimple w:instr=" PAGE "><w:r><w:t>12</w:t></w:r></w:fldSimple>', 0),
        ("<w:r><w:t>— 1 —</w:t></w:r>", 3),
        ('<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>12</w:t></w:r></w:fldSimple>', 2),
    ],
    ids=["a page number", "a number that is typed", "another field"],
)
def test_a_footer_may_print_the_page_number_and_nothing_else(document, footer, told):
    parts = ways.unpacked(write(document))
    parts[ways.FOOTER] = parts[ways.FOOTER].replace("</w:ftr>", f"<w:p>{footer}</w:p></w:ftr>")
    assert sum(one.characters for one in read(ways.packed(parts)).unread) == told


@pytest.mark.parametrize("form", ["notice", "letter"])
def test_a_mark_that_was_deleted_for_printed_paper_is_a_difference_that_can_be_written(form):
    built = getattr(make, form)()
    parts = ways.unpacked(write(built))
    (mark,) = set(re.findall(r'<w:p><w:pPr><w:pStyle w:val="Mark"/>.*?</w:p>', parts[ways.BODY]))
    parts[ways.BODY] = parts[ways.BODY].replace(mark, "<w:p/>" if form == "letter" else "")
    edited = read(ways.packed(parts))
    for before, after in ((built, edited), (edited, built)):
        comparison = compare_documents(before, after)
        assert [one.element.role for one in comparison.differences] == [Role.MARK]
        assert write_revisions(comparison)
    assert compare_documents(edited, read(write(edited))).differences == ()
