"""Whether a library is whole, and which wordings come up in it again and again."""

import sqlite3
from collections.abc import Iterator

from fangan.late.tuples import NamedTuple
from fangan.library.grams import match_expression
from fangan.library.looking import PASSAGE_COLUMNS, as_filed, passage_row
from fangan.library.records import PassageRow

_SAMPLES = 200
"""Passages that are looked for by their own words."""
_LONGEST = 8


class Recurring(NamedTuple):
    """A wording that stands in several plans: the newest of its paragraphs, in how many plans, of how many offices.

    An office that a plan does not name is not counted. `first` and `last` are the years of the oldest and the newest
    plan that has one, 0 where none says.
    """

    passage: PassageRow
    plans: int
    offices: int
    first: int
    last: int


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what is wrong inside the file, in SQLite's words or ours; nothing for a whole one."""
    for (said,) in connection.execute("PRAGMA quick_check(10)"):
        if said != "ok":
            yield said
    current = "FROM passages JOIN plans ON plans.id = passages.plan WHERE plans.successor = 0"
    (there,) = connection.execute(f"SELECT count(*) {current}").fetchone()
    (indexed,) = connection.execute("SELECT count(*) FROM search_docsize").fetchone()
    if there != indexed:
        yield f"search: {indexed} / {there}"
    step = max(there // _SAMPLES, 1)
    rows = connection.execute(
        f"SELECT passages.id, passages.words {current} AND passages.words <> '' AND passages.id % ? = 0", (step,)
    )
    for id_, words in rows.fetchall():
        query = "SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?"
        if not connection.execute(query, (match_expression([as_filed(words, str)[:_LONGEST]]), id_)).fetchone():
            yield f"search: passages.id = {id_}"


def recurring(connection: sqlite3.Connection, least: int, limit: int) -> list[Recurring]:
    """Return the wordings that stand in at least so many plans, those in most plans first."""
    rows = connection.execute(
        "SELECT passages.family, count(DISTINCT passages.plan) AS plans, count(DISTINCT nullif(plans.office, '')),"
        " coalesce(min(nullif(plans.year, 0)), 0), max(plans.year)"
        " FROM passages JOIN plans ON plans.id = passages.plan WHERE passages.family <> 0 AND plans.successor = 0"
        " GROUP BY passages.family HAVING plans >= ? ORDER BY plans DESC, passages.family LIMIT ?",
        (least, limit),
    ).fetchall()
    return [Recurring(_newest(connection, family), *rest) for family, *rest in rows]


def _newest(connection: sqlite3.Connection, family: int) -> PassageRow:
    row = connection.execute(
        f"SELECT {PASSAGE_COLUMNS} FROM passages JOIN plans ON plans.id = passages.plan WHERE passages.family = ?"
        " AND passages.family <> 0 AND plans.successor = 0 ORDER BY plans.year DESC, plans.id DESC LIMIT 1",
        (family,),
    ).fetchone()
    return passage_row(row)
