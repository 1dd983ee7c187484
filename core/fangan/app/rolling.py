"""Roll a project into another year, in a folder of its own."""

from dataclasses import dataclass
from pathlib import Path

from fangan.app.project import Project
from fangan.messages.translation import CHINESE, translator
from fangan.model.problem import ExitCode, Problem
from fangan.sources.writing import write_folder
from fangan.years.describe import Describer
from fangan.years.report import Report
from fangan.years.roll import default_target, roll

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

    The report stands in the folder too, in Chinese, as the plan is. Raises as `fangan.years.roll.roll` and
    `write_folder` do.
    """
    target = Path(wish.output) if wish.output else default_target(project.folder, project.plan.year, wish.year)
    rolled = roll(project.catalogue, project.file, wish.year, target)
    if not wish.dry_run:
        page = Describer(rolled.report, translator({"FANGAN_LANG": CHINESE})).markdown()
        write_folder(target, {**rolled.files, REPORT_FILE: page.encode()})
    files = (*rolled.files, REPORT_FILE)
    return RollOutcome(folder=target, files=files, report=rolled.report, problems=project.set_aside)
