"""`fangan diff --json`."""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated, TypedDict

from fangan.app.comparing import DiffOutcome
from fangan.app.data.problems import ProblemData, problems_data
from fangan.compare import Change, Element, Kind, Mark, Run
from fangan.messages.translation import Translate
from fangan.model.document import Document
from fangan.model.reading import IN_TEXT, Role

COUNTED = (Kind.INSERTED, Kind.DELETED, Kind.CHANGED, Kind.MOVED)


class ComparedData(TypedDict):
    """One of the two documents."""

    file: str
    title: str
    outline: str
    agency: str
    year: int


class ElementData(TypedDict):
    """Where a change is in one of the two, and where the wording comes from."""

    part: str
    section: str | None
    heading: str | None
    item: str | None
    index: int | None
    number: str | None
    provider: str | None
    version: str | None
    file: str | None
    line: int | None


class RunData(TypedDict):
    """Words that stayed, went (`del`) or came (`ins`)."""

    op: Annotated[str, Mark]
    text: str


class RowData(TypedDict):
    """A row of a table: its numbers in both (None where it is not), and its cells."""

    kind: Annotated[str, Kind]
    before: int | None
    after: int | None
    cells: list[list[RunData]]


class ChangeData(TypedDict):
    """One difference."""

    kind: Annotated[str, Kind]
    role: Annotated[str, Role]
    renumbered: bool
    before: ElementData | None
    after: ElementData | None
    runs: list[RunData]
    rows: list[RowData]


class RenumberedData(TypedDict):
    """A block that only carries another number."""

    part: str
    section: str
    item: str
    before: str | None
    after: str | None


class DiffData(TypedDict):
    """A comparison: both documents, how many differences of each kind, and all of them.

    `problems` tells what of either file was not compared.
    """

    before: ComparedData
    after: ComparedData
    output: str | None
    counts: dict[str, int]
    changes: list[ChangeData]
    renumbered: list[RenumberedData]
    problems: list[ProblemData]


def diff_data(outcome: DiffOutcome, _: Translate) -> DiffData:
    """Return a comparison as JSON data."""
    comparison = outcome.comparison
    found = comparison.differences
    counts = Counter(change.kind for change in found)
    same = [one for one in comparison.changes if one.kind is Kind.UNCHANGED and one.renumbered]
    return {
        "before": _compared(comparison.before, outcome.before),
        "after": _compared(comparison.after, outcome.after),
        "output": outcome.output,
        "counts": {kind.value: counts[kind] for kind in COUNTED},
        "changes": [change_data(change) for change in found],
        "renumbered": [_renumbered(one) for one in same],
        "problems": problems_data(outcome.problems, _),
    }


def _compared(document: Document, name: str) -> ComparedData:
    manifest = document.manifest
    return {
        "file": name,
        "title": document.name,
        "outline": manifest.outline,
        "agency": manifest.agency,
        "year": manifest.year,
    }


def _renumbered(change: Change) -> RenumberedData:
    element = change.element
    return {
        "part": element.part,
        "section": element.section,
        "item": element.item,
        "before": change.before.number if change.before else None,
        "after": change.after.number if change.after else None,
    }


def change_data(change: Change) -> ChangeData:
    """Return one difference as JSON data."""
    return {
        "kind": change.kind.value,
        "role": change.element.role.value,
        "renumbered": change.renumbered,
        "before": _element(change.before),
        "after": _element(change.after),
        "runs": _runs(change.runs),
        "rows": [
            {"kind": row.kind.value, "before": row.before, "after": row.after, "cells": list(map(_runs, row.cells))}
            for row in change.rows
        ],
    }


def _element(element: Element | None) -> ElementData | None:
    if element is None:
        return None
    origin = element.origin
    return {
        "part": element.part,
        "section": element.section or None,
        "heading": element.heading or None,
        "item": element.item or None,
        "index": element.address.block - 1 if element.role in IN_TEXT else None,
        "number": element.number or None,
        "provider": origin.provider or None if origin else None,
        "version": origin.version or None if origin else None,
        "file": origin.file or None if origin else None,
        "line": origin.line or None if origin else None,
    }


def _runs(runs: Sequence[Run]) -> list[RunData]:
    return [{"op": run.mark.value, "text": run.text} for run in runs]
