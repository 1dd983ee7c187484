"""What a long run tells while it goes on, to whoever listens: a progress bar, a log, the runner of a batch."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from fangan.model.problem import ExitCode


@dataclass(frozen=True, slots=True)
class PlanBegun:
    """A plan is being worked on: the `number`th of `total`, from 1."""

    plan: str
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class PlanDone:
    """A plan is done, for good or ill."""

    plan: str
    number: int
    total: int
    code: ExitCode


Progress: TypeAlias = PlanBegun | PlanDone
Listener: TypeAlias = Callable[[Progress], None]
"""Is told every event where it happens, in order; what it raises ends the run."""


def unheard(event: Progress) -> None:
    """Listen to nothing."""
