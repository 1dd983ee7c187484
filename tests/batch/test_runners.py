"""Whoever does the work, the results are the same and come in order; a process that dies costs nothing but its time."""

import pytest
from batch.crew import Dying, doubling, failing, refusing

from fangan.batch.processes import Processes
from fangan.batch.runners import AHEAD, InProcess
from fangan.model.problem import InputRefused, OutputFailed

RUNNERS = {"here": InProcess(), "one": Processes(1), "three": Processes(3)}
CHUNKS = [tuple(range(start, start + 3)) for start in range(0, 24, 3)]


@pytest.mark.parametrize("runner", RUNNERS.values(), ids=RUNNERS)
def test_results_come_in_the_order_of_the_chunks(runner):
    assert [list(found) for found in runner.run(doubling, CHUNKS)] == [[2 * one for one in chunk] for chunk in CHUNKS]


@pytest.mark.parametrize("runner", RUNNERS.values(), ids=RUNNERS)
def test_nothing_to_do_is_nothing_done(runner):
    assert list(runner.run(doubling, [])) == []


@pytest.mark.parametrize("runner", RUNNERS.values(), ids=RUNNERS)
def test_what_stops_the_work_stops_the_run(runner):
    with pytest.raises(InputRefused):
        list(runner.run(refusing, CHUNKS))
    with pytest.raises((ZeroDivisionError, RuntimeError), match=r"ZeroDivisionError|division"):
        list(runner.run(failing, CHUNKS))


@pytest.mark.parametrize("times", [1, 2])
def test_what_a_dead_process_had_is_done_by_another(tmp_path, times):
    found = Processes(2).run(Dying(tmp_path, times).open, CHUNKS)
    assert [one for chunk in found for one in chunk] == list(range(24))


def test_what_every_process_dies_of_ends_the_run(tmp_path):
    with pytest.raises(OutputFailed) as failed:
        list(Processes(2).run(Dying(tmp_path, 99).open, CHUNKS))
    assert [one.code for one in failed.value.problems] == ["batch-worker-lost"]


def test_no_more_is_read_than_is_soon_done():
    read = []

    def chunks():
        for chunk in CHUNKS:
            read.append(chunk)
            yield chunk

    run = Processes(1).run(doubling, chunks())
    next(run)
    assert len(read) <= AHEAD + 1
    run.close()
