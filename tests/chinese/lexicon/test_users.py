"""Everybody who reads official text sees the same in it: what the table says."""

import pytest
from factories.lexicon import CASES
from lxml import etree

from fangan.checks.history import periods
from fangan.checks.subject import TextSubject
from fangan.checks.written_days import written_days
from fangan.chinese.dates import parse_date
from fangan.chinese.lexicon.document_numbers import DocumentNumber, parse_document_number
from fangan.chinese.lexicon.marks import of, scan
from fangan.chinese.lexicon.pairs import Title
from fangan.chinese.lexicon.times import Day
from fangan.chinese.lexicon.tokens import Strictness
from fangan.chinese.refusal import Refusal
from fangan.compare.splitting import looking_for
from fangan.formats.docx.ooxml.elements import LEVEL_NUMBER, W
from fangan.formats.docx.read.as_blocks import as_paragraph
from fangan.model.address import Address
from fangan.model.document import Origin
from fangan.model.problem import Place
from fangan.model.reading import Role, Stretch
from fangan.sources.body import read_body
from fangan.years.suspects import find_suspects

OURS, TYPED = Strictness.OURS, Strictness.AS_TYPED
DIFF = looking_for(())
LINES = [case for case in CASES if "\n" not in case.text]
MARKED = [case for case in LINES if case.marker(TYPED)]
LEVELLED = [case for case in MARKED if case.marker(TYPED).value.level and case.text == case.text.strip()]


@pytest.mark.parametrize("case", LINES, ids=[case.text for case in LINES])
def test_a_marker_of_a_level_up_to_99_as_people_type_it_is_one_to_a_section_file(case):
    (part,) = read_body(case.text, "x.md", 1, [])
    marker = case.marker(TYPED)
    assert part.level == (marker.value.level if marker and marker.value.number < 100 else 0)


@pytest.mark.parametrize("case", MARKED, ids=[case.text for case in MARKED])
def test_a_marker_as_people_type_it_is_compared_apart(case):
    marker, clauses = case.marker(TYPED), DIFF.clauses(case.text)
    assert clauses[0] == (case.text[: marker.start], case.text[marker.start : marker.end], "")


def docx_paragraph(*runs, style=""):
    """Read a body paragraph of these runs, the first in the style of numbers where there is one."""
    element = etree.Element(f"{W}p")
    for at, words in enumerate(runs):
        run = etree.SubElement(element, f"{W}r")
        if style and at == 0:
            etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}rStyle").set(f"{W}val", style)
        etree.SubElement(run, f"{W}t").text = words
    return as_paragraph(element, {style: style}, "", Origin("", "", "", "", 0))


@pytest.mark.parametrize("case", LEVELLED, ids=[case.text for case in LEVELLED])
def test_a_number_set_apart_in_a_file_is_a_marker_however_it_was_typed_anew(case):
    _, end, (level, _) = case.marker(TYPED)
    block = docx_paragraph(case.text[:end], case.text[end:], style=LEVEL_NUMBER)
    assert (block.level, block.number, block.text) == (level, case.text[:end], case.text[end:])


@pytest.mark.parametrize("case", LINES, ids=[case.text for case in LINES])
def test_in_a_file_where_none_is_set_apart_a_marker_of_ours_is_the_number(case):
    marker, block = case.marker(OURS), docx_paragraph(case.text)
    end = marker.end if marker else 0
    assert (block.number, block.text) == (case.text[:end], case.text[end:])


def days_in(case):
    """Return where days stand in a text."""
    return [(one.start, one.end) for one in of(Day, scan(case.text, TYPED))]


@pytest.mark.parametrize("case", LINES, ids=[case.text for case in LINES])
def test_a_day_is_one_to_whoever_looks_for_last_years_words(case):
    told = [one for one in find_suspects(case.text, Place("x.md", 1, 1), 2026, 2027) if one.kind == "date"]
    assert [(one.place.column - 1, one.place.column - 1 + len(one.quote)) for one in told] == days_in(case)


@pytest.mark.parametrize("case", CASES, ids=[case.text for case in CASES])
def test_a_day_outside_titles_is_one_to_the_rules_and_history_when_it_names_its_year(case):
    subject = TextSubject(stretches=(Stretch(Role.PARAGRAPH, Address(), case.text),), year=2026)
    titles = list(of(Title, scan(case.text, TYPED)))
    outside = [one for one in days_in(case) if not any(title.covers(*one) for title in titles)]
    assert [one.extent[0] for one in written_days(subject)] == [start for start, _ in outside]
    named = {one.day for one in written_days(subject) if one.day and "年" in one.words}
    assert named <= {day for period in periods(case.text) for day in period}


@pytest.mark.parametrize("case", CASES, ids=[case.text for case in CASES])
def test_a_number_of_ours_is_one_where_the_plan_says_it(case):
    for start, end, number in of(DocumentNumber, scan(case.text, OURS)):
        assert parse_document_number(case.text[start:end]) == (number if number.agency else None)


def parsed(text):
    try:
        return parse_date(text)
    except Refusal as refused:
        return refused.code


@pytest.mark.parametrize("case", CASES, ids=[case.text for case in CASES])
def test_a_fact_is_a_date_where_ours_has_a_whole_day_and_nothing_else(case):
    days = [one.value for one in scan(case.text, OURS) if isinstance(one.value, Day) and len(case.text) == one.end]
    whole = [day for day in days if day.year and day.weekday is None and scan(case.text, OURS)[0].value == day]
    assert parsed(case.text) == (whole[0].date(0) or "date-impossible" if whole else "date-unreadable")
