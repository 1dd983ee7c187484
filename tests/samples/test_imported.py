"""A file that was built and imported gives the same document, sample by sample."""

from pathlib import Path

import pytest
from samples.conftest import NAMES, SAMPLES

from fangan.app.building import BuildWish, build_plan
from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.importing import ImportWish, import_file
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.model.document import Block, Document, Paragraph
from fangan.model.reading import stretches

WORKSPACE = Workspace()


def shown(document: Document) -> list[tuple[object, ...]]:
    """Everything printed, with the level of every block and where its heading ends."""
    return [(one.role, one.number, one.words, *_face(one.block)) for one in stretches(document)]


def _face(block: Block | None) -> tuple[object, ...]:
    return (block.level, block.heading) if isinstance(block, Paragraph) else ()


@pytest.mark.parametrize("name", NAMES)
def test_a_built_file_comes_back_as_a_project_that_gives_the_same_document(name: str, tmp_path: Path) -> None:
    project = open_project(SAMPLES / name, WORKSPACE)
    build_plan(project, BuildWish(output=str(tmp_path / "方案.docx")))
    outcome = import_file(WORKSPACE, ImportWish(file=str(tmp_path / "方案.docx")))
    assert outcome.tally.whole
    assert outcome.tally.told == 0
    again = compose_plan(open_project(tmp_path / "方案", WORKSPACE), ComposeWish()).document
    assert shown(again) == shown(compose_plan(project, ComposeWish()).document)
