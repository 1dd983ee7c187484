"""A file of ours is set as the standard has it, and carries nothing that its office does not want to give away."""

import pytest
from factories.carrier import opened
from samples.conftest import NAMES, compose

from fangan.checks.registry import rules
from fangan.checks.run import look
from fangan.formats.docx import write

RULES = [rule for rule in rules("format", "hygiene") if not rule.hint]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_wrong_with_the_file_of_a_built_sample(name: str) -> None:
    subject = opened(write(compose(name).document))
    assert [(one.rule.id, one.quote) for one in look(RULES, subject)] == []
