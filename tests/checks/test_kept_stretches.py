"""Stretches that are taken over from one document to the next are those that the next one has."""

import pytest
from samples.conftest import NAMES, SAMPLES

from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.checks.kept_stretches import KeptStretches
from fangan.checks.subject import hollow_stretch, looked_at
from fangan.model.plan import Given
from fangan.model.problem import InputRefused

WORKSPACE = Workspace()


@pytest.mark.parametrize("name", NAMES)
def test_the_stretches_of_the_next_document_are_its_own(name: str) -> None:
    project = open_project(SAMPLES / name, WORKSPACE)
    composer, kept = project.composer(), KeptStretches()
    texts = {name: fact for name, fact in project.plan.facts.items() if isinstance(fact.raw, str)}
    for fact, given in texts.items():
        for raw in (given.raw, f"{given.raw}甲"):
            facts = {**project.plan.facts, fact: Given(raw, given.place)}
            try:
                document = composer.compose(facts, draft=True).document
            except InputRefused:  # a day with a word behind it is none
                continue
            assert kept.of(document) == tuple(map(hollow_stretch, looked_at(document)))


def test_what_stayed_the_same_is_the_same() -> None:
    project = open_project(SAMPLES / "town-five-ones", WORKSPACE)
    composer, kept = project.composer(), KeptStretches()
    first, second = (
        kept.of(composer.compose({**project.plan.facts, "宣传地点": Given(place)}).document)
        for place in ("甲村", "乙村")
    )
    others = [other.words for one, other in zip(first, second, strict=True) if one is not other]
    assert others
    assert all("乙村" in words for words in others)
