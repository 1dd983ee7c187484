"""The rules of the page over documents made for its edges."""

import pytest
from factories.edges import EDGES

from fangan.formats.layout.arrange import arrange
from fangan.formats.layout.pieces import PageElement


@pytest.mark.parametrize("name", EDGES)
def test_the_page_of_the_signature_holds_text(name):
    assert arrange(EDGES[name]()).outcome.with_text


@pytest.mark.parametrize("name", EDGES)
def test_the_first_page_shows_text_and_no_page_begins_with_white(name):
    pages = [[strip.piece.kind for strip in page.strips] for page in arrange(EDGES[name]()).pages]
    assert not {PageElement.TEXT, PageElement.TABLE}.isdisjoint(pages[0])
    assert all(kinds[0] is not PageElement.WHITE for kinds in pages if kinds)


@pytest.mark.parametrize("name", EDGES)
def test_the_imprint_is_on_the_last_page_and_an_even_one(name):
    outcome = arrange(EDGES[name]()).outcome
    assert outcome.imprint in (0, outcome.pages)
    assert outcome.even
