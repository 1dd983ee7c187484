"""A run-in heading that Word's style separator parts from its text: the navigation pane has the heading alone."""

from dataclasses import replace

import pytest
from factories import documents as make
from factories.cases import CASES
from factories.ways import BODY, packed, unpacked
from factories.word import Word

from fangan.formats.docx import write
from fangan.formats.docx.ooxml.elements import W, ends_hidden, style_of, text_of
from fangan.formats.docx.printed.opening import read_printed
from fangan.formats.docx.read.opening import read
from fangan.formats.docx.word_file import WordFile
from fangan.model.document import Arrangement, Paragraph
from fangan.model.reading import stretches

_AT_THE_END = f"{W}rPr"


def separated(document):
    return replace(document, style_separators=True)


def paragraphs(document):
    return [one.element for one in Word.of(document).paragraphs]


def run_in(document):
    """Return the run-in headings of a document, each with its text."""
    blocks = (block for text in document.texts for block in text.blocks if isinstance(block, Paragraph))
    return [(block.number + block.heading, block.text) for block in blocks if block.heading and block.text]


@pytest.mark.parametrize("name", CASES)
def test_the_navigation_pane_has_the_heading_alone_and_its_text_goes_on_in_the_line(name):
    document = separated(CASES[name]())
    written = paragraphs(document)
    opened = [at for at, one in enumerate(written) if ends_hidden(one)]
    assert [(text_of(written[at]), text_of(written[at + 1])) for at in opened] == run_in(document)
    assert all(style_of(written[at], {}).startswith("Heading") for at in opened)
    assert all(style_of(written[at + 1], {}) == "BodyText" for at in opened)


def set_as(paragraph):
    return [one.tag for one in paragraph.find(f"{W}pPr") if one.tag not in (f"{W}pStyle", _AT_THE_END)]


def test_both_are_held_on_a_page_alike():
    document = make.document(make.paragraph("各单位要落实责任。", level=2, number="（一）", heading="加强领导。"))
    held = replace(document, arrangement=Arrangement((0,), 1, 592))
    heading, text = (one for one in paragraphs(separated(held)) if "要" in text_of(one) or ends_hidden(one))
    assert set_as(heading) == []  # its style keeps it
    assert set_as(text) == [f"{W}keepNext", f"{W}keepLines"]


def test_unless_the_plan_asks_for_it_nothing_is_hidden():
    assert not any(ends_hidden(one) for one in paragraphs(make.plain()))


def test_a_file_for_comments_and_tracked_changes_has_them_in_one_paragraph():
    document = separated(make.plain())
    assert write(document, separated=False) == write(make.plain())


@pytest.mark.parametrize("saved", ["as written", "by LibreOffice"])
@pytest.mark.parametrize("name", CASES)
def test_read_back_it_is_the_same_document(name, saved):
    document = CASES[name]()
    parts = unpacked(write(separated(document)))
    if saved == "by LibreOffice":
        parts[BODY] = parts[BODY].replace("<w:specVanish/>", "")
    assert read(packed(parts), "方案.docx") == read(write(document), "方案.docx")


@pytest.mark.parametrize("name", CASES)
def test_what_it_prints_is_measured_as_one_line(name):
    document = CASES[name]()
    whole, parted = (read_printed(write(one), "方案.docx").flow for one in (document, separated(document)))
    assert [one.text for one in parted if hasattr(one, "text")] == [one.text for one in whole if hasattr(one, "text")]
    assert len(parted) == len(whole)


@pytest.mark.parametrize("name", CASES)
def test_a_reader_of_any_file_finds_the_same_lines(name):
    document = CASES[name]()
    whole, parted = (WordFile(write(one), "方案.docx") for one in (document, separated(document)))
    assert list(stretches(parted.rough.document)) == list(stretches(whole.rough.document))
