"""What a build knows the rules by is what they say of themselves."""

from dataclasses import replace

import pytest
from checks.test_cases import Case, cases
from factories.seeding import RULES, SEEDED, Seed, plant, sample, seeds, text

from fangan.checks.glance import RULE_INDEX
from fangan.checks.indexing import index_text
from fangan.checks.run import look
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


RETYPED = {
    "half-width": str.maketrans("（）：，；〔〕", "():,;[]"),
    "full-width digits": str.maketrans("0123456789", "０１２３４５６７８９"),
    "blanks before": str.maketrans({one: f" {one}" for one in "年月日号%万："}),
    "blanks behind": str.maketrans({one: f"{one} " for one in "年月第〔—至："}),
    "wide blanks": str.maketrans({one: f"{one}　" for one in "：。；，"}),
    "other dashes": str.maketrans("—", "-"),
}


@pytest.mark.parametrize("how", RETYPED)
def test_signs_hide_nothing_from_a_rule_however_it_is_typed(how: str) -> None:
    for seed in seeds():
        rule = RULES[seed.rule]
        if rule.signs and seed.text:
            subject = text(*seed.text.translate(RETYPED[how]).split("\n"))
            without = [told.quote for told in look([replace(rule, signs=())], subject)]
            assert [told.quote for told in look([rule], subject)] == without, (rule.id, seed.text)
