"""Where paragraphs stand, whatever a file says of its lines and characters."""

import pytest
from factories import documents as make
from factories.broken import broken, dress, every, own

from fangan.formats.docx.printed.opening import read_printed
from fangan.measure.elements import find_elements
from fangan.measure.families import PAGE_RULES
from fangan.measure.places import spots
from fangan.measure.record import readings


@pytest.mark.parametrize(
    "change",
    [
        dress("BodyText", "sz", val="0"),
        dress("BodyText", "spacing", val="-320"),
        dress("BodyText", "w", val="0"),
        own("BodyText", "spacing", line="0", lineRule="exact"),
        own("BodyText", "spacing", line="-5", lineRule="auto"),
        every("pgSz", "w", "0"),
        every("pgMar", "left", "99999"),
        every("docGrid", "linePitch", "0"),
        every("pgMar", "top", "-2098"),
    ],
)
def test_lines_and_characters_without_size_are_measured_all_the_same(change):
    elements = find_elements(read_printed(broken(make.notice(), change), "怪.docx"))
    assert len(readings(PAGE_RULES, elements)) > 50


def test_places_are_known_until_the_page_is_full_and_again_from_the_next_break():
    document = make.plain(text=make.text(*[make.hanzi(28 * 5)] * 8))
    found = [spot.top is not None for spot in spots(read_printed(broken(document), "长.docx"))]
    assert (found[0], False in found, found[-1]) == (True, True, False)


def test_the_first_line_of_an_annex_stands_at_the_top_of_its_page():
    file = read_printed(broken(make.plain()), "附.docx")
    (label,) = (spot for spot in spots(file) if spot.words == "附件")
    assert label.top == pytest.approx(file.sections[0].top)
