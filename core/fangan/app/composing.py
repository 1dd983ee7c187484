"""Compose one plan and hold the document against everything that a final one must keep to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from fangan.app.examining import Examiner
from fangan.app.project import Project
from fangan.assembly.composer import Composer
from fangan.late.records import dataclass
from fangan.model.document import Document
from fangan.model.plan import Given
from fangan.model.problem import ExitCode, FanganError, Problem, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeWish:
    """How a plan is to be composed: with which facts besides its own; final, or a draft that shows what is missing.

    `locked` refuses any wording but that of `plan.lock`.
    """

    given: Mapping[str, Given] = field(default_factory=dict)
    draft: bool = False
    locked: bool = False


@dataclass(frozen=True, slots=True)
class ComposeOutcome:
    """A document, and everything worth telling that did not stop it."""

    document: Document = field(repr=False)
    problems: tuple[Problem, ...] = ()

    @property
    def title(self) -> str:
        """The title on one line."""
        return self.document.name

    @property
    def code(self) -> ExitCode:
        """FINDINGS when something is wrong with the document, though it stands."""
        return ExitCode.FINDINGS if _wrong(self.problems) else ExitCode.OK


def compose_plan(project: Project, wish: ComposeWish) -> ComposeOutcome:
    """Compose a plan; the one road to a document that is given away, whoever asks for it.

    Raises InputRefused for missing or ill-typed facts and for whatever `Examiner.examine` refuses, PluginFailed for a
    plugin that is needed and cannot be used.
    """
    return compose_with(Examiner(project, project.composer()), project.facts(wish.given), wish)


def compose_with(examiner: Examiner, facts: Mapping[str, Given], wish: ComposeWish) -> ComposeOutcome:
    """Compose a plan with all its facts; who examines it, a batch appoints once. Raises as `compose_plan`."""
    project, composer = examiner.project, examiner.composer
    try:
        composition = composer.compose(facts, draft=wish.draft)
    except FanganError as refused:
        raise type(refused)(_named(composer, project.with_warnings(refused.problems))) from refused
    document = composition.document
    try:
        wrong_with_it = examiner.examine(composition, facts, locked=wish.locked)
    except FanganError as refused:
        raise type(refused)(_named(composer, refused.problems)) from refused
    problems = [*project.set_aside, *project.notes, *composition.problems, *wrong_with_it]
    return ComposeOutcome(document, tuple(_named(composer, problems)))


def _named(composer: Composer, problems: Sequence[Problem]) -> Sequence[Problem]:
    """Return problems with what people call the sections and items they name."""
    if all("key" not in one.values and "target" not in one.values for one in problems):
        return problems
    from fangan.assembly.target_names import names_of_program, with_names

    return with_names(problems, names_of_program(composer.program))


def _wrong(problems: Iterable[Problem]) -> list[Problem]:
    return [found for found in problems if found.severity is Severity.ERROR]
