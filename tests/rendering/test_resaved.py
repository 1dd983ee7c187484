"""A mere re-save is no difference: every sample in every way another program may have saved it."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from factories import documents as make
from factories.resaved import WAYS, missing, resave
from samples.conftest import NAMES, SAMPLES, compose

from fangan.app.verifying import VerifyWish, verify_file
from fangan.app.workspace import Workspace
from fangan.compare import compare_documents
from fangan.formats.docx import write
from fangan.formats.docx.read import opening
from fangan.formats.registry import read
from fangan.model.document import Document, KeptIn, Text
from fangan.model.reading import all_words
from fangan.sources.text import digest

MADE = {
    "run-ons": lambda: make.document(text=make.runs_on()),
    "captions": lambda: make.document("上文。", make.table(60, caption="任务"), "下文。", make.table(caption="分工")),
}
DOCUMENTS = (*NAMES, *MADE)
KEPT_IN = {"docx": KeptIn.PART, "docx twice": KeptIn.PART, "odt": KeptIn.PROPERTIES, "doc": KeptIn.PROPERTIES}


@pytest.fixture(scope="session")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    if reason := missing():
        pytest.skip(reason)
    return resave({name: write(document(name)) for name in DOCUMENTS}, tmp_path_factory.mktemp("resaved"))


def document(name: str) -> Document:
    """Return a sample, or a document with what no sample has: run-on lines, tables with captions on several pages."""
    if name not in MADE:
        return compose(name).document
    made = MADE[name]()
    return replace(made, manifest=replace(made.manifest, text=digest(all_words(made))))


def built(name: str) -> Document:
    """Return a document as its own file tells of it."""
    return opening.read(write(document(name)), name)


def known(document: Document) -> list[tuple[object, ...]]:
    """Return of every text its title, its blocks with ids and origins, and its anchors, in whatever order."""
    return [_known(text) for text in document.texts]


def _known(text: Text) -> tuple[object, ...]:
    return text.title, text.blocks, set(text.anchors)


@pytest.mark.renderer
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_mere_resave_is_no_difference(resaved, name, way):
    before, after = built(name), read(resaved[way, name]).document
    assert compare_documents(before, after).differences == ()
    assert (after.manifest, after.manifest.kept_in) == (before.manifest, KEPT_IN[way])
    assert known(after) == known(before)
    assert all_words(after) == all_words(document(name))


@pytest.mark.renderer
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NAMES)
def test_a_resaved_file_is_verified_word_by_word(resaved, name, way):
    outcome = verify_file(workspace(), VerifyWish(file=str(resaved[way, name]), plan=str(SAMPLES / name)))
    assert (outcome.edited, outcome.changes) == (False, [])
    assert "word/styles.xml" in outcome.parts


@cache
def workspace() -> Workspace:
    """Return one with all that is installed here, opened once."""
    return Workspace()
