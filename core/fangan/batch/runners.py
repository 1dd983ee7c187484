"""Who does the work: this process, or several; every runner gives the same, in the same order.

A runner takes what opens the work, a callable that can be pickled, and chunks of tasks; the work does a chunk at a
time, and the runner yields each chunk's results in the order of the chunks. Dask, Ray or whatever else brings one more
class of this shape.
"""

import multiprocessing
import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, Protocol, TypeAlias, TypeVar

from fangan.model.problem import FanganError, OutputFailed, problem

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[Sequence[T]], Sequence[R]]
Opener = Callable[[], Work[T, R]]
_Chunk: TypeAlias = tuple[int, Sequence[T]]

AHEAD = 2
"""Chunks a worker has been given or that wait for an earlier one, at most: memory stays flat, a kill loses little."""
LIVES = 3
"""How often a chunk is given out whose worker died of it, or of something else."""


class Runner(Protocol):
    """Does a work over chunks of tasks."""

    def run(self, opener: Opener[T, R], chunks: Iterable[Sequence[T]]) -> Iterator[Sequence[R]]:
        """Yield the results of each chunk, in order."""
        ...


class InProcess:
    """Does it here, one after another."""

    def run(self, opener: Opener[T, R], chunks: Iterable[Sequence[T]]) -> Iterator[Sequence[R]]:
        """Yield the results of each chunk, in order."""
        work = opener()
        for chunk in chunks:
            yield work(chunk)


class Processes:
    """Does it in processes of this machine, which are started anew and end with this one, whatever it dies of.

    One that dies is replaced and its chunk given out again; a chunk that three die of ends the run with OutputFailed
    `batch-worker-lost`. What a work raises is raised here.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def run(self, opener: Opener[T, R], chunks: Iterable[Sequence[T]]) -> Iterator[Sequence[R]]:
        """Yield the results of each chunk, in order."""
        numbered, done, turn = enumerate(chunks), dict[int, Sequence[R]](), 0
        crew = _Crew[T, R](opener, self.workers)
        try:
            while True:
                crew.give(numbered, turn + AHEAD * self.workers)
                if crew.idle:
                    return
                done |= crew.take()
                while turn in done:
                    yield done.pop(turn)
                    turn += 1
        finally:
            crew.end()


class _Crew(Generic[T, R]):
    """Some workers, what each is at, and what has to be done again."""

    def __init__(self, opener: Opener[T, R], workers: int) -> None:
        self._opener = opener
        self._workers = [_Worker[T, R](opener) for _ in range(workers)]
        self._again: deque[_Chunk[T]] = deque()
        self._lost: Counter[int] = Counter()
        self._given = 0

    @property
    def idle(self) -> bool:
        """Whether nobody is at anything."""
        return all(one.chunk is None for one in self._workers)

    def give(self, numbered: "Iterator[_Chunk[T]]", before: int) -> None:
        """Give whoever has nothing to do something: what was lost first, else the next chunk if it comes `before`."""
        for worker in self._workers:
            if worker.chunk is None:
                chunk = self._again.popleft() if self._again else None
                if chunk is None and self._given < before:
                    chunk = next(numbered, None)
                    self._given += chunk is not None
                if chunk is not None:
                    worker.give(chunk)

    def take(self) -> dict[int, Sequence[R]]:
        """Wait until somebody is done, and return the results by the numbers of their chunks."""
        done: dict[int, Sequence[R]] = {}
        busy = {one.line: one for one in self._workers if one.chunk is not None}
        for line in wait(list(busy)):
            worker = busy[line]  # type: ignore[index]  # what was waited for
            chunk = worker.chunk
            assert chunk is not None
            try:
                done[chunk[0]] = worker.take()
            except (EOFError, ConnectionError):
                self._replace(worker, chunk)
        return done

    def _replace(self, worker: "_Worker[T, R]", chunk: "_Chunk[T]") -> None:
        self._lost[chunk[0]] += 1
        if self._lost[chunk[0]] >= LIVES:
            raise OutputFailed([problem("batch-worker-lost", None, count=LIVES)]) from None
        self._again.append(chunk)
        self._workers[self._workers.index(worker)] = _Worker(self._opener)

    def end(self) -> None:
        """Let all go."""
        for worker in self._workers:
            worker.end()


class _Worker(Generic[T, R]):
    """A process that works, and the line to it."""

    def __init__(self, opener: Opener[T, R]) -> None:
        spawn = multiprocessing.get_context("spawn")
        self.line, theirs = spawn.Pipe()
        self.chunk: _Chunk[T] | None = None
        self._process: BaseProcess = spawn.Process(target=_serve, args=(opener, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def give(self, chunk: _Chunk[T]) -> None:
        self.chunk = chunk
        with suppress(ConnectionError):  # it is dead, and the line says so when it is asked
            self.line.send(chunk[1])

    def take(self) -> Sequence[R]:
        found: Sequence[R] | BaseException = self.line.recv()
        self.chunk = None
        if isinstance(found, BaseException):
            raise found
        return found

    def end(self) -> None:
        self.line.close()
        self._process.join(1)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()


def _serve(opener: Callable[[], Callable[[Sequence[object]], Sequence[object]]], line: Connection) -> None:
    """Work until the line ends: whoever holds its other end is done, or dead."""
    work: Callable[[Sequence[object]], Sequence[object]] | None = None
    try:
        while True:
            chunk = line.recv()
            try:
                if work is None:
                    work = opener()
                line.send(work(chunk))
            except Exception as error:  # whatever it is, it belongs to who asked
                line.send(error if isinstance(error, FanganError) else RuntimeError(repr(error)))
    except (EOFError, ConnectionError, KeyboardInterrupt):
        os._exit(0)
