"""Roll a project into another year, in a folder of its own."""

from collections.abc import Mapping
from pathlib import Path

from fangan.app.project import Project
from fangan.app.schema import names_schema, schema_beside, schema_text
from fangan.assembly.theme import theme_of
from fangan.late.records import dataclass
from fangan.messages.translation import CHINESE, translator
from fangan.model.problem import ExitCode, Problem
from fangan.sources.plan_file import read_plan
from fangan.sources.writing import write_folder
from fangan.years.describe import Describer
from fangan.years.report import Report
from fangan.years.roll import default_target, roll_project

REPORT_FILE = "roll-report.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class RollWish:
    """The year to roll into and the new folder, by default beside the old one; `dry_run` writes nothing."""

    year: int
    output: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RollOutcome:
    """The new folder, the files in it (in a dry run, those there would be), and everything that changed."""

    folder: Path
    files: tuple[str, ...]
    report: Report
    problems: tuple[Problem, ...]

    @property
    def code(self) -> ExitCode:
        """Always OK: what must be done by hand is what the report is for."""
        return ExitCode.OK


def roll_plan(project: Project, wish: RollWish) -> RollOutcome:
    """Make next year's project out of this year's; the old one is never touched.

    The report stands in the folder too, in Chinese, as the plan is. Raises as `fangan.years.roll.roll_project` and
    `write_folder` do.
    """
    target = Path(wish.output) if wish.output else default_target(project.folder, project.plan.year, wish.year)
    rolled = roll_project(project.catalogue, project.file, wish.year, target, _theme(project))
    page = Describer(rolled.report, translator({"FANGAN_LANG": CHINESE})).markdown()
    files = {**rolled.files, **_schema(project, rolled.files), REPORT_FILE: page.encode()}
    if not wish.dry_run:
        write_folder(target, files)
    return RollOutcome(folder=target, files=tuple(files), report=rolled.report, problems=project.set_aside)


def _theme(project: Project) -> tuple[str, ...]:
    """Return what the plan is about where facts that came down from a superior plan say it."""
    if project.superior is None:
        return ()
    return (theme_of(project.plan, project.catalogue.outline(project.plan.outline)),)


def _schema(project: Project, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the schema of the new plan, where its file leads an editor to one."""
    name = project.file.name
    text = files[name].decode("utf-8-sig")
    if not names_schema(text, project.file):
        return {}
    return {schema_beside(project.file).name: schema_text(project.catalogue, read_plan(text, name)).encode()}
