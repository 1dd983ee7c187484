"""The rules that plugins bring: the same records, the same subject, and none spoils another."""

import sys
import types
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from checks.conftest import Office

from fangan.checks.foreign import hold
from fangan.checks.plugins.check_broken import RULE as BROKEN
from fangan.checks.subject import PlanSubject
from fangan.messages.render import render
from fangan.messages.translation import translator
from fangan.model.address import Address
from fangan.model.document import Document
from fangan.model.extension import Check
from fangan.model.problem import Place, PluginFailed, Problem, Severity, problem
from fangan.model.rule import Finding, Grade, LooksAt, Rule

Plugin = Callable[..., None]
SAID = {"demand": "不写口号", "what": "写了“{words}”", "remedy": "请删去", "why": "空话", "basis": "本单位规定"}


@pytest.fixture
def check(office: Office, monkeypatch: pytest.MonkeyPatch) -> Plugin:
    """Return a function that gives the office's provider a check of 0.1.0."""

    def add(name: str, function: Callable[[Document], object]) -> None:
        target = _importable(monkeypatch, name, function)
        office.checks = (*office.checks, Rule.of(Check(id=name, target=target)))

    return add


@pytest.fixture
def rule(office: Office, monkeypatch: pytest.MonkeyPatch) -> Plugin:
    """Return a function that gives the office's provider a rule."""

    def add(name: str, function: Callable[[Any], object], **changes: Any) -> None:
        said = {"looks_at": LooksAt.TEXT, "grade": Grade.SERIOUS, **SAID, **changes}
        made = Rule(id=name, target=_importable(monkeypatch, name, function), **said)
        office.checks = (*office.checks, made)

    return add


def _importable(monkeypatch: pytest.MonkeyPatch, name: str, function: Callable[[Any], object]) -> str:
    module = types.ModuleType(f"check_{name.replace('-', '_')}")
    module.run = function  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return f"{module.__name__}:run"


def slogans(subject: PlanSubject) -> Iterator[Finding]:
    for stretch in subject.stretches:
        at = stretch.words.find("口号")
        if at >= 0:
            yield Finding(address=stretch.at(at, at + 2), values={"words": "口号"})


def test_a_plugins_rule_finds_words_where_they_stand(office: Office, rule: Plugin) -> None:
    rule("no-slogans", slogans)
    (told,) = office.check("喊口号。")
    assert (told.rule.id, told.rule.family, told.grade) == ("plugins/no-slogans", "plugins", Grade.SERIOUS)
    assert (told.quote, told.provider) == ("口号", "office")
    assert told.source == Place("sections/activities.md", 5)


def test_a_plugins_rule_gets_the_subject_that_ours_get(office: Office, rule: Plugin) -> None:
    def curious(subject: PlanSubject) -> Iterator[Finding]:
        first, year = subject.catalogue.event("扶贫日").first.year, subject.plan.year
        yield Finding(values={"words": f"{first} {year} {subject.values['主题']}"})

    rule("curious", curious)
    office.facts = "facts: {主题: {ask: 主题}}\n"
    (told,) = office.check("围绕{{主题}}开展宣传。", "facts: {主题: 读书}\n")
    assert told.values["words"] == "2014 2026 读书"


def test_a_plugins_rule_says_its_own_sentences_in_both_languages(office: Office, rule: Plugin) -> None:
    english = {"what": "There is “{words}”", "remedy": "Take the slogan out", "chinese": {"what": SAID["what"]}}
    rule("no-slogans", slogans, **english)
    (found,) = hold(office.subject("喊口号。"))
    assert "写了“口号”。Take the slogan out" in render(found, translator({"FANGAN_LANG": "zh"}))
    assert "There is “口号”. Take the slogan out." in render(found, translator({"FANGAN_LANG": "en"}))


def test_a_plugins_rule_weighs_in_a_build_what_its_grade_weighs(office: Office, rule: Plugin) -> None:
    rule("no-slogans", slogans, grade=Grade.REQUIRED)
    (found,) = hold(office.subject("喊口号。"))
    assert (found.code, found.severity) == ("plugins/no-slogans", Severity.ERROR)


def test_a_rule_that_looks_at_something_else_is_not_asked(office: Office, rule: Plugin) -> None:
    rule("of-wording", slogans, looks_at=LooksAt.WORDING)
    assert office.check("喊口号。") == []


def test_a_checks_problems_keep_their_words_under_the_id_of_the_check(office: Office, check: Plugin) -> None:
    wrong = problem("too-short", Place("x.md", 3), Severity.WARNING, what="太短", remedy="写长些")
    check("length", lambda document: [wrong])
    (told,) = office.check("组织开展宣传。")
    assert (told.rule.id, told.rule.family, told.grade) == ("plugins/length", "plugins", Grade.SERIOUS)
    assert (told.values["what"], told.source, told.provider) == ("太短", Place("x.md", 3), "office")


def test_a_checks_problems_are_told_in_a_build_as_they_are(office: Office, check: Plugin) -> None:
    wrong = problem("too-short", None, Severity.WARNING, what="太短", remedy="写长些")
    check("length", lambda document: [wrong])
    assert hold(office.subject("组织开展宣传。")) == [wrong]


def _raise(document: Document) -> list[Problem]:
    raise KeyError("甲")


@pytest.mark.parametrize(("function", "reason"), [(_raise, "KeyError"), (lambda document: ["甲"], "str is no Finding")])
def test_a_check_that_fails_is_one_finding_naming_the_plugin_and_spoils_no_other(
    office: Office, check: Plugin, function: Callable[[Document], object], reason: str
) -> None:
    check("bad", function)
    check("good", lambda document: [problem("seen", None, what="看见了", remedy="")])
    broken, good = office.check("组织开展宣传。")
    assert broken.rule is BROKEN
    assert broken.values["plugin"] == "office 1.0"
    assert reason in broken.values["reason"]
    assert good.rule.id == "plugins/good"


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (problem("seen", "第三行"), "Problem.place"),
        (Finding(values={"words": 3}), "Finding.values[words]"),  # type: ignore[dict-item]
        (Finding(address="三"), "Finding.address"),  # type: ignore[arg-type]
    ],
)
def test_a_finding_is_held_to_its_fields(office: Office, rule: Plugin, found: object, reason: str) -> None:
    rule("bad", lambda subject: [found])
    (broken,) = office.check("组织开展宣传。")
    assert reason in broken.values["reason"]


def test_an_address_outside_the_document_quotes_nothing(office: Office, rule: Plugin) -> None:
    rule("lost", lambda subject: [Finding(address=Address("nowhere", block=9), values={"words": ""})])
    (told,) = office.check("组织开展宣传。")
    assert (told.quote, told.source) == ("", None)


def test_a_check_that_is_nowhere_to_be_found_is_a_finding(office: Office) -> None:
    office.checks = (Rule.of(Check(id="gone", target="no_such_module:run")),)
    (told,) = office.check("组织开展宣传。")
    assert "ModuleNotFoundError" in told.values["reason"]


def test_a_rule_that_cannot_run_fails_a_build(office: Office, rule: Plugin) -> None:
    rule("bad", _raise)
    with pytest.raises(PluginFailed) as caught:
        hold(office.subject("组织开展宣传。"))
    assert caught.value.problems[0].code == "check-broken"


def test_a_problem_without_sentences_says_its_code(office: Office, check: Plugin) -> None:
    check("mute", lambda document: [problem("too-short")])
    (found,) = hold(office.subject("组织开展宣传。"))
    assert "too-short：too-short" in render(found, translator({"FANGAN_LANG": "zh"}))
