"""A Dask cluster does the work: `--on tcp://SCHEDULER:8786`, by the extra `fangan[dask]`.

The cluster computes, and nothing else: what a chunk comes to goes back to who asked, who alone writes. A chunk whose
worker is lost is done by another, one that takes too long is given to another as well, and the first answer counts;
when the scheduler is lost, whoever comes back at its address is given everything that has no answer yet.
"""

import pickle
import socket
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, NamedTuple
from urllib.parse import urlsplit
from uuid import uuid4

from fangan.batch.runners import LIVES, Opener, R, T, Work, in_turn
from fangan.model.problem import FanganError, OutputFailed, Place, UsageRefused, problem

if TYPE_CHECKING:
    from distributed import Client, Future


_TICK = 1.0
"""Seconds after which is looked whether anything has become of the cluster."""
_QUIET = {"distributed": "critical", "distributed.client": "critical"}
"""What Dask logs unless its own settings say otherwise: what has to be told of it, we tell."""
_SLOWER = 4
"""So many times what the slowest chunk took is too long."""
_DONE, _FAILED, _GONE = "finished", "error", ("cancelled", "lost")


class DaskCluster:
    """Does it on the cluster whose scheduler is at an address.

    `patience` is for how many seconds is waited for a scheduler that is not there, for a first worker, and at least for
    a chunk before it is given to another worker as well. Raises UsageRefused `engine-extra` without Dask; OutputFailed
    `batch-cluster-absent`, `batch-cluster-empty`, `batch-cluster-failed` and `batch-worker-lost`, and what the work
    raises.
    """

    def __init__(self, address: str, patience: float = 30.0) -> None:
        self.address, self.patience = address, patience

    @property
    def workers(self) -> int:
        """How many threads work there now, 1 where none does yet."""
        with _connected(self.address, self.patience) as client:
            return _threads(client)

    def run(self, opener: Opener[T, R], chunks: Iterable[Sequence[T]]) -> Iterator[Sequence[R]]:
        """Yield the results of each chunk, in order."""
        return in_turn(_Crew[T, R](self, opener), chunks)


class _Out(Generic[T]):
    """A chunk that is out: since when, and what will have its answer."""

    def __init__(self, number: int, chunk: Sequence[T]) -> None:
        self.number, self.chunk = number, chunk
        self.since = time.monotonic()
        self.futures: list[Future] = []


class _Crew(Generic[T, R]):
    """The cluster, and what is out there."""

    def __init__(self, cluster: DaskCluster, opener: Opener[T, R]) -> None:
        self._cluster = cluster
        self._run = uuid4().hex
        self._opener = pickle.dumps(opener)
        self._out: dict[int, _Out[T]] = {}
        self._slowest = 0.0
        self._there: set[str] = set()
        self._slow: set[str] = set()
        self._client = _connected(cluster.address, cluster.patience)
        self.workers = _threads(self._client)
        self._seen = self._looked = time.monotonic()

    def give(self, number: int, chunk: Sequence[T]) -> None:
        """Let a chunk be done some time, those before it first."""
        self._out[number] = out = _Out(number, chunk)
        self._submit(out)

    def _submit(self, out: _Out[T]) -> None:
        quick = sorted(self._there - self._slow) if self._slow else []
        where = {"workers": quick, "allow_other_workers": True} if quick else {}
        key = f"fangan-{self._run}-{out.number}-{uuid4().hex[:8]}"
        work = (_serve, self._run, self._opener, out.chunk)
        out.futures.append(self._client.submit(*work, key=key, pure=False, priority=-out.number, **where))
        out.since = time.monotonic()

    def take(self) -> dict[int, Sequence[R]]:
        """Wait until something is done, or for a moment; see to what takes too long."""
        from distributed import wait

        futures = [future for out in self._out.values() for future in out.futures]
        with self._client.as_current(), suppress(TimeoutError, CancelledError):
            wait(futures, timeout=_TICK, return_when="FIRST_COMPLETED")
        if self._client.status != "running" or any(future.status in _GONE for future in futures):
            self._begin_again()
            return {}
        done = {out.number: found for out in [*self._out.values()] if (found := self._answer(out)) is not None}
        if time.monotonic() - self._looked > _TICK:
            with suppress(OSError):  # the scheduler is lost, as will be seen at once
                self._look_after()
        return done

    def _answer(self, out: _Out[T]) -> Sequence[R] | None:
        """Return what a chunk came to, None where there is no answer yet."""
        for future in out.futures:
            if future.status == _FAILED:
                raise self._failed(future.exception())
            if future.status == _DONE:
                return self._fetched(out, future)
        return None

    def _fetched(self, out: _Out[T], future: "Future") -> Sequence[R] | None:
        """Fetch an answer; where whoever has it is lost, or stopped, the chunk is to be done again."""
        try:
            found: Sequence[R] | FanganError | RuntimeError = future.result(timeout=self._cluster.patience)
        except (TimeoutError, CancelledError, OSError):
            out.futures.remove(future)
            self._submit(out)
            return None
        if isinstance(found, Exception):
            raise found
        self._slowest = max(self._slowest, time.monotonic() - out.since)
        self._client.cancel([one for one in out.futures if one is not future])
        del self._out[out.number]
        return found

    def _failed(self, error: BaseException) -> OutputFailed:
        """Return what Dask itself says of a chunk; what our work raises comes as an answer."""
        from distributed import KilledWorker

        if isinstance(error, KilledWorker):
            return OutputFailed([problem("batch-worker-lost", None, count=error.allowed_failures + 1)])
        reason = f"{type(error).__name__}: {error}"
        return OutputFailed([problem("batch-cluster-failed", Place(self._cluster.address), reason=reason)])

    def _look_after(self) -> None:
        """Count the workers, and give what takes too long to one that does not have it."""
        self._looked = now = time.monotonic()
        there: dict[str, int] = self._client.nthreads()
        self.workers, self._there = max(1, sum(there.values())), set(there)
        if there:
            self._seen = now
        elif now - self._seen > self._cluster.patience:
            raise OutputFailed([problem("batch-cluster-empty", Place(self._cluster.address))])
        waited_for = min(self._out.values(), key=lambda out: out.number, default=None)
        if waited_for and now - waited_for.since > max(self._cluster.patience, _SLOWER * self._slowest):
            self._give_again()

    def _give_again(self) -> None:
        """Give what lies with workers that keep everybody waiting to the others, and them nothing more."""
        at = {str(key): worker for worker, keys in self._client.processing().items() for key in keys}
        late = min(self._out.values(), key=lambda out: out.number)
        self._slow |= {at[one.key] for one in late.futures if one.key in at}
        for out in self._out.values():
            if len(out.futures) < LIVES and all(at.get(one.key) in self._slow for one in out.futures):
                self._submit(out)

    def _begin_again(self) -> None:
        """Give everything that has no answer to whoever is at the address now."""
        _leave(self._client)
        self._client = _connected(self._cluster.address, self._cluster.patience)
        self._seen, self._slow = time.monotonic(), set()
        for out in self._out.values():
            out.futures = []
            self._submit(out)

    def end(self) -> None:
        """Let all go."""
        with suppress(CancelledError, OSError):
            self._client.cancel([future for out in self._out.values() for future in out.futures])
        _leave(self._client)


def _connected(address: str, patience: float) -> "Client":
    try:
        import dask

        dask.config.update_defaults({"logging": _QUIET})
        from distributed import Client
    except ImportError as error:
        raise UsageRefused([problem("engine-extra", Place(address), extra="dask")]) from error
    try:
        _await(address, patience)
        return Client(address, timeout=patience, set_as_default=False)
    except (OSError, ValueError) as error:
        raise OutputFailed([problem("batch-cluster-absent", Place(address), reason=error)]) from error


def _await(address: str, patience: float) -> None:
    """Wait until somebody listens at an address; raises OSError after a while.

    A client of Dask that finds nobody there never lets go of its thread.
    """
    parts = urlsplit(address)
    if not parts.hostname or not parts.port:
        return  # Dask says what is wrong with it
    latest = time.monotonic() + patience
    while True:
        try:
            with socket.create_connection((parts.hostname, parts.port), patience):
                return
        except OSError:
            if time.monotonic() > latest:
                raise
            time.sleep(min(_TICK, patience) / 4)


def _leave(client: "Client") -> None:
    with suppress(CancelledError, TimeoutError, OSError):
        client.close(timeout=_TICK)


def _threads(client: "Client") -> int:
    there: dict[str, int] = client.nthreads()
    return max(1, sum(there.values()))


class _Opened(NamedTuple):
    """The work of a run, opened in this process; its threads take turns, for a work is nobody's but one's."""

    work: Work[Any, Any]
    turn: Lock


def _serve(run: str, opener: bytes, chunk: Sequence[Any]) -> Any:
    """Do a chunk in a process of the cluster; what the work raises is an answer like any other.

    A work that cannot even be opened, but for what our own code says of it, is the cluster's failure.
    """
    try:
        opened = _opened(run, opener)
    except FanganError as error:
        return error
    try:
        with opened.turn:
            return opened.work(chunk)
    except Exception as error:  # whatever it is, it belongs to who asked
        return error if isinstance(error, FanganError) else RuntimeError(repr(error))


@lru_cache(maxsize=2)
def _opened(run: str, opener: bytes) -> _Opened:  # noqa: ARG001 (of another run, the plan may be another)
    return _Opened(pickle.loads(opener)(), Lock())  # noqa: S301 (Dask itself brought it so)
