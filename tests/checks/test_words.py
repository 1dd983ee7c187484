"""The glance at a document sees everything that the rules would look at."""

import pytest
from factories.cases import CASES

from fangan.checks.passage import passages
from fangan.checks.words import all_words


@pytest.mark.parametrize("name", sorted(CASES))
def test_no_passage_escapes_the_glance(name: str) -> None:
    document = CASES[name]()
    words = all_words(document)
    lines = [line for one in passages(document) for line in one.words.split("\n")]
    assert [line for line in lines if line not in words] == []
