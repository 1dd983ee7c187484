"""Columns are counted in the editor's units, and addresses lead to paths and back."""

from pathlib import Path

import pytest
from fangan_lsp.positions import character_at, path_of, range_of, uri_of
from hypothesis import given
from hypothesis import strategies as some
from pygls.workspace import PositionCodec


@given(some.text(some.sampled_from("中a𠮷é😋 "), max_size=12), some.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_a_column_leads_back_to_its_character(line: str, units: str) -> None:
    codec = PositionCodec(units)
    for at in range(len(line) + 1):
        column = range_of(codec, [line], 0, at, at).start.character
        assert character_at(codec, line, column) == at


def test_a_character_outside_the_first_plane_is_two_units() -> None:
    found = range_of(PositionCodec("utf-16"), ["𠮷𠮷村、"], 0, 3, 4)
    assert (found.start.character, found.end.character) == (5, 6)


def test_a_line_that_is_gone_has_an_empty_range() -> None:
    assert range_of(PositionCodec(), [], 3, 0, 5).end.character == 0


@pytest.mark.parametrize("name", ["方案 1/plan.yaml", "a#b/100%.md"])
def test_a_path_survives_its_address(tmp_path: Path, name: str) -> None:
    path = str(tmp_path / name)
    assert path_of(uri_of(path)) == path


@pytest.mark.parametrize("uri", ["untitled:Untitled-1", "git:/a/plan.yaml?ref", ""])
def test_what_is_no_file_has_no_path(uri: str) -> None:
    assert path_of(uri) == ""
