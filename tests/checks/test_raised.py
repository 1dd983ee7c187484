"""Grades that an agency raises; none is lowered."""

import pytest
from checks.conftest import Office

from fangan.model.problem import InputRefused, Problem
from fangan.model.rule import Grade

RANKED = "每月对各乡镇进行排名并通报。"


def refused(office: Office, line: str) -> Problem:
    office.write("checks.yaml", f"raise:\n  {line}\n")
    with pytest.raises(InputRefused) as caught:
        office.check(RANKED, "", "burden")
    (found,) = caught.value.problems
    return found


def test_a_raised_rule_weighs_more(office: Office) -> None:
    office.write("checks.yaml", "raise: {burden/lower-units-are-not-ranked: 严重}\n")
    assert [told.grade for told in office.check(RANKED, "", "burden")] == [Grade.SERIOUS]


def test_no_grade_is_lowered(office: Office) -> None:
    found = refused(office, "terms/out-of-period: 一般")
    assert (found.code, found.place and found.place.line) == ("raised-lowered", 2)


def test_a_rule_there_is_not_is_refused_with_the_nearest(office: Office) -> None:
    found = refused(office, "burden/lower-units-are-ranked: 严重")
    assert (found.code, found.values["suggestion"]) == ("raised-unknown", "burden/lower-units-are-not-ranked")
