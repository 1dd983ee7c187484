"""A run that goes on: what the run before made stays where its row is the same, and nothing else of it does."""

from array import array
from collections.abc import Iterable, Iterator

from fangan.app.batch_telling import BatchOutcome, CountedProblem
from fangan.batch.journal import Journal
from fangan.batch.outputs import Output
from fangan.batch.records import TableRow, digest_of
from fangan.model.problem import Place, Problem, Severity, problem


def give_up_changed(journal: Journal, rows: Iterable[TableRow], stamp: str, *, archived: bool) -> Iterator[Problem]:
    """Let go of what was made of rows that are others now, or are gone, so that their names are free; tell why of all.

    `stamp` is of what all rows share. A document cannot be taken out of an archive: where one must go, the archive is
    made again, and those behind it, as they would be by a run of its own.
    """
    place = Place(str(journal.file.parent))
    if journal.about().get("stamp", stamp) != stamp:
        journal.begin_anew()
        yield problem("batch-plan-changed", place, Severity.WARNING)
        return
    changed = array("q", _changed(journal, rows, stamp))
    volume = journal.first_volume(changed) if archived else 0
    journal.give_up(changed, volume)
    if volume:
        yield problem("batch-archive-again", place, Severity.NOTE, number=volume)


def _changed(journal: Journal, rows: Iterable[TableRow], stamp: str) -> Iterator[int]:
    """Yield the numbers of entries whose rows are others now, or are gone; both come in the order of the numbers."""
    left = iter(rows)
    row = next(left, None)
    for number, inputs in journal.inputs():
        while row is not None and row.number < number:
            row = next(left, None)
        if row is None or row.number != number or digest_of(stamp, row) != inputs:
            yield number


def rows_left(
    rows: Iterable[TableRow], stamp: str, output: Output, outcome: BatchOutcome, *, only_failed: bool
) -> Iterator[TableRow]:
    """Yield the rows that have no document yet, or with `only_failed` those that were refused before."""
    for row in rows:
        entry = output.journal.entry(row.number)
        same = entry is not None and entry.name is not None and entry.inputs == digest_of(stamp, row)
        if same and entry is not None and output.store.has(entry):
            outcome.kept += 1
        elif not only_failed or (entry is not None and entry.name is None):
            yield row
        elif entry is not None:
            outcome.kept += 1
            outcome.told.append(CountedProblem(problem("batch-row-changed", Place(entry.place), Severity.WARNING), 1))
