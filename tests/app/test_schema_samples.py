"""Every sample plan is right by its own schema, with the plugins that are installed."""

import json
from pathlib import Path

import pytest
from factories.editor import load
from project.checkout import ROOT

pytest.importorskip("jsonschema", reason="needs jsonschema, of the extra “test”")

from jsonschema import Draft7Validator

from fangan.app.project import open_project
from fangan.app.schema import schema_text

SAMPLES = sorted((ROOT / "samples").glob("*/plan.yaml"))


@pytest.mark.parametrize("plan", SAMPLES, ids=lambda plan: plan.parent.name)
def test_a_sample_is_right_by_its_own_schema(plan: Path) -> None:
    project = open_project(plan)
    schema = json.loads(schema_text(project.catalogue, project.plan))
    Draft7Validator.check_schema(schema)
    assert [error.message for error in Draft7Validator(schema).iter_errors(load(plan.read_text("utf-8")))] == []
