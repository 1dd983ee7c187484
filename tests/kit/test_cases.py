"""Every rule of the kit finds its breach, where it is, and only there."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from kit.conftest import Make

from fangan.checks.registry import finder
from fangan.kit.examining import ORDER, ask_rule, kit_rules
from fangan.kit.subject import open_subject
from fangan.messages.catalogue import FOREIGN, message
from fangan.messages.translation import CHINESE, translator
from fangan.model.problem import Problem
from fangan.model.rule import Rule

Find = Callable[[str, Mapping[str, str]], list[Problem]]
CASES = Path(__file__).with_name("cases")
every_rule = pytest.mark.parametrize("rule", kit_rules(), ids=lambda rule: rule.name)


@dataclass(frozen=True)
class Breach:
    """A plugin's files, the code of what is wrong with them, and its line; 0 is the whole file."""

    rule: str
    code: str
    line: int
    files: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.rule}: {self.code}"


def read(rule: str) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = yaml.safe_load((CASES / f"{rule}.yaml").read_text("utf-8"))
    return found


RULES = {rule.name: rule for rule in kit_rules()}
BREACHES = [Breach(rule, **one) for rule in ORDER for one in read(rule)["fail"]]  # type: ignore[arg-type]
SOUND = [(rule, one) for rule in ORDER for one in read(rule)["pass"]]


@pytest.fixture
def find(make: Make) -> Find:
    """Return a function that asks one rule about a plugin made of files."""
    return lambda rule, files: list(ask_rule(RULES[rule], open_subject(str(make(files)), os.environ)))


@pytest.mark.parametrize(("rule", "files"), SOUND)
def test_a_sound_plugin_is_told_nothing(rule: str, files: Mapping[str, str], find: Find) -> None:
    assert find(rule, files) == []


@pytest.mark.parametrize("breach", BREACHES, ids=str)
def test_a_breach_is_found_at_its_line_and_nothing_else_is(breach: Breach, find: Find) -> None:
    found = find(breach.rule, breach.files)  # one that shows at several levels is found at each
    assert {(one.code, one.place.line if one.place else 0) for one in found} == {(breach.code, breach.line)}


@pytest.mark.parametrize("breach", BREACHES, ids=str)
def test_a_breach_is_said_in_words(breach: Breach) -> None:
    assert message(breach.code) is not FOREIGN


def test_every_file_of_the_kits_rules_is_a_rule_in_the_order() -> None:
    import fangan.kit.rules

    files = Path(fangan.kit.rules.__file__).parent.glob("[!_]*.py")
    assert sorted(path.stem.replace("_", "-") for path in files) == sorted(ORDER)


@every_rule
def test_a_rule_looks_for_its_breaches_beside_what_it_says(rule: Rule) -> None:
    assert rule.target == f"fangan.kit.rules.{rule.name.replace('-', '_')}:find"
    assert callable(finder(rule))


@every_rule
@pytest.mark.parametrize("sentence", ["demand", "why"])
def test_a_rule_says_what_it_demands_and_why_in_both_languages(sentence: str, rule: Rule) -> None:
    text = getattr(rule, sentence)
    assert text
    assert translator({"FANGAN_LANG": CHINESE})(text) != text
    assert rule.basis
