"""A plan and its superior: what came down, and every departure."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fangan.app.project import Project
from fangan.assembly.composer import Composer
from fangan.model.document import Document
from fangan.model.plan import Given
from fangan.model.problem import ExitCode, Problem, Severity, UsageRefused, problem


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderOutcome:
    """A plan, the title of the one it carries out, what it takes over and where it departs."""

    plan: Path
    under: str
    departures: tuple[Problem, ...]

    @property
    def code(self) -> ExitCode:
        """FINDINGS when it departs without leave."""
        wrong = any(found.severity is Severity.ERROR for found in self.departures)
        return ExitCode.FINDINGS if wrong else ExitCode.OK


def hold_under(project: Project) -> UnderOutcome:
    """Compose a plan as a draft and hold it against its superior; raises UsageRefused when it names none."""
    if project.superior is None:
        raise UsageRefused([problem("under-nothing", project.plan.place)])
    composer = project.composer()
    found = departures_of(project, composer, composer.compose(draft=True).document)
    return UnderOutcome(plan=project.file, under=project.superior.name, departures=(*project.notes, *found))


def departures_of(
    project: Project, composer: Composer, document: Document, facts: Mapping[str, Given] | None = None
) -> list[Problem]:
    """Return every departure of a composed plan from its superior; without one there is none."""
    if project.superior is None:
        return []
    from fangan.superior.departures import departures

    return departures(project.superior, document, composer.program, composer.bind(facts).values)
