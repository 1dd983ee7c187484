"""A plan and its superior, for the commands that hold one against the other."""

from collections.abc import Mapping, Sequence

from fangan.assembly.composer import Composer
from fangan.cli.project import Project
from fangan.model.document import Document
from fangan.model.plan import Given
from fangan.model.problem import Problem, UsageRefused, problem
from fangan.superior.compose import compose_superior
from fangan.superior.departures import Superior, departures
from fangan.superior.inherit import inherited


class Subordination:
    """What comes down to one plan from its superior; without one, nothing."""

    def __init__(self, project: Project, composer: Composer, folders: Sequence[str]) -> None:
        self._composer = composer
        self._superior: Superior | None = None
        if project.plan.under:
            self._superior = compose_superior(project.plan, project.folder, folders)

    @property
    def name(self) -> str:
        """The superior plan's title."""
        return self._superior.name if self._superior else ""

    def facts(self, given: Mapping[str, Given]) -> tuple[Mapping[str, Given], list[Problem]]:
        """Return the facts with those that come down, and a note for each."""
        above = self._superior
        if above is None:
            return given, []
        raws = above.document.manifest.facts
        return inherited(above.program, raws, self._composer.program, given, above.name)

    def departures(self, document: Document, facts: Mapping[str, Given]) -> list[Problem]:
        """Return every departure of the composed plan from its superior."""
        if self._superior is None:
            return []
        values = self._composer.bind(facts).values
        return departures(self._superior, document, self._composer.program, values)


def report(project: Project, folders: Sequence[str]) -> tuple[str, list[Problem]]:
    """Compose a plan as a draft and list what it takes over and where it departs."""
    if not project.plan.under:
        raise UsageRefused([problem("under-nothing", project.plan.place)])
    composer = Composer(project.catalogue, project.plan)
    subordination = Subordination(project, composer, folders)
    facts, notes = subordination.facts(project.plan.facts)
    document = composer.compose(facts, draft=True).document
    return subordination.name, [*notes, *subordination.departures(document, facts)]
