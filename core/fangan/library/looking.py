"""Read plans and passages out of a library again."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from fangan.library.records import PassageRow, PlanRow

_Kind = TypeVar("_Kind")
PLAN_COLUMNS = ", ".join(f"plans.{name}" for name in PlanRow._fields)
"""The columns of a plan, as `plan_row` takes them."""
PASSAGE_COLUMNS = ", ".join(f"passages.{name}" for name in PassageRow._fields)
"""The columns of a passage, as `passage_row` takes them."""


def as_filed(value: object, kind: type[_Kind]) -> _Kind:
    """Return a value that is of the kind that was filed; raises sqlite3.DatabaseError for what a damage made of it."""
    if isinstance(value, kind):
        return value
    raise sqlite3.DatabaseError(f"{type(value).__name__} is not {kind.__name__}")


def plan_row(row: Sequence[Any]) -> PlanRow:
    """Return a plan from its columns; raises as `as_filed`."""
    return PlanRow(*map(as_filed, row, PlanRow.__annotations__.values()))


def passage_row(row: Sequence[Any]) -> PassageRow:
    """Return a passage from its columns; raises as `as_filed`."""
    return PassageRow(*map(as_filed, row, PassageRow.__annotations__.values()))


def past_plan(connection: sqlite3.Connection, number: int) -> PlanRow | None:
    """Return a plan by its number."""
    row = connection.execute(f"SELECT {PLAN_COLUMNS} FROM plans WHERE id = ?", (number,)).fetchone()
    return plan_row(row) if row else None


def all_plans(connection: sqlite3.Connection, *, current: bool = True) -> Iterator[PlanRow]:
    """Yield all plans by their numbers; with `current` none that has a newer edition."""
    where = "WHERE successor = 0 " if current else ""
    yield from map(plan_row, connection.execute(f"SELECT {PLAN_COLUMNS} FROM plans {where}ORDER BY id"))


def editions_of(connection: sqlite3.Connection, plan: PlanRow) -> list[PlanRow]:
    """Return the editions of a plan, the oldest first, itself too."""
    found, before = [plan], [plan.id]
    while before:
        rows = connection.execute(f"SELECT {PLAN_COLUMNS} FROM plans WHERE successor = ?", (before.pop(),))
        for row in map(plan_row, rows):
            found.append(row)
            before.append(row.id)
    after = plan
    while after.successor and (newer := past_plan(connection, after.successor)):
        found.append(after := newer)
    return sorted(found, key=lambda one: one.id)


def passages_of(connection: sqlite3.Connection, plan: int, first: int = 1, last: int | None = None) -> list[PassageRow]:
    """Return the passages of a plan from one position to another, both included."""
    rows = connection.execute(
        f"SELECT {PASSAGE_COLUMNS} FROM passages WHERE plan = ? AND position >= ? AND (? IS NULL OR position <= ?)"
        " ORDER BY position",
        (plan, first, last, last),
    )
    return [passage_row(row) for row in rows]


def alike_elsewhere(connection: sqlite3.Connection, passage: PassageRow) -> list[tuple[PlanRow, PassageRow]]:
    """Return the paragraphs of other current plans that say the same, by year."""
    rows = connection.execute(
        f"SELECT {PLAN_COLUMNS}, {PASSAGE_COLUMNS} FROM passages JOIN plans ON plans.id = passages.plan"
        " WHERE passages.family = (SELECT family FROM passages WHERE plan = ? AND position = ?)"
        " AND passages.family <> 0 AND plans.successor = 0 AND passages.plan <> ?"
        " ORDER BY plans.year, plans.id, passages.position",
        (passage.plan, passage.position, passage.plan),
    )
    width = len(PlanRow._fields)
    return [(plan_row(row[:width]), passage_row(row[width:])) for row in rows]
