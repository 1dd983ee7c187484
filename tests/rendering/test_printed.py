"""What an official would send a PDF back for: none of it in any sample, in any form, or at the edges of the page."""

import re
from itertools import pairwise

import pytest

from fangan.chinese.punctuation import CLOSING, OPENING, POINTS
from fangan.formats import fixed
from fangan.formats.layout.pieces import PageElement
from fangan.formats.sheet import WIDTH
from fangan.model.plan import Form
from fangan.model.reading import BLOCKS, Role, stretches

pytestmark = pytest.mark.renderer

LEFT, RIGHT, TOP, BOTTOM = 28, 28 + WIDTH * 25.4 / 1440, 35, 264.4
"""The type area in millimetres; above and below with the boxes of its type, which are higher than the ink."""
ACROSS = (35, 297 - 37, 26, 184)
"""That of a page that lies across for a wide table (clause 8): left, right, top, bottom."""
NEAR = 0.5
NUMBER = re.compile(r"—\d+—")
CELL_LINE = 6.5
"""Millimetres from a line of a cell to the next, at most."""


def folios(pdf):
    """Yield every page with its number and the lines that stand on it beside that."""
    for number, page in enumerate(pdf.pages, 1):
        yield number, page, [line for line in page.lines if not NUMBER.fullmatch(line.text)]


def test_no_number_is_cut_by_the_end_of_a_line(sheets):
    def cut(above, below):
        full = above.box.right > RIGHT - 2 * 5.6 and below.box.left < LEFT + NEAR
        return full and above.text[-1].isdecimal() and below.text[0].isdecimal()

    assert [
        (name, number, above.text[-8:], below.text[:8])
        for name, one in sheets.items()
        for number, _, lines in folios(one.pdf)
        for above, below in pairwise(lines)
        if cut(above, below)
    ] == []


def test_no_number_is_cut_in_a_cell(sheets):
    def cut(above, below):
        beneath = 0 < below.box.top - above.box.top < CELL_LINE
        return beneath and below.box.left < above.box.right and above.box.left < below.box.right

    assert [
        (name, number, above.text, below.text)
        for name, one in sheets.items()
        for number, page, _ in folios(one.pdf)
        for above in page.words
        for below in page.words
        if above.text[-1].isdecimal() and below.text[0].isdecimal() and cut(above, below)
    ] == []


def test_no_line_opens_with_a_mark_that_closes_or_ends_on_one_that_opens(sheets):
    assert [
        (name, number, line.text)
        for name, one in sheets.items()
        for number, _, lines in folios(one.pdf)
        for line in lines
        if line.text[0] in CLOSING | POINTS or line.text[-1] in OPENING
    ] == []


def test_a_title_has_the_lines_it_is_broken_into_and_none_is_a_single_character(sheets):
    assert [
        (name, line)
        for name, one in sheets.items()
        for line in (line for text in one.laid.document.texts for line in text.title)
        if len(line) < 2 or "".join(line.split()) not in {line.text for page in one.pdf.pages for line in page.lines}
    ] == []


def test_all_type_stands_within_the_type_area(sheets):
    def outside(page, line, mark):
        left, right, top, bottom = ACROSS if page.width > 250 else (LEFT, RIGHT, TOP, BOTTOM)
        box = line.box
        within = left - NEAR < box.left and box.right < right + NEAR and top < box.top and box.bottom < bottom
        return not within and line.text not in mark

    assert [
        (name, number, line.text)
        for name, one in sheets.items()
        for number, page, lines in folios(one.pdf)
        for line in lines
        if outside(page, line, letter_mark(one.laid.document))
    ] == []


def letter_mark(document):
    """Return the mark of a letter, which stands above the type area (10.1)."""
    return document.masthead.marks if document.form is Form.LETTER and document.masthead else ()


def test_the_page_where_the_signature_begins_holds_text(sheets):
    assert [
        name for name, one in sheets.items() if (page := signed_page(one)) and not text_on(page, one.laid.document)
    ] == []


def signed_page(sheet):
    """Return the printed page on which the first name under a document stands; seals may take more than one."""
    kinds = [{strip.piece.kind for strip in page.strips} for page in sheet.laid.pages]
    at = next((at for at, kind in enumerate(kinds) if PageElement.SIGNATURE in kind), None)
    return None if at is None else sheet.pdf.pages[at]


def text_on(page, document):
    """Tell whether a page shows a line of the text."""
    words = "".join("".join(one.words.split()) for one in stretches(document) if one.role in BLOCKS)
    return any(line.text in words for line in page.lines if len(line.text) > 3)


def test_the_name_and_the_day_that_a_document_is_signed_with_stand_in_its_pdf(sheets):
    for one in sheets.values():
        said = {line.text for page in one.pdf.pages for line in page.lines}
        days = [stretch.words for stretch in stretches(one.laid.document) if stretch.role is Role.DATE]
        assert set(days) <= said


def test_the_imprint_is_on_the_last_page_and_an_even_one(sheets):
    for name, one in sheets.items():
        document, pages = one.laid.document, one.pdf.pages
        if document.imprint is not None and document.form is not Form.LETTER:
            assert (name, len(pages) % 2) == (name, 0)
            words = {line.text.partition("，")[0].rstrip("。") for line in pages[-1].lines}
            assert all(fixed.COPIED_TO + first in words for first in document.imprint.copy[:1])


def test_no_page_has_a_single_line_but_one_that_the_imprint_turns_to(sheets):
    assert [
        (name, number, lines)
        for name, one in sheets.items()
        for number, _, lines in folios(one.pdf)
        if len(lines) < 2 and one.laid.pages[number - 1].strips
    ] == []
