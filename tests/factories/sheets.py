"""Every sample in every form, and the documents at the edges of the page: in batches that are laid out once each."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from factories.edges import EDGES
from samples.conftest import NAMES, SAMPLES

from fangan.app.project import open_project
from fangan.formats.layout.arrange import Laid, arrange
from fangan.formats.signing import row_lines, signature_rows
from fangan.model.document import Document
from fangan.model.plan import Form

FORMS: Mapping[str, Form] = {form.value: form for form in (Form.PLAIN, Form.NOTICE, Form.LETTER)}
BATCHES = (*FORMS, "draft", "edges")
ARCHIVED = "plain"
"""The batch that is printed for the archive."""


def composed(name: str, form: Form, *, draft: bool = False) -> Document:
    """Return a sample in a form, with a number and addressees where these are asked for.

    Orders and minutes stay what they are: their facts and their numbers say so.
    """
    project = open_project(SAMPLES / name)
    issue = project.plan.issue
    if issue.form in (Form.ORDER, Form.MINUTES):
        return project.composer().compose(project.plan.facts, draft).document
    asked = {} if form is Form.PLAIN else {"number": issue.number or "测发〔2026〕12号", "to": issue.to or ("各单位",)}
    blanks = {key: place for key, place in issue.blanks.items() if key not in asked}
    plan = replace(project.plan, issue=replace(issue, form=form, blanks=blanks, **asked))
    return project._replace(plan=plan).composer().compose(plan.facts, draft).document


def signed_lines(document: Document) -> list[str]:
    """Return the lines with the names a document is signed with: long ones side by side are read line by line."""
    rows = signature_rows(document.signature, draft=document.draft) if document.signature else []
    return [line.text for row in rows if not row.dated for line in row_lines(row)]


@cache
def laid(batch: str) -> Mapping[str, Laid]:
    """Return the documents of a batch by name, each set onto its pages."""
    return {name: arrange(document) for name, document in _documents(batch)}


def _documents(batch: str) -> Iterator[tuple[str, Document]]:
    if batch == "edges":
        yield from ((name, make()) for name, make in EDGES.items())
    elif batch == "draft":
        yield from ((name, composed(name, Form.NOTICE, draft=True)) for name in NAMES)
    else:
        yield from ((name, composed(name, FORMS[batch])) for name in NAMES)
