"""What is known of the words that rules look at."""

import datetime as dt

from checks.conftest import Office
from factories import documents as make

from fangan.checks.registry import rules
from fangan.checks.run import look, run_checks
from fangan.checks.subject import DocumentSubject, PlanSubject, TextSubject
from fangan.model.event import Term
from fangan.model.reading import Role, stretches
from fangan.model.validity import Validity

TEXT = tuple(stretches(make.document("2月30日举行，迎接首个扶贫日，推进脱贫攻坚。")))
TERM = Term(text="脱贫攻坚", valid=Validity(None, dt.date(2021, 2, 25)))


def test_each_subject_is_also_the_ones_before_it() -> None:
    assert TextSubject.looked_at_as < DocumentSubject.looked_at_as < PlanSubject.looked_at_as


def test_where_neither_year_nor_day_is_known_nothing_that_needs_them_is_found() -> None:
    assert list(look(rules(), TextSubject(stretches=TEXT, find_terms=lambda: [TERM]))) == []


def test_a_text_whose_day_is_known_is_held_against_the_terms() -> None:
    subject = TextSubject(stretches=TEXT, day=dt.date(2026, 3, 2), find_terms=lambda: [TERM])
    assert [told.rule.id for told in look(rules(), subject)] == ["terms/no-longer-used"]


def test_terms_are_looked_up_once_and_only_when_a_rule_asks() -> None:
    asked: list[int] = []
    subject = TextSubject(stretches=TEXT, find_terms=lambda: asked.append(1) or [TERM])
    assert asked == []
    assert subject.terms == subject.terms
    assert asked == [1]


def test_rules_that_look_for_the_same_share_it() -> None:
    subject = TextSubject(stretches=TEXT)
    assert subject.once(_count) is subject.once(_count)


def _count(subject: TextSubject) -> list[int]:
    return [len(subject.stretches)]


def test_titles_of_annexes_are_not_read_twice(office: Office) -> None:
    issue = "issue: {form: notice, date: 2026-03-02, number: 甲农〔2026〕1号, to: [各乡镇]}\n"
    subject = office.subject("组织宣传。", issue)
    assert Role.ENCLOSURE not in {one.role for one in subject.stretches}


def test_what_is_still_to_be_filled_in_says_nothing_to_a_rule(office: Office) -> None:
    office.facts = "facts: {主题: {type: text, ask: 主题}}\n"
    subject = office.subject("围绕{{主题}}开展宣传。")
    assert [one.words for one in subject.stretches if "围绕" in one.words] == ["围绕〓〓〓〓〓〓〓开展宣传。"]
    assert run_checks(subject) == []
