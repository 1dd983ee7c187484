"""A rule, its grade and its sentences."""

import pytest

from fangan.model.extension import Check
from fangan.model.problem import Severity
from fangan.model.rule import Grade, LooksAt, Rule


@pytest.mark.parametrize("grade", Grade)
def test_a_grade_is_the_one_of_its_severity(grade: Grade) -> None:
    assert Grade.of(grade.severity) is grade


def test_a_lighter_grade_is_the_next_and_the_lightest_stays() -> None:
    assert [grade.lighter for grade in Grade] == [Grade.SERIOUS, Grade.PLAIN, Grade.PLAIN]


def test_a_check_of_before_is_a_rule_over_documents_that_gets_them_bare() -> None:
    rule = Rule.of(Check(id="short", target="fangan_demo.rules:short", help="标题要短"))
    assert (rule.id, rule.target, rule.demand) == ("short", "fangan_demo.rules:short", "标题要短")
    assert (rule.looks_at, rule.bare) == (LooksAt.DOCUMENT, True)


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_has_a_grade(severity: Severity) -> None:
    assert Grade.of(severity).severity is severity
