"""What a build knows the rules by is what they say of themselves."""

import pytest
from checks.test_cases import Case, cases
from factories.seeding import RULES, SEEDED, Seed, plant, sample, seeds

from fangan.checks.glance import RULE_INDEX
from fangan.checks.indexing import index_text
from fangan.checks.signs import signs_in
from fangan.model.reading import all_words


def test_the_index_is_what_the_rules_say() -> None:
    assert RULE_INDEX.read_text("utf-8") == index_text()


def test_every_file_of_defects_is_a_family_s() -> None:
    assert {path.stem for path in SEEDED.glob("*.yaml")} <= {rule.family for rule in RULES.values()}


@pytest.mark.parametrize("case", [one for one in cases("fail") if one.rule.signs], ids=str)
def test_a_sign_stands_in_every_bad_case(case: Case) -> None:
    around = f"{case.plan}{case.around}{case.facts}".replace("'", "\n")
    assert signs_in(f"活动内容\n{case.text}\n{around}")(case.rule.signs)


@pytest.mark.parametrize("seed", [one for one in seeds() if RULES[one.rule].signs], ids=str)
def test_a_sign_stands_in_every_seeded_defect(seed: Seed) -> None:
    words = (
        all_words(plant(sample(seed.sample).document, seed.old, seed.new)) if seed.sample else seed.text + seed.whole
    )
    assert signs_in(words)(RULES[seed.rule].signs)
