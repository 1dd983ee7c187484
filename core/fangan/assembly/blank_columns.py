"""Columns of a table in which no row says anything: they are not printed, and told."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from fangan.assembly.program import TableProgram
from fangan.chinese.punctuation import EMPTY_CELLS
from fangan.model.document import Table
from fangan.model.problem import Place, Problem, Severity, problem

_LONGEST_NAME = 20


def blank_columns(table: TableProgram, rows: Sequence[Sequence[str]]) -> list[int]:
    """List the columns, from 0, that have values or dashes for cells and no value in any row.

    What the text itself leaves empty is a form, to be filled in by hand. A table of nothing else keeps all columns.
    """
    blank = (at for at, cells in enumerate(zip(*rows, strict=True)) if EMPTY_CELLS.issuperset(cells))
    found = [at for at in blank if any(cells[at] for cells, _ in table.rows)]
    return found if len(found) < len(table.header) else []


def without(table: Table, columns: Collection[int]) -> Table:
    """Return a table without some of its columns."""

    def rest(cells: Sequence[str]) -> tuple[str, ...]:
        return tuple([cell for at, cell in enumerate(cells) if at not in columns])

    rows = tuple(map(rest, table.rows))
    return replace(table, header=rest(table.header), rows=rows, aligns=rest(table.aligns))


def left_out(table: Table, columns: Sequence[int], place: Place) -> Problem:
    """Tell of a table which of its columns are not printed."""
    names = "、".join(table.header[at] or str(at + 1) for at in columns)
    name = table.caption or "、".join(filter(None, table.header))[:_LONGEST_NAME]
    return problem("column-blank", place, Severity.NOTE, columns=names, table=name)
