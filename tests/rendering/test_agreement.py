"""The layout, and with it the preview, has the pages and lines of the PDF."""

from collections import Counter

import pytest

from fangan.formats.layout.pages import Page
from fangan.formats.layout.pieces import Strip

pytestmark = pytest.mark.renderer

ALIKE = 0.99
"""Of all lines, the share that stands on the same page with the same words."""
_BLANKS = str.maketrans("", "", " 　\t\n")


def laid_lines(page: Page) -> Counter[str]:
    """Return the lines of a page of the layout; of tables those rows that are one line, or the line of one."""
    return Counter(filter(None, (_words(strip).translate(_BLANKS) for strip in page.strips)))


def _words(strip: Strip) -> str:
    if strip.piece.lines:
        return strip.piece.lines[strip.at]
    cells = strip.row.cells if strip.row else ()
    return "".join(map("".join, cells)) if max(map(len, cells), default=0) == 1 else ""


def test_the_layout_has_the_pages_of_the_pdf(sheets):
    assert {name: len(one.laid.pages) for name, one in sheets.items()} == {
        name: len(one.pdf.pages) for name, one in sheets.items()
    }


def test_it_has_its_lines(sheets):
    same = count = 0
    for one in sheets.values():
        for page, printed in zip(one.laid.pages, one.pdf.pages, strict=True):
            wanted = laid_lines(page)
            same += (wanted & Counter(line.text.translate(_BLANKS) for line in printed.lines)).total()
            count += wanted.total()
    assert same >= ALIKE * count
