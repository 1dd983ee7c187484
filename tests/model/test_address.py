"""A target is read as it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.model.address import NOWHERE, Target

KEYS = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
ITEMS = st.from_regex(r"[a-z][a-z0-9-]{0,8}(\.[1-9])?", fullmatch=True)  # an item that is repeated counts


@given(st.builds(Target, KEYS, st.just("") | ITEMS))
def test_a_target_that_is_written_is_read_again(target: Target) -> None:
    assert Target.parse(str(target)) == target


@pytest.mark.parametrize(
    ("text", "target"),
    [("activities", Target("activities")), ("activities#donation", Target("activities", "donation")), ("", NOWHERE)],
)
def test_an_item_stands_behind_its_section(text: str, target: Target) -> None:
    assert (Target.parse(text), str(target)) == (target, text)
