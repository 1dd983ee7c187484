"""A batch on a Dask cluster: what comes back is what one process gives, or is told with the machine it is told by."""

import os
from pathlib import Path

import pytest
from batch.cluster import running

from fangan.app.batch_elsewhere import sent_elsewhere
from fangan.app.batching import BatchWish, prepare, run_batch
from fangan.app.workspace import Workspace
from fangan.batch.outputs import OutputKind
from fangan.model.problem import FanganError, UsageRefused


@pytest.fixture
def cluster():
    pytest.importorskip("distributed", reason="Dask is not installed: pip install 'fangan[dask]'")
    if os.name == "nt":
        pytest.skip("processes are stopped by signals")
    with running() as found:
        yield found


@pytest.fixture
def schools(office, workspace):
    """Return what makes the documents of some rows, and how they lie in their pack."""
    office.write("t.csv", "\n".join(["学校,活动名称,开始日期", *(f"第{n}小学,活动{n},2026-05-01" for n in range(60))]))

    def make(out, on=""):
        wish = {"kind": OutputKind.PACK, "listed": True, "on": on, "workers": None if on else 1}
        names = f"{out}/{{学校}}.docx"
        outcome = run_batch(workspace, BatchWish(plan="plan", tables=("t.csv",), output=names, **wish))
        assert outcome.made == len(outcome.rows) == 60
        return Path(out, "pack-0001.zip").read_bytes()

    return make


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # a client leaves lines to its cluster to the collector
def test_a_batch_gives_the_bytes_of_one_process(schools, cluster):
    assert schools("there", cluster.address) == schools("here")


def edited(office):
    office.write("office/sections/basis.md", "---\nkey: basis\n---\n为办实{{活动名称}}，制定本方案。\n")


def cleared_away(office):
    (office.plan / "plan.yaml").unlink()


@pytest.mark.parametrize(("change", "code"), [(edited, "batch-worker-other"), (cleared_away, "plan-not-found")])
def test_a_plan_that_is_another_one_there_is_told_with_the_machine(office, workspace, change, code):
    office.write("t.csv", "学校,活动名称,开始日期\n")
    batch = prepare(workspace, BatchWish(plan="plan", tables=("t.csv",), output="out"))
    change(office)
    with pytest.raises(FanganError) as refused:
        sent_elsewhere(batch.job).open()
    assert [one.code for one in refused.value.problems] == ["batch-elsewhere", code]


def test_only_what_is_ours_of_the_environment_goes_along(office):
    office.write("t.csv", "学校,活动名称,开始日期\n")
    workspace = Workspace(environ={**office.environ, "SECRET": "s", "SOURCE_DATE_EPOCH": "0"})
    batch = prepare(workspace, BatchWish(plan="plan", tables=("t.csv",), output="out"))
    sent = sent_elsewhere(batch.job).job.environ
    assert "SECRET" not in sent
    assert {"FANGAN_SECTIONS", "SOURCE_DATE_EPOCH"} <= set(sent)


def test_workers_of_this_machine_are_not_asked_for_beside_a_cluster(schools, workspace):
    wish = BatchWish(plan="plan", tables=("t.csv",), output="out", on="tcp://127.0.0.1:1", workers=2)
    with pytest.raises(UsageRefused) as refused:
        run_batch(workspace, wish)
    assert [one.code for one in refused.value.problems] == ["batch-on-workers"]
