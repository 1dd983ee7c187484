"""What a PDF says is what its document says: not a character more or less."""

import re
from collections import Counter

import pytest
from factories.sheets import ARCHIVED, signed_lines

from fangan.formats import fixed
from fangan.model.plan import Form
from fangan.model.reading import Role, stretches

pytestmark = pytest.mark.renderer

_NUMBER = r"—\s*{}\s*—"


def squeezed(text):
    """Return a text without blanks, line ends and places for one."""
    return re.sub(r"[\s\u200b]+", "", text)


def printed_text(sheet):
    """Return the text of a PDF, what it repeats of a table left out, and the numbers that its pages bear."""
    out, numbers = [], []
    for number, (said, page) in enumerate(zip(sheet.pdf.texts, sheet.laid.pages, strict=True), 1):
        text, found = re.subn(_NUMBER.format(number), "", said)
        numbers += [number] * found
        out.append(squeezed(text).removeprefix(head_again(page)))
    return "".join(out), numbers


def head_again(page):
    """Return the caption and the head of a table that goes on from the page before."""
    first = page.strips[0] if page.strips else None
    grid = first and not first.opens and first.piece.grid
    return squeezed(grid.caption + "".join(map("".join, grid.head.cells if grid.head else ()))) if grid else ""


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
        elif one.role not in (Role.MARK, Role.SIGNATURE, Role.COPY, Role.PRINTED, Role.PRINTED_ON, Role.ATTENDANCE):
            yield one.number + one.words
    yield from signed_lines(document)
    yield from fixed.attendance_lines(document)
    if document.imprint:
        yield fixed.copied_to(document.imprint)
        yield from fixed.printed_by(document.imprint) if document.form is not Form.LETTER else ()


def test_every_stretch_of_a_document_stands_in_its_pdf_as_a_whole(sheets):
    assert [
        (name, words)
        for name, one in sheets.items()
        for said, _ in [printed_text(one)]
        for words in map(squeezed, wanted_texts(one.laid.document))
        if words not in said
    ] == []


def test_a_pdf_says_not_a_character_more_or_less_than_its_document(sheets):
    for name, one in sheets.items():
        said = Counter(printed_text(one)[0])
        wanted = Counter(squeezed("".join(wanted_texts(one.laid.document))))
        assert (name, said - wanted, wanted - said) == (name, Counter(), Counter())


def test_every_page_bears_its_number_but_the_first_of_a_letter(sheets):
    for name, one in sheets.items():
        first = 2 if one.laid.document.form is Form.LETTER else 1
        assert (name, printed_text(one)[1]) == (name, list(range(first, len(one.pdf.pages) + 1)))


def test_every_pdf_is_tagged(sheets):
    assert [name for name, one in sheets.items() if not re.search(r"^Tagged: +yes", one.pdf.info, re.MULTILINE)] == []


def test_one_for_the_archive_says_that_it_is_pdf_a_2b(printed):
    for one in printed(ARCHIVED).values():
        assert re.search(r"pdfaid:part>2<.*pdfaid:conformance>B<", one.pdf.info, re.DOTALL)
