"""A table of tasks that is mostly empty."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import DocumentSubject
from fangan.checks.tables import TableCells, grids
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/task-table-filled",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("牵头", "责任", "时限", "配合单位"),
    grade=Grade.PLAIN,
    demand="A table of tasks says who does it and by when",
    what="{empty} of {cells} cells of this table of tasks are empty",
    remedy="Give every task its office and its time, or leave the column out",
    why="A task without an office is nobody's task",
    basis="《党政机关公文处理工作条例》第二十条第二项：所提措施和办法切实可行",
    sees=(sights.TABLES,),
)

_OF_TASKS = ("牵头", "责任单位", "责任人", "责任部门", "时限", "配合单位")
_EMPTY = ("", "—", "——", "-", "/", "无", "－")
_SHARE, _FEWEST = 4, 3


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield tables of tasks of which more than a quarter is empty; columns to be filled in by hand do not count."""
    for grid in subject.once(grids):
        heads = [head for head in grid.table.header if any(word in head for word in _OF_TASKS)]
        if not heads or len(grid.table.rows) < _FEWEST:
            continue
        cells = [cell for column in _columns(grid) for cell in column]
        empty = sum(cell in _EMPTY for cell in cells)
        if empty * _SHARE > len(cells):
            values = {"empty": str(empty), "cells": str(len(cells))}
            yield Finding(address=grid.address(-1, 0), quote=grid.table.caption or heads[0], values=values)


def _columns(grid: TableCells) -> Iterator[list[str]]:
    """Yield the columns in which anything stands, for the rows whose task is written."""
    rows = [row for row in range(len(grid.table.rows)) if grid.cell(row, 0)]
    for column in range(len(grid.table.header)):
        cells = [grid.cell(row, column) for row in rows]
        if any(cell for cell in cells):
            yield cells
