"""Every rule finds what its bad cases are bad for, and nothing in its good ones."""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from checks.conftest import Office
from factories import documents as make

from fangan.checks.registry import rules
from fangan.checks.run import look
from fangan.checks.subject import DocumentSubject, TextSubject, plan_subject
from fangan.checks.told import Told
from fangan.formats.plain.rough import read_rough
from fangan.formats.plain.text_file import text_lines
from fangan.messages.render import fields
from fangan.model.address import Address
from fangan.model.event import Event, Term
from fangan.model.house_rules import HouseRules
from fangan.model.reading import stretches
from fangan.model.rule import Edit, LooksAt, Rule
from fangan.plugins.catalogue import Catalogue

CASES = Path(__file__).with_name("cases")
RULES = {rule.id: rule for rule in rules() if rule.target and rule.looks_at is not LooksAt.FILE}


@dataclass(frozen=True)
class Case:
    """A text with the facts it declares and what the plan file says beside the usual; what is found in it.

    `around` is what stands around the text instead of what the plan has there.
    """

    rule: Rule
    text: str
    facts: Mapping[str, Any]
    plan: Mapping[str, Any]
    around: Mapping[str, Any]
    quote: str
    grade: str
    fixed: str | None
    printed: bool | str = False
    """Whether the text is what a page shows, numbers included, rather than what a section file holds; `whole` if it
    is all that the pages show, from the title to the last annex."""

    def __str__(self) -> str:
        return f"{self.rule.id}: {self.text}"


def cases(outcome: str) -> list[Case]:
    return list(_cases(outcome))


def _cases(outcome: str) -> Iterator[Case]:
    for id_, rule in RULES.items():
        path = CASES / f"{id_}.yaml"
        file = yaml.safe_load(path.read_text("utf-8")) if path.exists() else {}
        for one in file.get(outcome, ()):
            given = one if isinstance(one, dict) else {"text": one}
            said = {"facts": {}, "plan": {}, "around": {}, "quote": "", "grade": "", "fixed": None, **given}
            said["printed"] = file.get("printed", False)
            yield Case(rule=rule, **said)


def lines(values: Mapping[str, Any]) -> str:
    """Write a mapping's entries as lines of YAML."""
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False, default=str)}\n" for key, value in values.items())


@pytest.fixture
def ask(office: Office) -> Callable[[Case, str], list[Told]]:
    """Return a function that asks a case's rule about a text in the case's plan."""
    return partial(asked, office)


def asked(office: Office, case: Case, text: str) -> list[Told]:
    """Return what a case's rule finds in a text that stands in the case's plan."""
    return list(look([case.rule], looked_at(office, case, text)))


def looked_at(office: Office, case: Case, text: str) -> DocumentSubject:
    """Return what a case's rule looks at when a text stands in the case's plan."""
    if case.printed:
        return _printed(text, case.printed == "whole", office.catalogue())
    office.facts = lines({"facts": case.facts}) if case.facts else ""
    subject = office.subject(text, lines(case.plan))
    if case.around:
        return plan_subject(subject.composer, make.reprinted(subject.document, **case.around))
    return subject


def _printed(text: str, whole: bool, catalogue: Catalogue) -> DocumentSubject:
    """Return the lines of a page as what rules look at; a plan is not known."""
    document = read_rough(text_lines(text)).document if whole else make.document(*text.split("\n"))
    return DocumentSubject(
        stretches=tuple(stretches(document)),
        year=2026,
        day=None if whole else dt.date(2026, 3, 2),
        find_terms=partial(catalogue.every, Term),
        find_events=partial(catalogue.every, Event),
        document=document,
    )


def mended(text: str, edits: list[Edit], before: int) -> str:
    """Apply edits to the paragraphs of a text with so many blocks before it: in a plan, the section's heading."""
    found = text.split("\n")
    for edit in sorted(edits, key=lambda edit: -edit.at.start if isinstance(edit.at, Address) else 0):
        assert isinstance(edit.at, Address)
        words = found[edit.at.block - 1 - before]
        assert words[edit.at.start : edit.at.end] == edit.old
        found[edit.at.block - 1 - before] = words[: edit.at.start] + edit.new + words[edit.at.end :]
    return "\n".join(found)


@pytest.mark.parametrize("case", cases("pass"), ids=str)
def test_a_good_text_is_told_nothing(case: Case, ask: Callable[[Case, str], list[Told]]) -> None:
    assert ask(case, case.text) == []


@pytest.mark.parametrize("case", cases("fail"), ids=str)
def test_a_bad_text_is_told_once_what_is_wrong(case: Case, ask: Callable[[Case, str], list[Told]]) -> None:
    (told,) = ask(case, case.text)
    assert told.quote if not case.quote else told.quote == case.quote
    assert not case.grade or told.grade == case.grade
    assert fields(told.rule.what) | fields(told.rule.remedy) <= told.values.keys()


@pytest.mark.parametrize("case", [one for one in cases("fail") if one.fixed], ids=str)
def test_what_is_mended_is_good(case: Case, ask: Callable[[Case, str], list[Told]]) -> None:
    edits = [told.finding.fix for told in ask(case, case.text) if told.finding.fix]
    assert mended(case.text, edits, int(not case.printed)) == case.fixed
    assert ask(case, case.fixed) == []


@pytest.mark.parametrize("case", cases("fail"), ids=str)
def test_no_rule_mends_what_its_cases_do_not_show(case: Case, ask: Callable[[Case, str], list[Told]]) -> None:
    (told,) = ask(case, case.text)
    assert (told.finding.fix is not None) == (case.fixed is not None)


def _alone(outcome: str) -> list[Case]:
    texts = [one for one in cases(outcome) if one.rule.looks_at is LooksAt.TEXT and not one.printed]
    return [one for one in texts if not one.plan and not one.facts]


@pytest.mark.parametrize("case", [*_alone("pass"), *_alone("fail")], ids=str)
def test_a_rule_about_text_needs_no_plan(case: Case, office: Office) -> None:
    catalogue = office.catalogue()
    subject = TextSubject(
        stretches=tuple(stretches(make.document(*case.text.split("\n")))),
        year=2026,
        day=dt.date(2026, 3, 2),
        find_terms=partial(catalogue.every, Term),
        find_events=partial(catalogue.every, Event),
        find_house_rules=partial(catalogue.every, HouseRules),
    )
    found = [told.quote for told in look([case.rule], subject)]
    assert found == [told.quote for told in look([case.rule], office.subject(case.text))]
