"""Responsibilities of items: `lead/with/by/at` in the house style, and the 任务分工表."""

import datetime as dt
import re
from collections.abc import Sequence

from fangan.assembly.values import IN_YEAR
from fangan.model.document import Origin, Table, Task
from fangan.model.fact import FactSpec, FactType
from fangan.model.section import Attributes
from fangan.model.template import Placeholder, Segment, Template

_MONTH_DAY = re.compile(r"(\d{1,2})-(\d{1,2})")
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LIMITS = {FactType.DATE: "前", FactType.DEADLINE: "前", FactType.MONTH: "底前"}
"""What makes a day, or a month, a limit."""
EMPTY_CELL = "—"


def has_task(attributes: Attributes) -> bool:
    """Tell whether an item states any responsibility."""
    return bool(attributes.lead or attributes.with_ or attributes.by or attributes.at)


def deadline(by: Template, year: int, specs: dict[str, FactSpec]) -> tuple[Template, dt.date | None]:
    """Turn `by=` into printed words and, where it is a literal day, the day.

    `10-16` and `2026-10-16` become 10月16日前; a bare fact or column of days gets 前 behind it, one of months 底前, and
    names its year where it is not the plan's; anything else stays as written.
    Raises ValueError when the digits are no calendar day.
    """
    if len(by) == 1 and isinstance(by[0], str):
        text = by[0]
        full, short = _DATE.fullmatch(text), _MONTH_DAY.fullmatch(text)
        if full:
            day = dt.date(int(full[1]), int(full[2]), int(full[3]))
            prefix = f"{day.year}年" if day.year != year else ""
            return (f"{prefix}{day.month}月{day.day}日前",), day
        if short:
            day = dt.date(year, int(short[1]), int(short[2]))
            return (f"{day.month}月{day.day}日前",), day
    elif len(by) == 1 and isinstance(by[0], Placeholder):
        table, _, column = by[0].name.partition(".")
        spec = specs.get(table)
        spec = spec.columns.get(column) if spec and column else spec
        if spec and spec.type in _LIMITS:
            mark = by[0] if by[0].format else Placeholder(by[0].name, IN_YEAR, by[0].place)
            return (mark, _LIMITS[spec.type]), None
    return by, None


def _join(units: tuple[Template, ...]) -> list[Segment]:
    joined: list[Segment] = []
    for number, unit in enumerate(units):
        if number:
            joined.append("、")
        joined.extend(unit)
    return joined


def bracket(attributes: Attributes, by: Template) -> Template:
    """Print `（牵头单位：…；责任单位：…；完成时限：…；时间地点：…）`."""
    parts = [
        ("牵头单位：", _join(attributes.lead)),
        ("责任单位：", _join(attributes.with_)),
        ("完成时限：", list(by)),
        ("时间地点：", list(attributes.at)),
    ]
    segments: list[Segment] = []
    for label, words in parts:
        if words:
            segments.extend(["；" if segments else "（", label, *words])
    return (*segments, "）") if segments else ()


def sentence(attributes: Attributes, by: Template) -> Template:
    """Print `此项工作由…牵头，…配合，…完成。` after the item's text."""
    lead, with_ = _join(attributes.lead), _join(attributes.with_)
    clauses: list[list[Segment]] = []
    if attributes.at:
        clauses.append(["时间地点为", *attributes.at])
    if lead:
        clauses.append(["此项工作由", *lead, "牵头" if with_ else "负责"])
        if with_:
            clauses.append([*with_, "配合"])
    elif with_:
        clauses.append(["此项工作由", *with_, "负责"])
    if by:
        clauses.append([*by, "完成"] if clauses else ["此项工作", *by, "完成"])
    segments: list[Segment] = []
    for number, clause in enumerate(clauses):
        segments.extend(["，"] * bool(number) + clause)
    return (*segments, "。") if segments else ()


def task_table(tasks: Sequence[Task], key: str, origin: Origin) -> Table:
    """Gather the tasks into a table; a column nobody fills is left out, an empty cell prints a dash."""
    columns = [("工作任务", [task.title for task in tasks])]
    for label, cells in (
        ("牵头单位", ["、".join(task.lead) for task in tasks]),
        ("责任单位", ["、".join(task.with_) for task in tasks]),
        ("时间地点", [task.at for task in tasks]),
        ("完成时限", [task.by for task in tasks]),
    ):
        if any(cells):
            columns.append((label, [cell or EMPTY_CELL for cell in cells]))
    rows = tuple(
        (str(number), *cells) for number, cells in enumerate(zip(*(column for _, column in columns), strict=True), 1)
    )
    header = ("序号", *(label for label, _ in columns))
    return Table(header, rows, ("center", *("left" for _ in columns)), "", key, origin)
