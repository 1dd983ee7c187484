"""Who does the work: this process, or several; every runner gives the same, in the same order.

A runner takes what opens the work, a callable that can be pickled, and chunks of tasks; the work does a chunk at a
time, and the runner yields each chunk's results in the order of the chunks. Whoever does chunks side by side has to
be no more than a `Crew`: `in_turn` makes a runner's answer of it. A plugin brings one by the hook `fangan_engines`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
Work = Callable[[Sequence[T]], Sequence[R]]
Opener = Callable[[], Work[T, R]]

AHEAD = 2
"""Chunks a worker has been given or that wait for an earlier one, at most: memory stays flat, a kill loses little."""
LIVES = 3
"""How often a chunk is given out whose worker died of it, or of something else."""


class Runner(Protocol):
    """Does a work over chunks of tasks, `workers` at the same time."""

    @property
    def workers(self) -> int:
        """How many work at the same time, from 1; raises as `run` where nobody can."""
        ...

    def run(self, opener: Opener[T, R], chunks: Iterable[Sequence[T]]) -> Iterator[Sequence[R]]:
        """Yield the results of each chunk, in order."""
        ...


class Crew(Protocol[T_contra, R_co]):
    """Whoever does chunks in whatever order, several at the same time."""

    @property
    def workers(self) -> int:
        """How many work now; it may change while they do."""
        ...

    def give(self, number: int, chunk: Sequence[T_contra]) -> None:
        """Let a chunk be done some time."""
        ...

    def take(self) -> Mapping[int, Sequence[R_co]]:
        """Wait a while and return what is done by the numbers of the chunks, each once; raises what the work raises."""
        ...

    def end(self) -> None:
        """Let all go, whatever they are at."""
        ...


def in_turn(crew: Crew[T, R], chunks: Iterable[Sequence[T]]) -> Iterator[Sequence[R]]:
    """Yield the results of each chunk, in order; no more is given out than `AHEAD` for each worker."""
    numbered, given, turn = enumerate(chunks), 0, 0
    done: dict[int, Sequence[R]] = {}
    try:
        while True:
            while given < turn + AHEAD * crew.workers and (chunk := next(numbered, None)):
                crew.give(*chunk)
                given += 1
            if turn == given:
                return
            done |= crew.take()
            while turn in done:
                yield done.pop(turn)
                turn += 1
    finally:
        crew.end()


class InProcess:
    """Does it here, one after another."""

    workers = 1

    def run(self, opener: Opener[T, R], chunks: Iterable[Sequence[T]]) -> Iterator[Sequence[R]]:
        """Yield the results of each chunk, in order."""
        work = opener()
        for chunk in chunks:
            yield work(chunk)
