"""What a build knows the rules by is what they say of themselves."""

import pytest
from checks.test_cases import Case, cases
from factories.seeding import RULES, SEEDED, Seed, seeds

from fangan.checks.glance import RULE_INDEX
from fangan.checks.indexing import index_text


def test_the_index_is_what_the_rules_say() -> None:
    assert RULE_INDEX.read_text("utf-8") == index_text()


def test_every_file_of_defects_is_a_family_s() -> None:
    assert {path.stem for path in SEEDED.glob("*.yaml")} <= {rule.family for rule in RULES.values()}


@pytest.mark.parametrize("case", [one for one in cases("fail") if one.rule.signs], ids=str)
def test_a_sign_stands_in_every_bad_case(case: Case) -> None:
    assert any(sign in f"{case.text}{case.plan}{case.facts}" for sign in case.rule.signs)


@pytest.mark.parametrize("seed", [one for one in seeds() if RULES[one.rule].signs], ids=str)
def test_a_sign_stands_in_every_seeded_defect(seed: Seed) -> None:
    assert any(sign in f"{seed.text}{seed.whole}{seed.old}{seed.new}" for sign in RULES[seed.rule].signs)
