"""Find passages by words: all that hold them are counted, the best are returned."""

import sqlite3
from collections.abc import Sequence

from fangan.late.tuples import NamedTuple
from fangan.library.grams import extents, match_expression
from fangan.library.looking import PASSAGE_COLUMNS, PLAN_COLUMNS, passage_row, plan_row
from fangan.library.records import Found, Hit
from fangan.library.tables import POSITION_BITS

MOST_RANKED = 2000
"""Passages that are weighed against each other; of more, those that were filed last."""
_JOINED = "search JOIN passages ON passages.id = search.rowid"


class Search(NamedTuple):
    """What is looked for: words that all stand in a passage, and which passages are asked.

    `kind` is the key of a section or a heading, or part of one; `agency` part of an agency's path or name; `years` the
    first and the last, 0 for no limit.
    """

    words: tuple[str, ...]
    kind: str = ""
    keys: tuple[str, ...] = ()
    """The keys of sections that go by that kind."""
    agency: str = ""
    years: tuple[int, int] = (0, 0)
    limit: int = 20


def search_passages(connection: sqlite3.Connection, wanted: Search) -> Found:
    """Find the passages that hold all the words; raises what SQLite raises."""
    narrowing, values = _narrowing(wanted)
    matched = (match_expression(wanted.words), *values)
    source = f"FROM {_JOINED if wanted.kind else 'search'} WHERE search MATCH ? {narrowing}"
    count = int(connection.execute(f"SELECT count(*) {source}", matched).fetchone()[0])
    oldest = _oldest(connection, source, matched) if count > MOST_RANKED else 0
    rows = connection.execute(
        f"WITH hits AS (SELECT search.rowid AS hit, rank AS weight {source} AND search.rowid >= ?"
        " ORDER BY rank LIMIT ?)"
        f" SELECT {PLAN_COLUMNS}, {PASSAGE_COLUMNS} FROM hits"
        " JOIN passages ON passages.id = hit JOIN plans ON plans.id = passages.plan"
        " ORDER BY weight, plans.year DESC, plans.id DESC, passages.position",
        (*matched, oldest, wanted.limit),
    )
    return Found([_hit(row, wanted.words) for row in rows], count, min(count, MOST_RANKED))


def _oldest(connection: sqlite3.Connection, source: str, matched: Sequence[object]) -> int:
    """Return the passage filed first among those that are weighed."""
    query = f"SELECT search.rowid {source} ORDER BY search.rowid DESC LIMIT 1 OFFSET {MOST_RANKED - 1}"
    return int(connection.execute(query, matched).fetchone()[0])


def _narrowing(wanted: Search) -> tuple[str, list[object]]:
    """Return the conditions on a passage and its plan, and their values."""
    narrowing, values = "", list[object]()
    if wanted.kind:
        places = ", ".join("?" * (len(wanted.keys) + 1))
        narrowing = f"AND (passages.section IN ({places}) OR instr(passages.kind, ?) > 0)"
        values = [wanted.kind, *wanted.keys, wanted.kind]
    plans, of_plans = _plans(wanted)
    if plans:
        among = f"SELECT id FROM plans WHERE {' AND '.join(plans)}"
        narrowing += f" AND search.rowid >> {POSITION_BITS} IN ({among})"
    return narrowing, [*values, *of_plans]


def _plans(wanted: Search) -> tuple[list[str], list[object]]:
    """Return the conditions on a plan, and their values."""
    conditions, values = list[str](), list[object]()
    if wanted.agency:
        conditions.append("(instr(agency, ?) > 0 OR instr(office, ?) > 0)")
        values += [wanted.agency, wanted.agency]
    first, last = wanted.years
    if first:
        conditions.append("year >= ?")
        values.append(first)
    if last:
        conditions.append("year <= ? AND year > 0")
        values.append(last)
    return conditions, values


def _hit(row: Sequence[object], words: Sequence[str]) -> Hit:
    width = len(PLAN_COLUMNS.split(","))
    passage = passage_row(row[width:])
    return Hit(plan_row(row[:width]), passage, extents(words, passage.words))
