"""A plan and its superior: what came down, and every departure."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.assembly.composer import Composer
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.plan import Given
from fangan.model.problem import ExitCode, FanganError, Place, Problem, Severity, UsageRefused, problem
from fangan.model.reading import all_words
from fangan.sources.plan_file import FILE_NAME

if TYPE_CHECKING:
    from fangan.superior.departures import Superior
    from fangan.superior.word_for_word import TakenOver, TakenPassage

TOLD_PASSAGES = 3
"""So many passages that are taken over are told, the longest first; `--json` has all."""
_SHOWN = 24
_UNNUMBERED = "正文"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderOutcome:
    """A plan, the title of the one it carries out, what it takes over and where it departs."""

    plan: Path
    under: str
    departures: tuple[Problem, ...]
    taken_over: "TakenOver"

    @property
    def repeated(self) -> tuple[Problem, ...]:
        """What it repeats of the superior's text word for word, as notes: how much, then the longest passages."""
        whole = self.taken_over
        if not whole.taken:
            return ()
        share = round(100 * whole.taken / whole.sentences)
        values = {"share": share, "taken": whole.taken, "sentences": whole.sentences, "plan": self.under}
        told = problem("under-word-for-word", Place(str(self.plan)), Severity.NOTE, **values)
        return (told, *(self._passage(one) for one in whole.passages[:TOLD_PASSAGES]))

    def _passage(self, one: "TakenPassage") -> Problem:
        """Return a note of one passage."""
        words = one.words if len(one.words) <= _SHOWN else one.words[:_SHOWN] + "……"
        values = {"words": words, "at": one.at or _UNNUMBERED, "above": one.above or _UNNUMBERED, "plan": self.under}
        return problem("under-passage", one.place, Severity.NOTE, **values)

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
    document = composer.compose(draft=True).document
    found = departures_of(project, composer, document)
    return UnderOutcome(
        plan=project.file,
        under=project.superior.name,
        departures=(*project.notes, *found),
        taken_over=_taken_over(project.superior, project, composer, document),
    )


class HeldPlan(NamedTuple):
    """One of many plans that were held against theirs: the outcome, or why it cannot be held."""

    plan: Path
    outcome: UnderOutcome | None
    problems: tuple[Problem, ...] = ()
    refused: ExitCode = ExitCode.OK

    @property
    def departures(self) -> tuple[Problem, ...]:
        """What is worth more than a note."""
        return tuple(one for one in self.problems if one.severity is not Severity.NOTE)

    @property
    def code(self) -> ExitCode:
        """FINDINGS when it departs without leave; what it was refused with."""
        return self.outcome.code if self.outcome else self.refused


def hold_all(workspace: Workspace, folder: str) -> Iterator[HeldPlan]:
    """Hold every plan that lies in a folder, however deep, against its superior; one that cannot be stops no other.

    Raises UsageRefused `under-none` where no plan in it names a superior.
    """
    held = False
    for file in sorted(Path(folder).rglob(FILE_NAME)):
        try:
            project = open_project(file, workspace)
            if project.superior is None:
                continue
            outcome = hold_under(project)
            yield HeldPlan(file, outcome, outcome.departures)
        except FanganError as refused:
            yield HeldPlan(file, None, refused.problems, refused.exit_code)
        held = True
    if not held:
        raise UsageRefused([problem("under-none", Place(folder))])


def _taken_over(superior: "Superior", project: Project, composer: Composer, document: Document) -> "TakenOver":
    """Compare the texts, official formulas and what came down aside."""
    from fangan.superior.word_for_word import shared_words, word_for_word

    formulas = (term.text for term in project.catalogue.terms_in(all_words(document)) if term.kind == "formula")
    shared = shared_words(superior, composer.program, composer.bind().values)
    return word_for_word(superior, document, [*formulas, *shared])


def departures_of(
    project: Project, composer: Composer, document: Document, facts: Mapping[str, Given] | None = None
) -> list[Problem]:
    """Return every departure of a composed plan from its superior; without one there is none."""
    if project.superior is None:
        return []
    from fangan.superior.departures import departures

    return departures(project.superior, document, composer.program, composer.bind(facts).values)
