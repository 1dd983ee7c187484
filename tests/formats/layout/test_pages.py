from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.layout.pages import LINES, Page, paginate
from fangan.formats.layout.pieces import Grid, GridRow, PageElement, PagePiece, Strip

GROUP = PagePiece(PageElement.TEXT, ("x",))
TABLE = PagePiece(PageElement.TABLE, grid=Grid((1,), ("",), GridRow((("x",),), 2.0), (GridRow((("x",),), 1.0),) * 48))
STRIPS = st.lists(
    st.builds(
        Strip,
        st.sampled_from([0.5, 1.0, 1.2, 3.0, 10.0]),
        st.sampled_from([GROUP, TABLE]),
        st.integers(-1, 3),
        keep=st.booleans(),
        new_page=st.integers(0, 9).map(lambda n: n == 0),
    ),
    max_size=80,
)


def lines(count: int, **fields: bool) -> list[Strip]:
    return [Strip(1, GROUP, number, **fields) for number in range(count)]


def sizes(pages: Sequence[Page]) -> list[int]:
    return [len(page.strips) for page in pages]


@given(STRIPS)
def test_every_strip_is_printed_once_and_in_order(strips: list[Strip]) -> None:
    assert [id(strip) for page in paginate(strips) for strip in page.strips] == [id(strip) for strip in strips]


@given(STRIPS)
def test_no_page_is_too_full_and_none_but_the_only_one_is_empty(strips: list[Strip]) -> None:
    pages = paginate(strips)
    assert all(page.used <= LINES + 1e-6 for page in pages)
    assert all(page.strips for page in pages) or len(pages) == 1


def test_a_page_takes_22_lines() -> None:
    assert sizes(paginate(lines(50))) == [22, 22, 6]


def test_a_heading_goes_to_the_page_of_its_text() -> None:
    assert sizes(paginate([*lines(21), *lines(1, keep=True), *lines(1)])) == [21, 2]


def test_what_no_page_can_hold_together_is_cut() -> None:
    assert sizes(paginate(lines(30, keep=True))) == [22, 8]


def test_an_annex_opens_a_page() -> None:
    assert sizes(paginate([*lines(3, keep=True), *lines(1, new_page=True)])) == [3, 1]


def test_the_first_page_is_not_left_empty_for_a_new_one() -> None:
    assert sizes(paginate(lines(1, new_page=True))) == [1]


def test_a_table_that_goes_on_needs_room_for_its_head_again() -> None:
    strips = [Strip(2, TABLE, -1, keep=True), *(Strip(1, TABLE, at) for at in range(48))]
    assert sizes(paginate(strips)) == [21, 20, 8]


def test_no_strip_at_all_is_one_empty_page() -> None:
    assert sizes(paginate([])) == [0]
