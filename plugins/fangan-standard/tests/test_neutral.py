"""What is shared by all themes speaks of none."""

import re
from importlib import resources
from importlib.resources.abc import Traversable

import pytest

HARDSHIP = re.compile("扶贫|脱贫|返贫|帮扶|困难群众|贫困|捐[赠款物]|爱心|走访慰问|受助")
SECTIONS = sorted(resources.files("fangan_standard").joinpath("sections").iterdir(), key=lambda one: one.name)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda one: one.name)
def test_no_shared_section_speaks_of_hardship(section: Traversable) -> None:
    assert HARDSHIP.findall(section.read_text("utf-8")) == []
