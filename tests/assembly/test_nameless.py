"""What a plan is about may come from the plan above it: nobody misses it in the one below."""

import shutil

import pytest
from samples.conftest import SAMPLES

from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.model.problem import FanganError


def test_a_plan_under_another_is_refused_for_its_mistake_alone(tmp_path):
    for name in ("city-poverty-day", "district-poverty-day"):
        shutil.copytree(SAMPLES / name, tmp_path / name)
    plan = tmp_path / "district-poverty-day" / "plan.yaml"
    text = plan.read_text("utf-8").replace("{drop: [consumption]}", "{drop: [consumption], order: [nothing]}")
    plan.write_text(text, "utf-8")
    with pytest.raises(FanganError) as refused:
        open_project(plan.parent, Workspace()).composer().compose()
    assert [one.code for one in refused.value.problems] == ["order-missing"]
