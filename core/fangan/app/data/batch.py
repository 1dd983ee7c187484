"""`fangan batch --json`."""

from collections.abc import Iterable, Sequence
from typing import TypedDict

from fangan.app.batch_telling import BatchOutcome
from fangan.app.cascading import HandedDown
from fangan.app.data.problems import ProblemData, problems_data
from fangan.batch.journal import Entry
from fangan.messages.translation import Translate
from fangan.model.problem import Problem


class BatchRowData(TypedDict):
    """What became of a row; one that was refused has no name. `archive` is the number of the archive, 0 for a file."""

    number: int
    place: str
    name: str | None
    archive: int
    bytes: int
    sha256: str
    problems: list[ProblemData]
    exit: int


class ToldData(TypedDict):
    """What stands in no row, and of how many rows it was said; 0 is the tables themselves."""

    rows: int
    problem: ProblemData


class BatchData(TypedDict):
    """A whole batch: its numbers, what is to be told, and every row of this run."""

    dry_run: bool
    output: str
    journal: str
    total: int
    made: int
    kept: int
    refused: int
    seconds: float
    told: list[ToldData]
    rows: list[BatchRowData]
    exit: int


class HandedDownData(TypedDict):
    """What became of a row of --as plans: the plan file, null for none, and how many tasks the superior gives it."""

    place: str
    agency: str
    plan: str | None
    duties: int
    problems: list[ProblemData]
    exit: int


class CascadeData(TypedDict):
    """The plans that were made under a superior plan, and what is to be said of the tables."""

    told: list[ProblemData]
    plans: list[HandedDownData]


def cascade_data(notes: Sequence[Problem], made: Iterable[HandedDown], _: Translate) -> CascadeData:
    """Return plans that were made as JSON data."""
    plans: list[HandedDownData] = [
        {
            "place": str(one.place),
            "agency": one.agency,
            "plan": one.plan or None,
            "duties": one.duties,
            "problems": problems_data(one.problems, _),
            "exit": int(one.code),
        }
        for one in made
    ]
    return {"told": problems_data(notes, _), "plans": plans}


def batch_data(outcome: BatchOutcome, _: Translate, *, dry_run: bool) -> BatchData:
    """Return a batch as JSON data."""
    return {
        "dry_run": dry_run,
        "output": str(outcome.root),
        "journal": str(outcome.journal),
        "total": outcome.total,
        "made": outcome.made,
        "kept": outcome.kept,
        "refused": outcome.refused,
        "seconds": round(outcome.seconds, 3),
        "told": [{"rows": one.rows, "problem": problems_data([one.problem], _)[0]} for one in outcome.told],
        "rows": [_row_data(one, _) for one in outcome.rows],
        "exit": int(outcome.code),
    }


def _row_data(entry: Entry, _: Translate) -> BatchRowData:
    return {
        "number": entry.number,
        "place": entry.place,
        "name": entry.name,
        "archive": entry.volume,
        "bytes": entry.size,
        "sha256": entry.sha256,
        "problems": problems_data(entry.problems, _),
        "exit": entry.code,
    }
