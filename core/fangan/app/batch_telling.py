"""What became of the rows of a batch, and what is told of them while it goes on and at its end."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path

from fangan.app.events import RowsDone
from fangan.app.workspace import Workspace
from fangan.batch.journal import Entry, Journal
from fangan.batch.records import Made
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.problem import ExitCode, Place, Problem, Severity, problem

_TOLD = 1000
"""So many rows without a document are remembered; the journal has all."""
_COMMIT_SECONDS, _LOST = 0.5, 250
"""At most so long, and at most one row in so many, waits for the journal."""


class CountedProblem(NamedTuple):
    """A problem that stands in no row, and of how many rows it was said."""

    problem: Problem
    rows: int


@dataclass(slots=True)
class BatchOutcome:
    """What became of the rows; `kept` had their document already, `refused` have none."""

    root: Path
    journal: Path
    total: int = 0
    made: int = 0
    kept: int = 0
    refused: int = 0
    seconds: float = 0.0
    told: list[CountedProblem] = field(default_factory=list)
    rows: list[Entry] = field(default_factory=list)
    """The entries of rows of which something is to be told; of all, where it was wished."""
    code: ExitCode = ExitCode.OK


class Telling:
    """Gathers what is to be told, and tells how far it is."""

    def __init__(self, workspace: Workspace, outcome: BatchOutcome, listed: bool, begun: float) -> None:
        self.workspace, self.outcome, self.listed, self.begun = workspace, outcome, listed, begun
        self._common: dict[tuple[object, ...], tuple[Problem, int]] = {}
        self._waiting = 0
        self._committed = begun

    def tell(self, made: Made, entry: Entry) -> None:
        """Take a row into account."""
        outcome = self.outcome
        for one in made.common:
            key = (one.code, one.place, one.severity)
            first, count = self._common.get(key, (one, 0))
            self._common[key] = (first, count + 1)
        if entry.name is None:
            outcome.refused += 1
        else:
            outcome.made += 1
        if self.listed or (entry.problems and len(outcome.rows) < _TOLD):
            outcome.rows.append(entry)
        outcome.code = max(outcome.code, ExitCode(entry.code))
        self._waiting += 1
        now = time.monotonic() - self.begun
        done = outcome.made + outcome.kept + outcome.refused
        self.workspace.tell(RowsDone(done, outcome.refused, outcome.total, now))

    def is_due(self) -> bool:
        """Whether the journal is to be written, for enough has come together; with the last row the run ends it."""
        outcome, now = self.outcome, time.monotonic()
        due = self._waiting * _LOST >= outcome.total or now - self._committed > _COMMIT_SECONDS
        due = due and outcome.made + outcome.kept + outcome.refused < outcome.total
        if due:
            self._waiting, self._committed = 0, now
        return due

    def end(self, notes: Sequence[Problem]) -> None:
        """Say what is said at the end."""
        outcome = self.outcome
        outcome.seconds = time.monotonic() - self.begun
        outcome.told += [CountedProblem(one, 0) for one in notes]
        outcome.told += [CountedProblem(*one) for one in self._common.values()]


def at_the_end(journal: Journal, left_over: Sequence[str]) -> Iterator[Problem]:
    """Yield what is to be said of all rows together: files that are of none now, documents that are the same."""
    place = Place(str(journal.file.parent))
    if left_over:
        values = {"count": len(left_over), "names": "、".join(left_over[:3])}
        yield problem("batch-left-over", place, Severity.WARNING, **values)
    if alike := journal.alike():
        yield problem("batch-same-documents", place, Severity.WARNING, count=alike)
