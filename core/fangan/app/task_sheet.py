"""任务分工表 as a workbook: who does what by when, a row a task, for those who tick it off."""

from collections.abc import Iterable

from fangan.formats.spreadsheet import workbook
from fangan.model.document import Document, Task

_HEAD = ("序号", "任务", "牵头单位", "责任单位", "完成时限", "时间", "地点")
_WIDTHS = (8, 30, 24, 36, 18, 18, 18)
_ALWAYS = 5
"""Columns that stand whether or not any task fills them."""
TASK_SHEET = "任务分工表"


def task_sheet(document: Document) -> bytes | None:
    """Return the tasks of a document as an .xlsx, columns that no task fills left out; None where there are none."""
    if not document.tasks:
        return None
    rows = list(_rows(document.tasks))
    kept = [at for at in range(len(_HEAD)) if at < _ALWAYS or any(row[at] for row in rows)]
    return workbook(TASK_SHEET, [[row[at] for at in kept] for row in (_HEAD, *rows)], [_WIDTHS[at] for at in kept])


def _rows(tasks: Iterable[Task]) -> Iterable[tuple[str, ...]]:
    for at, one in enumerate(tasks, 1):
        where = one.place or (one.at if not one.time else "")
        yield str(at), one.title, "、".join(one.lead), "、".join(one.with_), one.by, one.time, where
