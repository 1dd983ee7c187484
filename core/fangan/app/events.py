"""What a long run tells while it goes on, to whoever listens: a progress bar, a log, the runner of a batch."""

from collections.abc import Callable
from typing import TypeAlias

from fangan.late.tuples import NamedTuple
from fangan.model.problem import ExitCode


class PlanBegun(NamedTuple):
    """A plan is being worked on: the `number`th of `total`, from 1."""

    plan: str
    number: int
    total: int


class PlanDone(NamedTuple):
    """A plan is done, for good or ill."""

    plan: str
    number: int
    total: int
    code: ExitCode


class RowsDone(NamedTuple):
    """So many rows of a batch are done, `refused` of them without a document; `seconds` since it began."""

    done: int
    refused: int
    total: int
    seconds: float


Progress: TypeAlias = PlanBegun | PlanDone | RowsDone
Listener: TypeAlias = Callable[[Progress], None]
"""Is told every event where it happens, in order; what it raises ends the run."""


def unheard(event: Progress) -> None:
    """Listen to nothing."""
