"""`fangan import --json`."""

from collections.abc import Iterable
from typing import Annotated, TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.importing import ImportedPlan, ImportOutcome
from fangan.formats.whole import ApartKind
from fangan.intake.drafts import Became
from fangan.messages.translation import Translate
from fangan.model.fact import FactType


class ArrivalData(TypedDict):
    """Where words went: their line or paragraph in the file, from which character to which, and what they became.

    `key` counts lines and paragraphs from 1, as messages do, `start` and `end` characters from 0.
    `file` and `line` are of the project; 0 is a file as a whole.
    """

    key: int
    start: int
    end: int
    became: Annotated[str, Became]
    file: str
    line: int


class ImportedSectionData(TypedDict):
    """A section that was made: its key, its heading and whether it is of a known kind."""

    key: str
    title: str
    known: bool
    lines: int


class ImportedFactData(TypedDict):
    """A fact that was found: its name, its type, and its value as the plan file has it."""

    name: str
    type: Annotated[str, FactType]
    value: str


class ImportedPlanData(TypedDict):
    """A plan that was found: the folder of its project, its files, and where every word went."""

    folder: str
    title: str
    files: list[str]
    sections: list[ImportedSectionData]
    annexes: list[str]
    facts: list[ImportedFactData]
    roles: dict[str, str]
    arrivals: list[ArrivalData]


class LeftOverData(TypedDict):
    """Words that nothing of a project holds."""

    key: int
    start: int
    end: int
    words: str


class ApartData(TypedDict):
    """Words that a file says elsewhere than in its text: their kind, the line they hang on (0: none), who said them."""

    kind: Annotated[str, ApartKind]
    near: int
    by: str
    characters: int
    words: str


class ImportedFileData(TypedDict):
    """A file: how many characters were read, written and told, its plans, and what is to be looked at."""

    file: str
    exit: int
    read: int
    written: int
    told: int
    plans: list[ImportedPlanData]
    left: list[LeftOverData]
    apart: list[ApartData]
    problems: list[ProblemData]


class ImportData(TypedDict):
    """What became of the files that were imported."""

    dry_run: bool
    files: list[ImportedFileData]


def import_data(outcomes: Iterable[ImportOutcome], dry_run: bool, _: Translate) -> ImportData:
    """Return what became of files as JSON data."""
    return {"dry_run": dry_run, "files": [_file(one, _) for one in outcomes]}


def _file(outcome: ImportOutcome, _: Translate) -> ImportedFileData:
    counted = outcome.tally
    first = 1 - outcome.counted_from
    return {
        "file": outcome.file,
        "exit": int(outcome.code),
        "read": counted.read,
        "written": counted.written,
        "told": counted.told,
        "plans": [_plan(one, first) for one in outcome.plans],
        "left": [
            {"key": one.extent.key + first, "start": one.extent.start, "end": one.extent.end, "words": one.words}
            for one in counted.left
        ],
        "apart": [
            {
                "kind": one.kind.value,
                "near": one.near + first if one.near >= 0 else 0,
                "by": one.by,
                "characters": one.characters,
                "words": one.words,
            }
            for one in outcome.apart
        ],
        "problems": problems_data(outcome.problems, _),
    }


def _plan(plan: ImportedPlan, first: int) -> ImportedPlanData:
    project = plan.project
    return {
        "folder": str(plan.folder),
        "title": project.title,
        "files": list(project.files),
        "sections": [
            {"key": one.key, "title": one.title, "known": bool(one.kind), "lines": len(one.lines)}
            for one in project.sections
        ],
        "annexes": list(project.annexes),
        "facts": [{"name": one.name, "type": one.type, "value": one.value} for one in project.facts],
        "roles": dict(project.roles),
        "arrivals": [
            {
                "key": one.extent.key + first,
                "start": one.extent.start,
                "end": one.extent.end,
                "became": one.became.value,
                "file": one.file,
                "line": one.line,
            }
            for one in project.arrivals
        ],
    }
