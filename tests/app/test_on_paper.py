"""What is settled before a format writes a document: its pages, for every format that has some."""

from factories import documents as make

from fangan.app.on_paper import on_paper
from fangan.model.extension import Format

OURS = Format(name="sheets", suffix=".sheets", target="json:dumps", pages=True)


def test_a_plugins_format_with_pages_is_handed_a_document_whose_pages_are_settled():
    document, sheet, _ = on_paper(make.notice(), [OURS], {})
    assert document.arrangement is not None
    assert sheet.pages == sheet.imprint == 6


def test_one_without_pages_is_handed_the_document_as_it_is():
    document, sheet, problems = on_paper(make.notice(), [Format(name="sms", suffix=".sms", target="json:dumps")], {})
    assert (document.arrangement, sheet, problems) == (None, None, ())


def test_what_is_to_be_said_of_the_page_is_said_of_a_plugins_format_too():
    _, _, (told,) = on_paper(make.document("镕"), [OURS], {})
    assert told.code == "rare-hanzi"
