"""Defects that are put into good documents are found by the rule that is there for them."""

import pytest
from factories.seeding import Seed, finds, finds_without, seeds

SEEDS = seeds()


@pytest.mark.parametrize("seed", SEEDS, ids=str)
def test_a_seeded_defect_is_found(seed: Seed) -> None:
    assert finds(seed)


@pytest.mark.parametrize("seed", [one for one in SEEDS if one.sample], ids=str)
def test_it_was_not_there_before(seed: Seed) -> None:
    assert finds_without(seed) == []
