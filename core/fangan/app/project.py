"""A plan on disk with everything around it: its catalogue and what comes down to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from fangan.app.workspace import Workspace
from fangan.assembly.composer import Composer
from fangan.late.tuples import NamedTuple
from fangan.model.plan import Given, Plan
from fangan.model.problem import FanganError, Problem, Severity
from fangan.plugins.catalogue import Catalogue
from fangan.sources.plan_file import FILE_NAME, find_plan, load_plan

if TYPE_CHECKING:
    from fangan.superior.departures import Superior


class Project(NamedTuple):
    """A plan file that was read, with the facts that come down to it, and the catalogue for its folder."""

    workspace: Workspace
    file: Path
    plan: Plan
    catalogue: Catalogue
    superior: "Superior | None" = None
    notes: tuple[Problem, ...] = ()
    """What reading the plan file found worth a warning, and a note for each fact that came down from the superior."""

    @property
    def set_aside(self) -> tuple[Problem, ...]:
        """What is wrong with plugins that this plan does not need: worth a warning, no reason to stop."""
        return softened(self.catalogue.problems)

    @property
    def folder(self) -> Path:
        """The folder that holds the plan file."""
        return self.file.parent

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What may be why the plan is refused: files that nothing reads, plugins set aside, slips in the plan file."""
        return tuple(one for one in (*self.set_aside, *self.notes) if one.severity is not Severity.NOTE)

    def composer(self) -> Composer:
        """Return what composes the plan; raises InputRefused or PluginFailed when its wording cannot be settled."""
        try:
            return self.workspace.composer(self.catalogue, self.plan)
        except FanganError as refused:
            raise type(refused)(self.with_warnings(refused.problems)) from refused

    def with_warnings(self, problems: Sequence[Problem]) -> list[Problem]:
        """Return what a refusal tells behind the warnings that may be why; what both would tell stands once."""
        told = {(one.code, one.place, *one.values.items()) for one in problems}
        return [*(one for one in self.warnings if (one.code, one.place, *one.values.items()) not in told), *problems]

    def facts(self, given: Mapping[str, Given]) -> Mapping[str, Given]:
        """Return the plan's facts with further ones, which are the stronger."""
        return {**self.plan.facts, **given}


def softened(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems as warnings at most."""
    return tuple(
        replace(found, severity=Severity.WARNING) if found.severity is Severity.ERROR else found for found in problems
    )


def plan_beside(file: str | Path) -> Path | None:
    """Return the folder of a file that lies beside a plan: its own wording and agencies are that plan's."""
    folder = Path(file).parent
    return folder if (folder / FILE_NAME).is_file() else None


def open_project(path: str | Path, workspace: Workspace | None = None) -> Project:
    """Read a plan, given as a file or its folder; raises as the readers, `Gathered` and `adopt` do."""
    workspace = workspace or Workspace()
    file = find_plan(Path(path))
    plan = load_plan(file)
    catalogue = workspace.catalogue(file.parent)
    if not plan.under:
        return Project(workspace, file, plan, catalogue, notes=plan.notes)
    from fangan.superior.adopt import adopt

    adopted = adopt(plan, catalogue, file.parent, workspace)
    return Project(workspace, file, adopted.plan, catalogue, adopted.superior, (*plan.notes, *adopted.notes))
