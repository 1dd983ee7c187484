"""A Dask cluster to be lost: `python -m batch.cluster PORT WORKERS` prints its address and its workers' processes."""

import gc
import json
import os
import signal
import subprocess
import sys
import threading
import time
import warnings
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

TESTS = Path(__file__).parents[1]


class Cluster(NamedTuple):
    """A cluster in a process of its own: its address, and the processes that work in it."""

    process: subprocess.Popen
    address: str
    workers: list[int]

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])

    def kill(self) -> None:
        """Lose all of it at once, as when a machine loses power."""
        for one in [self.process.pid, *self.workers]:
            signalled(one)
        self.process.communicate()


def signalled(process: int, how: int = signal.SIGKILL) -> None:
    """Let a process end, or stop, at once; it may have ended."""
    with suppress(ProcessLookupError):
        os.kill(process, how)


def started(port: int = 0, workers: int = 2) -> Cluster:
    """Start a cluster, at a port that is free or where one was before."""
    path = os.pathsep.join(filter(None, (str(TESTS), os.environ.get("PYTHONPATH"))))
    environ = {**os.environ, "PYTHONPATH": path, "DASK_LOGGING__DISTRIBUTED": "critical"}
    words = [sys.executable, "-m", "batch.cluster", str(port), str(workers)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    process = subprocess.Popen(words, env=environ, text=True, **pipes)
    said = json.loads(process.stdout.readline())
    return Cluster(process, said["address"], said["workers"])


@contextmanager
def running(port: int = 0, workers: int = 2):
    cluster = started(port, workers)
    try:
        yield cluster
    finally:
        cluster.kill()
        cleared()


def cleared() -> None:
    """Collect the lines that a client of a lost cluster has left open, where nobody is bothered by that.

    Dask closes them when it comes to it, in a thread of its own; else whichever test is next would be told of them.
    """
    latest = time.monotonic() + 5
    while any(one.name == "IO loop" for one in threading.enumerate()) and time.monotonic() < latest:
        time.sleep(0.05)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def serve(port: int, workers: int) -> None:
    """Be a cluster until stdin ends."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        scheduler_port=port,
        dashboard_address=None,
        worker_dashboard_address=None,
    ) as cluster:
        processes = [nanny.pid for nanny in cluster.workers.values()]
        sys.stdout.write(json.dumps({"address": cluster.scheduler_address, "workers": processes}) + "\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    serve(*map(int, sys.argv[1:]))
