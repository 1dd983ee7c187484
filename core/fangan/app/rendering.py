"""A plan as the bytes of a format, written nowhere: for whoever shows it or hands it on."""

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.on_paper import on_paper
from fangan.app.project import Project
from fangan.formats import registry
from fangan.late.tuples import NamedTuple
from fangan.model.problem import Problem


class RenderedPlan(NamedTuple):
    """A document in a format: its title, the format's suffix, the bytes, and what was told."""

    title: str
    suffix: str
    data: bytes
    problems: tuple[Problem, ...]


def render_plan(project: Project, wish: ComposeWish, name: str) -> RenderedPlan:
    """Compose a plan and render it in the format called `name`; raises as `compose_plan` and the registry do."""
    format_ = registry.find_format(name, project.catalogue.formats())
    composed = compose_plan(project, wish)
    document, _, said = on_paper(composed.document, [format_], project.workspace.environ)
    data = registry.render_document(format_, document, project.workspace.environ)
    return RenderedPlan(composed.title, format_.suffix, data, (*composed.problems, *said))
