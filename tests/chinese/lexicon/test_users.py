"""Everybody who reads official text sees the same in it: what the table says."""

import pytest
from factories.lexicon import CASES

from fangan.chinese.dates import parse_date
from fangan.chinese.lexicon.marks import scan
from fangan.chinese.lexicon.times import Day
from fangan.chinese.lexicon.tokens import Strictness
from fangan.chinese.refusal import Refusal
from fangan.compare.splitting import looking_for
from fangan.sources.body import read_body

OURS, TYPED = Strictness.OURS, Strictness.AS_TYPED
DIFF = looking_for(())
LINES = [case for case in CASES if "\n" not in case.text]
MARKED = [case for case in LINES if case.marker(TYPED)]


@pytest.mark.parametrize("case", LINES, ids=[case.text for case in LINES])
def test_a_marker_of_a_level_up_to_99_as_people_type_it_is_one_to_a_section_file(case):
    (part,) = read_body(case.text, "x.md", 1, [])
    marker = case.marker(TYPED)
    assert part.level == (marker.value.level if marker and marker.value.number < 100 else 0)


@pytest.mark.parametrize("case", MARKED, ids=[case.text for case in MARKED])
def test_a_marker_as_people_type_it_is_compared_apart(case):
    marker, clauses = case.marker(TYPED), DIFF.clauses(case.text)
    assert clauses[0] == (case.text[: marker.start], case.text[marker.start : marker.end], "")


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
