"""What a PDF says is what its document says: not a character more or less."""

import re
from collections import Counter
from functools import cache

import pytest
from factories.sheets import ARCHIVED

from fangan.formats import fixed
from fangan.formats.layout.pieces import PageElement
from fangan.model.plan import Form
from fangan.model.reading import Role, stretches

pytestmark = pytest.mark.renderer

_NUMBER = r"—\s*{}\s*—"


def squeezed(text):
    """Return a text without blanks, line ends and places for one."""
    return re.sub(r"[\s\u200b]+", "", text)


@cache
def printed_text(pdf):
    """Return the text of a PDF and the numbers that its pages bear."""
    out, numbers = [], []
    for number, page in enumerate(pdf.texts, 1):
        text, found = re.subn(_NUMBER.format(number), "", page)
        numbers += [number] * found
        out.append(squeezed(text))
    return "".join(out), numbers


def wanted_texts(document):
    """Yield what is printed, each stretch with the fixed words of the standard around it."""
    notes = 0
    if document.masthead:
        yield from (*document.masthead.marks, document.masthead.word)
    for one in stretches(document):
        if one.role is Role.TABLE:
            yield from one.words.split("\n")
        elif one.role is Role.ENCLOSURE:
            yield (fixed.ANNEX_NOTE if notes == 0 else "") + one.number + one.words
            notes += 1
        elif one.role is Role.NOTE:
            yield fixed.note_line(one.words)
        elif one.role is Role.TITLE:
            yield one.number
            yield one.words
        elif one.role not in (Role.MARK, Role.COPY, Role.PRINTED, Role.PRINTED_ON, Role.ATTENDANCE):
            yield one.number + one.words
    yield from fixed.attendance_lines(document)
    if document.imprint:
        yield fixed.copied_to(document.imprint)
        yield from fixed.printed_by(document.imprint) if document.form is not Form.LETTER else ()


def heads_again(laid):
    """Yield the cells of every table's head once for each page but the first that has rows of it."""
    for page in laid.pages:
        grids = {id(strip.piece): strip.piece for strip in page.strips if strip.piece.kind is PageElement.TABLE}
        opened = {id(strip.piece) for strip in page.strips if strip.opens}
        for piece in (piece for key, piece in grids.items() if key not in opened and piece.grid.head):
            yield piece.grid.caption
            yield from ("".join(cell) for cell in piece.grid.head.cells)


def test_every_stretch_of_a_document_stands_in_its_pdf_as_a_whole(sheets):
    assert [
        (name, words)
        for name, one in sheets.items()
        for words in map(squeezed, wanted_texts(one.laid.document))
        if words not in printed_text(one.pdf)[0]
    ] == []


def test_a_pdf_says_not_a_character_more_or_less_than_its_document(sheets):
    for name, one in sheets.items():
        said = Counter(printed_text(one.pdf)[0])
        wanted = Counter(squeezed("".join([*wanted_texts(one.laid.document), *heads_again(one.laid)])))
        assert (name, said - wanted, wanted - said) == (name, Counter(), Counter())


def test_every_page_bears_its_number_but_the_first_of_a_letter(sheets):
    for name, one in sheets.items():
        first = 2 if one.laid.document.form is Form.LETTER else 1
        assert (name, printed_text(one.pdf)[1]) == (name, list(range(first, len(one.pdf.pages) + 1)))


def test_every_pdf_is_tagged(sheets):
    assert [name for name, one in sheets.items() if not re.search(r"^Tagged: +yes", one.pdf.info, re.MULTILINE)] == []


def test_one_for_the_archive_says_that_it_is_pdf_a_2b(printed):
    for one in printed(ARCHIVED).values():
        assert re.search(r"pdfaid:part>2<.*pdfaid:conformance>B<", one.pdf.info, re.DOTALL)
