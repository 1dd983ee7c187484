"""A Dask cluster that loses workers, or its scheduler: nothing is lost, nothing comes twice, all of it in order."""

import importlib
import os
import signal
import sys
import threading

import pytest
from batch.cluster import cleared, running, signalled, started
from batch.crew import Dying, doubling, failing, refusing

from fangan.batch.dask_cluster import DaskCluster
from fangan.model.problem import InputRefused, OutputFailed, UsageRefused

pytest.importorskip("distributed", reason="Dask is not installed: pip install 'fangan[dask]'")
pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="processes are stopped by signals"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # a client leaves lines to a lost cluster to the collector
]

CHUNKS = [tuple(range(start, start + 3)) for start in range(0, 60, 3)]
DOUBLED = [2 * one for chunk in CHUNKS for one in chunk]


@pytest.fixture(autouse=True)
def _cleared():
    yield
    cleared()


@pytest.fixture(scope="module")
def cluster():
    with running() as found:
        yield found


def test_results_come_in_the_order_of_the_chunks(cluster):
    dask = DaskCluster(cluster.address)
    assert dask.workers == 2
    assert [one for chunk in dask.run(doubling, CHUNKS) for one in chunk] == DOUBLED


def test_what_stops_the_work_stops_the_run(cluster):
    with pytest.raises(InputRefused):
        list(DaskCluster(cluster.address).run(refusing, CHUNKS))
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        list(DaskCluster(cluster.address).run(failing, CHUNKS))


def test_what_the_machines_of_the_cluster_do_not_have_is_told(cluster, tmp_path, monkeypatch):
    (tmp_path / "only_here.py").write_text("def opener():\n    return list\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    opener = importlib.import_module("only_here").opener
    with pytest.raises(OutputFailed) as failed:
        list(DaskCluster(cluster.address).run(opener, CHUNKS))
    (told,) = failed.value.problems
    assert (told.code, "only_here" in told.values["reason"]) == ("batch-cluster-failed", True)


def test_what_a_dead_worker_had_is_done_by_another(tmp_path, cluster):
    found = DaskCluster(cluster.address).run(Dying(tmp_path, 2).open, CHUNKS)
    assert [one for chunk in found for one in chunk] == list(range(60))
    assert len(list(tmp_path.iterdir())) == 2


def test_a_worker_that_keeps_everybody_waiting_is_left_out():
    with running() as cluster:
        run = DaskCluster(cluster.address, patience=2).run(doubling, CHUNKS)
        found = [*next(run)]
        signalled(cluster.workers[0], signal.SIGSTOP)
        assert found + [one for chunk in run for one in chunk] == DOUBLED


def test_a_scheduler_that_comes_back_is_given_what_had_no_answer():
    after = []
    with running() as cluster:
        run = DaskCluster(cluster.address).run(doubling, CHUNKS)
        found = [*next(run)]
        cluster.kill()
        again = threading.Thread(target=lambda: after.append(started(cluster.port)))
        again.start()
        try:
            assert found + [one for chunk in run for one in chunk] == DOUBLED
        finally:
            again.join()
            after[0].kill()


def test_an_address_at_which_nobody_answers_is_told():
    with pytest.raises(OutputFailed) as failed:
        assert DaskCluster("tcp://127.0.0.1:1", patience=0.5).workers
    assert [one.code for one in failed.value.problems] == ["batch-cluster-absent"]


def test_a_cluster_without_a_worker_is_waited_for_and_told():
    with running(workers=0) as cluster, pytest.raises(OutputFailed) as failed:
        list(DaskCluster(cluster.address, patience=1).run(doubling, CHUNKS))
    assert [one.code for one in failed.value.problems] == ["batch-cluster-empty"]


def test_without_dask_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageRefused) as refused:
        assert DaskCluster("tcp://127.0.0.1:1").workers
    assert [one.code for one in refused.value.problems] == ["engine-extra"]
