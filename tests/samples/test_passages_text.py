"""A past plan comes out of the library as a text, and an import finds its parts in it, sample by sample."""

from pathlib import Path

import pytest
from samples.conftest import NAMES, SAMPLES

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.importing import ImportWish, import_file
from fangan.app.passages_text import passages_text
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.library.cutting import Filed, filed_plan
from fangan.model.document import Document, Form, Paragraph, Table

WORKSPACE = Workspace()


def parts(document: Document) -> tuple[object, ...]:
    """The title of the plan, its headings, its annexes, and the rows of every table."""
    headings = [one.heading for one in document.plan.blocks if isinstance(one, Paragraph) and one.level == 1]
    tables = [len(one.rows) for text in document.texts for one in text.blocks if isinstance(one, Table)]
    return "".join(document.plan.title), headings, [one.name for one in document.annexes], tables


@pytest.mark.parametrize("name", NAMES)
def test_past_plan_is_a_text_in_which_an_import_finds_its_parts(name: str, tmp_path: Path) -> None:
    document = compose_plan(open_project(SAMPLES / name, WORKSPACE), ComposeWish()).document
    past = filed_plan(document, Filed("旧", "旧"), lambda _: "")
    (tmp_path / "旧.txt").write_text(passages_text(past.passages), "utf-8")
    wish = ImportWish(file=str(tmp_path / "旧.txt"), agency=past.agency, year=past.year)
    (plan,) = import_file(WORKSPACE, wish).plans
    again = compose_plan(open_project(plan.folder, WORKSPACE), ComposeWish(draft=True)).document
    assert parts(again) == parts(document)
    if document.form in (Form.PLAIN, Form.NOTICE, Form.LETTER):  # of orders and minutes only the text comes back
        assert again.form == document.form
