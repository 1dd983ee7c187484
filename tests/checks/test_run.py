"""Families, the checks of plugins, and what stops a build."""

import sys
import types

import pytest

from fangan.checks.plugins import BROKEN
from fangan.checks.rule import Grade
from fangan.checks.run import FAMILIES, refuse_outdated, rules, run_checks
from fangan.messages.catalogue import FOREIGN, message
from fangan.model.extension import Check
from fangan.model.problem import InputRefused, Place, Severity, UsageRefused, problem


@pytest.fixture
def plugin(office, monkeypatch):
    """Return a function that gives the office's provider a check."""

    def add(name, function):
        module = types.ModuleType(f"check_{name}")
        module.run = function
        monkeypatch.setitem(sys.modules, module.__name__, module)
        office.checks = (*office.checks, Check(id=name, target=f"{module.__name__}:run"))

    return add


def test_every_rule_has_a_message_and_belongs_to_a_family() -> None:
    assert all(rule.family in FAMILIES and rule.help for rule in rules())
    assert not [rule.id for rule in rules() if message(rule.id) is FOREIGN]


def test_a_clean_plan_has_no_findings(office):
    assert office.check("组织开展宣传。") == []


def test_families_limit_what_is_looked_for(office):
    body = "1999年推进脱贫攻坚。"
    assert {finding.rule.family for finding in office.check(body)} == {"terms", "years"}
    assert {finding.rule.family for finding in office.check(body, "", "years")} == {"years"}


def test_an_unknown_family_is_refused_with_the_nearest(office):
    with pytest.raises(UsageRefused) as caught:
        office.check("组织开展宣传。", "", "term")
    assert caught.value.problems[0].values["suggestion"] == "terms"


def test_a_plugins_findings_keep_their_words_under_the_id_of_the_check(office, plugin):
    wrong = problem("too-short", Place("x.md", 3), Severity.WARNING, what="太短", remedy="写长些")
    plugin("length", lambda document: [wrong])
    (finding,) = office.check("组织开展宣传。")
    assert (finding.rule.id, finding.rule.family, finding.grade) == ("plugins/length", "plugins", Grade.SERIOUS)
    assert (finding.values["what"], finding.source, finding.provider) == ("太短", Place("x.md", 3), "office")


def _raise(document):
    raise KeyError("甲")


@pytest.mark.parametrize(("function", "reason"), [(_raise, "KeyError"), (lambda document: ["甲"], "str is no Problem")])
def test_a_check_that_fails_is_one_finding_naming_the_plugin_and_spoils_no_other(office, plugin, function, reason):
    plugin("bad", function)
    plugin("good", lambda document: [problem("seen", None, what="看见了", remedy="")])
    broken, good = office.check("组织开展宣传。")
    assert broken.rule is BROKEN
    assert broken.values["plugin"] == "office 1.0"
    assert reason in broken.values["reason"]
    assert good.rule.id == "plugins/good"


def test_a_check_that_is_nowhere_to_be_found_is_a_finding(office):
    office.checks = (Check(id="gone", target="no_such_module:run"),)
    (finding,) = office.check("组织开展宣传。")
    assert "ModuleNotFoundError" in finding.values["reason"]


def test_required_wording_out_of_its_period_stops_a_final_build_and_names_the_successor(office):
    composer, composition = office.compose("以旧思想为指导。", draft=False)
    with pytest.raises(InputRefused) as caught:
        refuse_outdated(composer.catalogue, composition.document, composer.program.plan)
    (found,) = caught.value.problems
    assert (found.values["term"], found.values["successor"]) == ("旧思想", "新思想")
    assert found.severity is Severity.ERROR


def test_a_draft_is_only_warned(office):
    composer, composition = office.compose("以旧思想为指导。")
    (found,) = refuse_outdated(composer.catalogue, composition.document, composer.program.plan)
    assert found.severity is Severity.WARNING


def test_lighter_grades_stop_nothing(office):
    composer, composition = office.compose("县扶贫办推进脱贫攻坚。", draft=False)
    assert refuse_outdated(composer.catalogue, composition.document, composer.program.plan) == ()


def test_a_plan_of_the_term_s_own_time_is_built(office):
    composer, composition = office.compose("以旧思想为指导。", "year: 2015\nissue: {date: 2015-03-02}\n", draft=False)
    assert refuse_outdated(composer.catalogue, composition.document, composer.program.plan) == ()


def test_facts_given_beside_the_plan_are_the_ones_checked(office):
    from fangan.model.plan import Given

    office.facts = "facts: {截止: {type: deadline, ask: 截止}}\n"
    composer, _ = office.compose("在{{截止}}前报送。", "facts: {截止: 2026-04-01}\n")
    given = {"截止": Given("2026-01-01")}
    found = run_checks(composer, composer.compose(given), ("dates",), given)
    assert [finding.rule.id for finding in found] == ["dates/deadline-passed"]
