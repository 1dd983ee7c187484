from dataclasses import replace

import pytest
from factories import documents as make

from fangan.compare import Kind, compare_documents

HEADER = ("序号", "任务", "单位")
ROWS = (("1", "广泛宣传", "县委宣传部"), ("2", "公益捐助", "县慈善会"), ("3", "走访慰问", "县农业农村局"))


def table(*rows, header=HEADER, **changes):
    return replace(make.table(0, header=header), rows=rows, aligns=("center",) * len(header), **changes)


@pytest.fixture
def rows(shown):
    def rows(before, after):
        (only,) = compare_documents(make.document(before), make.document(after)).differences
        return [(row.kind, [shown(cell) for cell in row.cells]) for row in only.rows if row.kind is not Kind.UNCHANGED]

    return rows


def test_only_the_cell_that_changed_is_shown(rows):
    after = (*ROWS[:1], ("2", "公益捐助", "县红十字会"), ROWS[2])
    assert rows(table(*ROWS), table(*after)) == [(Kind.CHANGED, ["2", "公益捐助", "[-县慈善会-][+县红十字会+]"])]


def test_a_row_that_came_is_one_row(rows):
    assert rows(table(*ROWS[:2]), table(*ROWS)) == [(Kind.INSERTED, ["[+3+]", "[+走访慰问+]", "[+县农业农村局+]"])]


def test_rows_counted_anew_are_no_difference(rows):
    after = (("1", "公益捐助", "县慈善会"), ("2", "走访慰问", "县农业农村局"))
    assert rows(table(*ROWS), table(*after)) == [(Kind.DELETED, ["[-1-]", "[-广泛宣传-]", "[-县委宣传部-]"])]


def test_a_new_column_leaves_the_others_as_they_are(rows):
    after = tuple((*row, "全年") for row in ROWS[:1])
    found = rows(table(*ROWS[:1]), table(*after, header=(*HEADER, "时限")))
    assert found == [
        (Kind.CHANGED, [*HEADER, "[+时限+]"]),
        (Kind.CHANGED, [*ROWS[0], "[+全年+]"]),
    ]


def test_another_caption_is_a_difference_of_the_table(shown):
    (only,) = compare_documents(
        make.document(table(*ROWS, caption="任务分工")), make.document(table(*ROWS, caption="任务清单"))
    ).differences
    assert (only.kind, shown(only.runs)) == (Kind.CHANGED, "[-任务分工-][+任务清单+]")


def test_columns_set_otherwise_are_a_difference():
    after = replace(table(*ROWS), aligns=("left",) * 3)
    assert [one.kind for one in compare_documents(make.document(table(*ROWS)), make.document(after)).differences] == [
        Kind.CHANGED
    ]


def test_a_table_without_cells_is_compared_too():
    empty = table(header=())
    found = compare_documents(make.document(empty), make.document(table(*ROWS)))
    assert [change.kind for change in found.differences] == [Kind.DELETED, Kind.INSERTED]


@pytest.mark.parametrize("header", ["编号", "序号"])
@pytest.mark.parametrize(
    ("before", "after"),
    [("桐扶2026-001", "桐扶2026-999（已撤销）"), ("1001", "1999"), ("1", "1（已撤销）"), ("1", "")],
)
def test_a_column_of_numbers_that_say_more_than_the_row_is_compared(rows, header, before, after):
    old, new = (table((cell, "走访慰问"), header=(header, "任务")) for cell in (before, after))
    ((kind, _),) = rows(old, new)
    assert kind is Kind.CHANGED


@pytest.mark.parametrize("counts", [("1.", "2."), ("（一）", "（二）"), ("一", "二"), ("01", "02")])
def test_rows_may_be_counted_in_any_way(rows, counts):
    tasks = ("广泛宣传", "公益捐助")
    old = table(*zip(counts, tasks, strict=True), header=("编号", "任务"))
    new = table(("1", "公益捐助"), header=("编号", "任务"))
    assert [kind for kind, _ in rows(old, new)] == [Kind.DELETED]


def test_a_count_that_begins_anew_is_still_one():
    old = table(("1", "甲"), ("1", "乙"), ("2", "丙"), header=("序号", "任务"))
    new = table(("1", "甲"), ("2", "乙"), ("3", "丙"), header=("序号", "任务"))
    assert compare_documents(make.document(old), make.document(new)).differences == ()
