"""The layout, and with it the preview, has the pages and lines of the PDF: every sample in every form."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from factories.edges import EDGES
from factories.pages import missing, render
from samples.conftest import NAMES, SAMPLES

from fangan.app.project import open_project
from fangan.formats.docx import write
from fangan.formats.layout.arrange import arrange
from fangan.formats.layout.pages import Page
from fangan.model.document import Document
from fangan.model.plan import Form

ALIKE = 0.99
"""Of all lines, the share that stands on the same page with the same words."""
_BLANKS = str.maketrans("", "", " 　\t\n")


def composed(name: str, form: Form) -> Document:
    """Return a sample in a form, with a number and addressees where these are asked for."""
    project = open_project(SAMPLES / name)
    issue = project.plan.issue
    asked = {} if form is Form.PLAIN else {"number": issue.number or "测发〔2026〕12号", "to": issue.to or ("各单位",)}
    blanks = {key: place for key, place in issue.blanks.items() if key not in asked}
    plan = replace(project.plan, issue=replace(issue, form=form, blanks=blanks, **asked))
    return project._replace(plan=plan).composer().compose(plan.facts).document


def laid_lines(page: Page) -> Counter[str]:
    """Return the lines of running text of a page of the layout; tables have rows of several."""
    lines = (strip.piece.lines[strip.at] for strip in page.strips if strip.piece.lines)
    return Counter(filter(None, (line.translate(_BLANKS) for line in lines)))


def hold(documents: Mapping[str, Document], folder: Path) -> None:
    """Hold the pages and lines of the layout against those of the PDF."""
    if reason := missing():
        pytest.skip(reason)
    laid = {name: arrange(document) for name, document in documents.items()}
    pdfs = render({name: write(one.document) for name, one in laid.items()}, folder)
    assert {name: len(one.pages) for name, one in laid.items()} == {name: len(pdfs[name].pages) for name in laid}
    same = count = 0
    for name, one in laid.items():
        for page, printed in zip(one.pages, pdfs[name].pages, strict=True):
            wanted = laid_lines(page)
            same += (wanted & Counter(line.text.translate(_BLANKS) for line in printed.lines)).total()
            count += wanted.total()
    assert same >= ALIKE * count


@pytest.mark.renderer
@pytest.mark.parametrize("form", [Form.PLAIN, Form.NOTICE, Form.LETTER])
def test_the_layout_has_the_pages_and_lines_of_the_pdf(form: Form, tmp_path: Path) -> None:
    hold({name: composed(name, form) for name in NAMES}, tmp_path)


@pytest.mark.renderer
def test_it_has_them_at_the_edges_of_the_page(tmp_path: Path) -> None:
    hold({name: make() for name, make in EDGES.items()}, tmp_path)
