"""Packed records: what is none is told when it is asked for, not somewhere behind it."""

from datetime import date
from typing import Any

import pytest

from fangan.model.event import Event
from fangan.model.problem import OutputFailed
from fangan.plugins.codec import pack_value
from fangan.plugins.kinds import file_kinds, kind_of
from fangan.plugins.supply import Records, are_rows

ROW = pack_value(Event(id="读书节", first=date(2015, 4, 23)))
FORGED = [["Event"], ROW[:-1], [*ROW, 1], ["Event", 1, *ROW[2:]], ["Nobody", *ROW[1:]], [[]], [["date", "x"]]]


@pytest.mark.parametrize("row", FORGED)
def test_a_row_that_is_no_record_is_told(row: Any) -> None:
    with pytest.raises(OutputFailed) as refused:
        Records(kind_of(Event), [row])[0]
    assert [found.code for found in refused.value.problems] == ["cache-forged"]


@pytest.mark.parametrize(
    ("rows", "are"), [([ROW], True), ([], True), (None, False), ([7], False), ([["Event"]], False)]
)
def test_rows_are_looked_at_as_far_as_their_names(rows: Any, are: bool) -> None:
    [kind] = [kind for kind in file_kinds() if kind.record is Event]
    assert are_rows(kind, rows) is are
