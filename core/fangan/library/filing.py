"""File a plan: its passages, the index of their words, and which paragraphs of others they are like."""

import sqlite3
from collections.abc import Iterable, Sequence

from fangan.library.grams import grams
from fangan.library.likeness import likeness_digest, much_alike, place_names, sketch, without_particulars
from fangan.library.looking import as_filed
from fangan.library.opening import transaction
from fangan.library.records import FiledPlan, Filing, FilingResult, PassageRow
from fangan.library.tables import POSITION_BITS
from fangan.model.reading import Role


def _inserting(table: str, *columns: str) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


_FILE_PLAN = _inserting("plans", *FiledPlan._fields[:-1], "filed", "successor")
_FILE_PASSAGE = _inserting("passages", "id", *PassageRow._fields, "digest", "family")
_CANDIDATES = 5
"""How many families that share most of a sketch are compared with a paragraph."""
_COMMON = 50
"""Families of one value that are looked at: a value that more have says little."""


def file_plan(connection: sqlite3.Connection, plan: FiledPlan, day: str) -> FilingResult:
    """File a plan on a day (ISO), whole or not at all; raises what SQLite raises."""
    with transaction(connection):
        return file_within(connection, plan, day)


def look_up(connection: sqlite3.Connection, plan: FiledPlan) -> FilingResult:
    """Tell what filing a plan would do; 0 stands for the number it would get."""
    same = connection.execute(
        "SELECT id, path FROM plans WHERE digest = ? AND successor = 0", (plan.digest,)
    ).fetchone()
    if same:
        return FilingResult(Filing.SAME, as_filed(same[0], int), as_filed(same[1], str))
    before = connection.execute(
        "SELECT id FROM plans WHERE file = ? AND successor = 0 AND file <> '' ORDER BY id DESC", (plan.file,)
    ).fetchone()
    if before:
        return FilingResult(Filing.CHANGED, 0, plan.path, before[0])
    return FilingResult(Filing.ADDED, 0, plan.path, namesake=_namesake(connection, plan))


def _namesake(connection: sqlite3.Connection, plan: FiledPlan) -> int:
    """Return another plan of the same title, agency and year; where one of them is not known there is none."""
    if not (plan.title and plan.agency and plan.year):
        return 0
    query = "SELECT max(id) FROM plans WHERE title = ? AND agency = ? AND year = ? AND form = ? AND successor = 0"
    found = connection.execute(query, (plan.title, plan.agency, plan.year, plan.form)).fetchone()[0]
    return as_filed(found or 0, int)


def file_within(connection: sqlite3.Connection, plan: FiledPlan, day: str) -> FilingResult:
    """File a plan inside a transaction of the caller's."""
    found = look_up(connection, plan)
    if found.filing is Filing.SAME:
        return found
    number = connection.execute(_FILE_PLAN, (*plan[:-1], day, 0)).lastrowid
    assert number is not None
    _file_passages(connection, number, plan)
    if found.before:
        _supersede(connection, found.before, number)
    return found._replace(plan=number)


def _supersede(connection: sqlite3.Connection, before: int, number: int) -> None:
    """Take an edition out of the index; it stays to be shown."""
    rows = connection.execute("SELECT id, words FROM passages WHERE plan = ?", (before,)).fetchall()
    connection.executemany(
        "INSERT INTO search (search, rowid, grams) VALUES ('delete', ?, ?)",
        [(id_, grams(as_filed(words, str))) for id_, words in rows],
    )
    connection.execute("UPDATE plans SET successor = ? WHERE id = ?", (number, before))


def _file_passages(connection: sqlite3.Connection, number: int, plan: FiledPlan) -> None:
    names = place_names(plan.agency, plan.office)
    for one in plan.passages:
        id_ = number << POSITION_BITS | one.position
        plain = without_particulars(one.words, names) if _is_wording(one) else ""
        digest = likeness_digest(plain)
        family = _family(connection, id_, digest, plain) if digest else 0
        connection.execute(_FILE_PASSAGE, (id_, *one._replace(plan=number), digest, family))
        connection.execute("INSERT INTO search (rowid, grams) VALUES (?, ?)", (id_, grams(one.words)))


def _is_wording(passage: PassageRow) -> bool:
    return passage.role == Role.PARAGRAPH.value


def _family(connection: sqlite3.Connection, id_: int, digest: str, plain: str) -> int:
    """Return the family of a paragraph: the number of the first paragraph that it is like, or its own."""
    query = "SELECT family FROM passages WHERE digest = ? AND digest <> '' LIMIT 1"  # as its index has it
    same = connection.execute(query, (digest,)).fetchone()
    if same:
        return as_filed(same[0], int)
    values = sketch(plain)
    for family in _candidates(connection, values):
        if much_alike(plain, _plain_of(connection, family)):
            return family
    connection.executemany("INSERT INTO sketches VALUES (?, ?)", [(value, id_) for value in values])
    return id_


def _candidates(connection: sqlite3.Connection, values: Sequence[int]) -> Iterable[int]:
    """Return the families that share most of a sketch, the nearest first."""
    shared: dict[int, int] = {}
    for value in values:
        rows = connection.execute("SELECT family FROM sketches WHERE value = ? LIMIT ?", (value, _COMMON))
        for (family,) in rows:
            shared[family] = shared.get(family, 0) + 1
    near = sorted((-count, family) for family, count in shared.items())
    return [family for _, family in near[:_CANDIDATES]]


def _plain_of(connection: sqlite3.Connection, family: int) -> str:
    """Return the first paragraph of a family without its particulars."""
    row = connection.execute(
        "SELECT words, agency, office FROM passages JOIN plans ON plans.id = plan WHERE passages.id = ?", (family,)
    ).fetchone()
    words, agency, office = (as_filed(one, str) for one in row or ("", "", ""))
    return without_particulars(words, place_names(agency, office))
