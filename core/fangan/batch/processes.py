"""Processes of this machine do the work, which are started anew and end with this one, whatever it dies of."""

import multiprocessing
import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeAlias

from fangan.batch.runners import LIVES, Opener, R, T, in_turn
from fangan.model.problem import FanganError, OutputFailed, problem

_Chunk: TypeAlias = tuple[int, Sequence[T]]


class Processes:
    """Does it in processes of this machine.

    One that dies is replaced and its chunk given out again; a chunk that three die of ends the run with OutputFailed
    `batch-worker-lost`. What a work raises is raised here.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def run(self, opener: Opener[T, R], chunks: Iterable[Sequence[T]]) -> Iterator[Sequence[R]]:
        """Yield the results of each chunk, in order."""
        return in_turn(_Crew[T, R](opener, self.workers), chunks)


class _Crew(Generic[T, R]):
    """Some workers, what each is at, and what is still to be done."""

    def __init__(self, opener: Opener[T, R], workers: int) -> None:
        self.workers = workers
        self._opener = opener
        self._crew = [_Worker[T, R](opener) for _ in range(workers)]
        self._waiting: deque[_Chunk[T]] = deque()
        self._lost: Counter[int] = Counter()

    def give(self, number: int, chunk: Sequence[T]) -> None:
        """Let whoever has nothing to do begin with it, or leave it to the first who is done."""
        self._waiting.append((number, chunk))
        self._begin()

    def _begin(self) -> None:
        for worker in self._crew:
            if worker.chunk is None and self._waiting:
                worker.give(self._waiting.popleft())

    def take(self) -> dict[int, Sequence[R]]:
        """Wait until somebody is done, and return the results by the numbers of their chunks."""
        done: dict[int, Sequence[R]] = {}
        busy = {one.line: one for one in self._crew if one.chunk is not None}
        for line in wait(list(busy)):
            worker = busy[line]  # type: ignore[index]  # what was waited for
            chunk = worker.chunk
            assert chunk is not None
            try:
                done[chunk[0]] = worker.take()
            except (EOFError, ConnectionError):
                self._replace(worker, chunk)
        self._begin()
        return done

    def _replace(self, worker: "_Worker[T, R]", chunk: "_Chunk[T]") -> None:
        self._lost[chunk[0]] += 1
        if self._lost[chunk[0]] >= LIVES:
            raise OutputFailed([problem("batch-worker-lost", None, count=LIVES)]) from None
        self._waiting.appendleft(chunk)
        self._crew[self._crew.index(worker)] = _Worker(self._opener)

    def end(self) -> None:
        """Let all go."""
        for worker in self._crew:
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
