"""What differs in a table is pointed at: the row by its first cell, the column by its heading."""

from dataclasses import replace

import pytest
from factories import documents as make
from hypothesis import given
from hypothesis import strategies as st

from fangan.harvest.cells import differing_cells

TABLE = replace(make.table(0, ("序号", "任务", "金额"), "经费"), rows=(("1", "修渠", "5万元"), ("2", "打井", "8万元")))
FIRST, SECOND = TABLE.rows


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (replace(TABLE, rows=(FIRST, ("2", "打井", "9万元"))), ("打井　金额　8万元", "打井　金额　9万元")),
        (replace(TABLE, rows=(FIRST,)), ("2　打井　8万元", "")),
        (replace(TABLE, caption="资金"), ("经费", "资金")),
        (TABLE, ("", "")),
    ],
    ids=["cell", "row", "caption", "none"],
)
def test_a_cell_goes_by_row_and_column_and_a_row_by_its_cells(after, told) -> None:
    assert differing_cells(TABLE, after) == told


@given(row=st.integers(0, 1), column=st.integers(0, 2), word=st.text("甲乙丙", min_size=1, max_size=3))
def test_it_ends_with_the_cell_before_and_after(row: int, column: int, word: str) -> None:
    rows = [list(one) for one in TABLE.rows]
    rows[row][column] = word
    old, new = differing_cells(TABLE, replace(TABLE, rows=tuple(map(tuple, rows))))
    assert (old.split("　")[-1], new.split("　")[-1]) == (TABLE.rows[row][column], word)
