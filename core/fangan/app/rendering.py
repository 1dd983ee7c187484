"""A plan as the bytes of a format, written nowhere: for whoever shows it or hands it on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.on_paper import on_paper
from fangan.app.project import Project
from fangan.assembly.composer import Composition
from fangan.formats import registry
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.problem import Problem

if TYPE_CHECKING:
    from fangan.formats.layout.settled import PagesOfMany


class RenderedPlan(NamedTuple):
    """A document in a format: its title, the format's suffix, the bytes, and what was told."""

    title: str
    suffix: str
    data: bytes
    problems: tuple[Problem, ...]


def render_plan(project: Project, wish: ComposeWish, name: str) -> RenderedPlan:
    """Compose a plan and render it in the format called `name`; raises as `compose_plan` and the registry do."""
    composed = compose_plan(project, wish)
    return _rendered(project, composed.document, composed.problems, name)


def render_draft(
    project: Project, name: str, composition: Composition | None = None, settled: "PagesOfMany | None" = None
) -> RenderedPlan:
    """Render a draft as it stands, for whoever looks at it while it is written; raises as `Composer.compose`.

    It is composed unless there is a `composition` already. Nothing is examined: whoever shows it has it checked when
    there is time. Whoever renders one draft after the other gives what remembers how the last one was `settled`.
    """
    composition = composition or project.composer().compose(draft=True)
    return _rendered(project, composition.document, composition.problems, name, settled)


def _rendered(
    project: Project, document: Document, problems: Sequence[Problem], name: str, settled: "PagesOfMany | None" = None
) -> RenderedPlan:
    format_ = registry.find_format(name, project.catalogue.formats())
    laid, _, said = on_paper(document, [format_], project.workspace.environ, settled)
    data = registry.render_document(format_, laid, project.workspace.environ)
    return RenderedPlan(document.name, format_.suffix, data, (*problems, *said))
