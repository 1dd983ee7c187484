"""Start a plan: the outlines and agencies to choose from, and the plan file that asks every question."""

from dataclasses import dataclass
from pathlib import Path

from fangan.app.project import softened
from fangan.app.questionnaire import ask, plan_text
from fangan.app.schema import schema_beside, schema_line, schema_text
from fangan.app.workspace import Workspace
from fangan.assembly.select import survey_selection
from fangan.messages.translation import Translate
from fangan.model.agency import Agency
from fangan.model.outline import Outline
from fangan.model.plan import Plan
from fangan.model.problem import (
    ExitCode,
    Problem,
    Severity,
    UsageRefused,
    problem,
)
from fangan.sources.plan_file import FILE_NAME
from fangan.sources.writing import make_folder, write_whole


@dataclass(frozen=True, slots=True)
class OutlinesOutcome:
    """The outlines there are, and the agencies that a plugin or a folder describes."""

    outlines: tuple[Outline, ...]
    agencies: tuple[Agency, ...]
    problems: tuple[Problem, ...]

    @property
    def code(self) -> ExitCode:
        """Always OK."""
        return ExitCode.OK


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWish:
    """What the plan is to be: the kind, who issues it (by path or name), the year, default this one's.

    `folder` is where it goes, by default OUTLINE-YEAR; `examples` fills the examples in.
    """

    outline: str
    agency: str | None = None
    year: int | None = None
    folder: str | None = None
    examples: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOutcome:
    """The plan file that was written, its outline, the facts it asks for, and what is still to be settled."""

    plan: Path
    outline: str
    facts: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def code(self) -> ExitCode:
        """FINDINGS when something must be settled before a build."""
        wrong = any(found.severity is Severity.ERROR for found in self.problems)
        return ExitCode.FINDINGS if wrong else ExitCode.OK


def list_outlines(workspace: Workspace) -> OutlinesOutcome:
    """List the outlines and the agencies to start a plan with; raises as `Catalogue.outline` does."""
    catalogue = workspace.catalogue()
    return OutlinesOutcome(
        outlines=tuple(catalogue.outline(id_) for id_ in catalogue.outlines.ids()),
        agencies=tuple(agency for agency in catalogue.agencies if agency.code or agency.sector),
        problems=softened(catalogue.problems),
    )


def create_plan(workspace: Workspace, wish: NewWish, _: Translate) -> NewOutcome:
    """Write a plan file into a folder that has none, its comments in the language of `_`, and its schema beside it.

    Raises UsageRefused without an agency, OutputFailed when there is a plan already or it cannot be written, otherwise
    as `Catalogue.outline` and `Catalogue.agency` do.
    """
    catalogue = workspace.catalogue()
    outline = catalogue.outline(wish.outline)
    if wish.agency is None:
        raise UsageRefused([problem("agency-not-given", None, outline=wish.outline)])
    agency = catalogue.agency(wish.agency)
    plan = Plan(outline=outline.id, agency=agency.path, year=wish.year or workspace.today.year)
    selection, problems = survey_selection(catalogue, plan)
    questions, conflicts = ask(catalogue, selection)
    folder = Path(wish.folder or f"{outline.id}-{plan.year}")
    path = folder / FILE_NAME
    make_folder(folder)
    write_whole(path, f"{schema_line(path)}\n{plan_text(questions, wish.examples, _)}".encode(), new=True)
    write_whole(schema_beside(path), schema_text(catalogue, plan).encode())
    wrong = tuple(found for found in (*problems, *conflicts) if found.severity is not Severity.NOTE)
    return NewOutcome(plan=path, outline=outline.id, facts=questions.needed, problems=wrong)
