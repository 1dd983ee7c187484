"""A plan and its superior, for the commands that hold one against the other."""

from collections.abc import Mapping

from fangan.app.project import Project
from fangan.assembly.composer import Composer
from fangan.model.document import Document
from fangan.model.plan import Given
from fangan.model.problem import Problem, UsageRefused, problem


def departures(
    project: Project, composer: Composer, document: Document, facts: Mapping[str, Given] | None = None
) -> list[Problem]:
    """Return every departure of a composed plan from its superior; without one there is none."""
    if project.superior is None:
        return []
    from fangan.superior.departures import departures as depart

    return depart(project.superior, document, composer.program, composer.bind(facts).values)


def report(project: Project) -> tuple[str, list[Problem]]:
    """Compose a plan as a draft and list what it takes over and where it departs."""
    if project.superior is None:
        raise UsageRefused([problem("under-nothing", project.plan.place)])
    composer = Composer(project.catalogue, project.plan)
    document = composer.compose(draft=True).document
    return project.superior.name, [*project.notes, *departures(project, composer, document)]
