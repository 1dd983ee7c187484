"""A rule is one file, and says everything about itself in both languages."""

import re
from pathlib import Path

import pytest
import yaml

import fangan.checks
from fangan.checks.registry import FAMILIES, FAMILY_NAMES, finder, rules
from fangan.messages.catalogue import message
from fangan.messages.render import fields
from fangan.messages.translation import translator
from fangan.model.rule import Rule

ROOM = Path(fangan.checks.__file__).parent
CASES = Path(__file__).with_name("cases")
WRITTEN = [rule for rule in rules() if ".measured:" not in rule.target]
"""Those that have a file each; the rules of the page are data of another room."""
MEASURED = [rule for rule in rules() if rule not in WRITTEN]
every_rule = pytest.mark.parametrize("rule", WRITTEN, ids=lambda rule: rule.id)


def test_every_file_of_a_family_is_a_rule_and_every_rule_is_listed() -> None:
    files = [path for path in ROOM.glob("*/*.py") if path.name not in ("__init__.py", "measured.py")]
    assert {rule.id for rule in WRITTEN} == {f"{one.parent.name}/{one.stem.replace('_', '-')}" for one in files}


def test_every_family_is_listed() -> None:
    assert set(FAMILIES) == {path.parent.name for path in ROOM.glob("*/__init__.py")}


def test_a_family_is_listed_alone() -> None:
    assert {rule.family for rule in rules("dates")} == {"dates"}


@every_rule
def test_a_rule_looks_for_its_breaches_beside_what_it_says(rule: Rule) -> None:
    module = f"fangan.checks.{rule.id.replace('/', '.').replace('-', '_')}"
    assert rule.target in (f"{module}:find", "")
    assert not rule.target or callable(finder(rule))


@every_rule
def test_a_rule_has_good_and_bad_cases(rule: Rule) -> None:
    if rule.target:
        cases = yaml.safe_load((CASES / f"{rule.id}.yaml").read_text("utf-8"))
        assert cases["pass"]
        assert cases["fail"]


def test_no_case_is_left_over() -> None:
    assert {str(path.relative_to(CASES).with_suffix("")) for path in CASES.rglob("*.yaml")} <= {r.id for r in rules()}


@every_rule
@pytest.mark.parametrize("sentence", ["demand", "what", "remedy", "why"])
def test_a_rule_says_what_it_demands_what_is_wrong_what_to_do_and_why(sentence: str, rule: Rule) -> None:
    text = getattr(rule, sentence)
    chinese = translator({"FANGAN_LANG": "zh"})(text)
    assert text
    assert not text.endswith((".", "。"))
    assert re.search("[一-鿿]", chinese)
    assert chinese != text
    assert fields(chinese) == fields(text)


@pytest.mark.parametrize("rule", MEASURED, ids=lambda rule: rule.id)
def test_a_rule_of_the_page_is_a_rule_of_a_check(rule: Rule) -> None:
    assert callable(finder(rule))
    assert message(rule.id) == rule.message
    assert re.search("[一-鿿]", rule.chinese["what"])
    assert fields(rule.chinese["what"]) == fields(rule.what)


@every_rule
def test_a_rule_names_what_it_rests_on(rule: Rule) -> None:
    assert re.search("[一-鿿]", rule.basis)


@every_rule
def test_the_message_of_a_rule_is_found_by_its_id(rule: Rule) -> None:
    assert message(rule.id) == rule.message


def test_every_family_goes_by_one_chinese_name() -> None:
    assert sorted(FAMILY_NAMES.values()) == sorted([*FAMILIES, "package"])
