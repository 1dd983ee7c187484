"""`fangan build --json`."""

from collections.abc import Iterable
from typing import TypedDict

from fangan.app.building import BuildOutcome, BuildWish
from fangan.app.data.problems import ProblemData, problems_data
from fangan.formats.layout.outcome import SheetOutcome
from fangan.messages.translation import Translate


class FileData(TypedDict):
    """One file; in a dry run, the one there would be."""

    format: str
    path: str
    bytes: int
    sha256: str


class SheetData(TypedDict):
    """What its pages come to; `signature` and `imprint` are pages from 1, null where there is none."""

    pages: int
    first_with_text: bool
    signature: int | None
    signature_with_text: bool
    imprint: int | None
    imprint_even: bool
    sparse: list[int]


class PlanData(TypedDict):
    """What became of one plan; one that was not built has no title and no files.

    `sheet` is null where no format has pages; `hollow` is the share of its text that says nothing in particular.
    """

    plan: str
    title: str | None
    files: list[FileData]
    sheet: SheetData | None
    hollow: float
    problems: list[ProblemData]
    exit: int


class BuildData(TypedDict):
    """A whole run."""

    dry_run: bool
    draft: bool
    plans: list[PlanData]


def build_data(outcomes: Iterable[BuildOutcome], wish: BuildWish, _: Translate) -> BuildData:
    """Return a run as JSON data."""
    return {"dry_run": wish.dry_run, "draft": wish.draft, "plans": [plan_data(outcome, _) for outcome in outcomes]}


def plan_data(outcome: BuildOutcome, _: Translate) -> PlanData:
    """Return what became of one plan as JSON data."""
    return {
        "plan": outcome.plan,
        "title": outcome.title or None,
        "files": [
            {"format": file.format, "path": str(file.path), "bytes": file.size, "sha256": file.sha256}
            for file in outcome.files
        ],
        "sheet": None if outcome.sheet is None else _sheet_data(outcome.sheet),
        "hollow": round(outcome.hollow, 3),
        "problems": problems_data(outcome.problems, _),
        "exit": int(outcome.code),
    }


def _sheet_data(sheet: SheetOutcome) -> SheetData:
    return {
        "pages": sheet.pages,
        "first_with_text": sheet.opened,
        "signature": sheet.signature or None,
        "signature_with_text": sheet.with_text,
        "imprint": sheet.imprint or None,
        "imprint_even": sheet.even,
        "sparse": list(sheet.sparse),
    }
