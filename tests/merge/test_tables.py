"""The rows of a table come together from several hands: cells, rows put in and rows left out."""

from collections import Counter
from typing import TypeAlias

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fangan.merge.tables import merge_rows, row_pairs

Rows: TypeAlias = tuple[tuple[str, ...], ...]
BASE: Rows = (("1", "宣传发动", "县委宣传部"), ("2", "走访慰问", "县民政局"), ("3", "总结报送", "县政府办公室"))


def rows(*changes: tuple[int, int, str], of: Rows = BASE) -> Rows:
    """Return the rows with other words in some cells."""
    found = [list(row) for row in of]
    for row, column, words in changes:
        found[row][column] = words
    return tuple(map(tuple, found))


def test_cells_of_one_row_come_in_from_both_sides() -> None:
    merged = merge_rows(BASE, rows((1, 1, "走访困难群众")), rows((1, 2, "县残联")))
    assert merged == (rows((1, 1, "走访困难群众"), (1, 2, "县残联")), False)


def test_a_row_is_put_in_beside_one_that_another_changed() -> None:
    new = ("4", "督导检查", "县纪委")
    merged = merge_rows(BASE, (*BASE, new), rows((2, 1, "总结上报")))
    assert merged == ((*rows((2, 1, "总结上报")), new), False)


def test_a_row_goes_where_another_changed_the_one_beside_it() -> None:
    merged = merge_rows(BASE, (BASE[0], BASE[2]), rows((2, 2, "县委办公室")))
    assert merged == ((BASE[0], rows((2, 2, "县委办公室"))[2]), False)


def test_rows_put_in_by_one_and_left_out_by_another_both_count() -> None:
    new = ("4", "督导检查", "县纪委")
    assert merge_rows(BASE, (*BASE, new), BASE[1:]) == ((*BASE[1:], new), False)


def test_rows_of_two_at_one_place_both_stand_and_the_same_one_once() -> None:
    one, other = ("4", "督导检查", "县纪委"), ("4", "经费保障", "县财政局")
    assert merge_rows(BASE, (*BASE, one), (*BASE, other)).rows == (*BASE, one, other)
    assert merge_rows(BASE, (*BASE, one), (*BASE, one)) == ((*BASE, one), False)


def test_a_row_that_one_left_out_and_another_changed_stays_and_meets() -> None:
    changed = rows((1, 1, "走访困难群众"))
    assert merge_rows(BASE, (BASE[0], BASE[2]), changed) == (changed, True)
    assert merge_rows(BASE, changed, (BASE[0], BASE[2])) == (changed, True)


def test_a_cell_that_two_changed_otherwise_is_as_ours_has_it_and_meets() -> None:
    merged = merge_rows(BASE, rows((1, 2, "县残联")), rows((1, 2, "县红十字会"), (0, 1, "宣传")))
    assert merged == (rows((1, 2, "县残联"), (0, 1, "宣传")), True)


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_row_is_known_again_behind_one_that_is_gone(gone: int) -> None:
    new = [row for at, row in enumerate(rows((0, 1, "宣传"), (1, 1, "慰问"), (2, 1, "总结"))) if at != gone]
    kept = [pair for pair in row_pairs(BASE, new) if None not in pair]
    assert kept == [(old, at) for at, old in enumerate(one for one in range(3) if one != gone)]


CELL = st.sampled_from(["甲", "乙", "甲乙", "丙丁", ""])
ROWS = st.lists(st.tuples(CELL, CELL), max_size=5).map(tuple)


@given(ROWS, ROWS)
def test_what_only_one_side_changed_is_as_that_side_has_it(base: Rows, new: Rows) -> None:
    assert merge_rows(base, new, base) == (new, False)
    assert merge_rows(base, base, new) == (new, False)


@given(ROWS, ROWS, ROWS)
@example((("甲", "甲"),), (("甲", "乙"),), (("乙", "甲"),))
def test_no_row_that_came_in_is_nowhere_unless_it_meets(base: Rows, ours: Rows, theirs: Rows) -> None:
    merged = merge_rows(base, ours, theirs)
    held = ["".join(row) for row in merged.rows]
    for old, new in row_pairs(base, theirs):
        if old is None and new is not None:
            assert "".join(theirs[new]) in held
    for old, new in row_pairs(base, ours) if not merged.meet else ():
        was, now = (Counter("".join(rows[at]) if at is not None else "") for rows, at in ((base, old), (ours, new)))
        assert set(now - was) <= set("".join(held))
