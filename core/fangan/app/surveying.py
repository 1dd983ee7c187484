"""Survey the facts of a plan: every one it asks for, who asks, and what became of it."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from pathlib import Path

from fangan.app.project import Project
from fangan.assembly.composer import Composer, Composition
from fangan.assembly.needs import FactRow, State, survey_facts
from fangan.late.records import dataclass
from fangan.model.plan import Given
from fangan.model.problem import ExitCode, InputRefused, Problem

_ABSENT = {"fact-missing": "fact", "fact-optional-used": "fact", "fact-not-derived": "source"}
"""Codes, and the value that names the fact to give: for a computed one, what it is computed from."""
_IDLE = {"fact-not-printed": "fact", "fact-behind-condition": "fact"}


class FactState(StrEnum):
    """What became of a fact, in the order in which a person wants to know."""

    MISSING = "missing"
    REFUSED = "refused"
    GIVEN = "given"
    DEFAULT = "default"
    DERIVED = "derived"
    OPTIONAL = "optional"
    """Not given, and need not be."""
    IDLE = "idle"
    """No text that is printed as the plan stands uses it, whether it is given or not."""

    @property
    def lacks(self) -> bool:
        """Whether a final build would stop for it."""
        return self in (FactState.MISSING, FactState.REFUSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsWish:
    """With which facts besides the plan's own; `missing` leaves out those that are there."""

    given: Mapping[str, Given] = field(default_factory=dict)
    missing: bool = False


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact and what became of it; `behind` is the condition an idle one waits for, '' for none."""

    state: FactState
    row: FactRow
    behind: str = ""

    @property
    def name(self) -> str:
        """The fact's name."""
        return self.row.spec.name


@dataclass(frozen=True, slots=True)
class OpenRole:
    """A role that the text names and nobody fills: the headings of the sections, and an office it may be."""

    name: str
    where: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsOutcome:
    """The facts of a plan in order of use, and what is wrong with the given ones; `lacking` counts what lacks.

    `roles` are those that nobody fills. `composition` is the draft they were seen in, for whoever shows it, too; None
    where there is none.
    """

    plan: Path
    facts: tuple[StatedFact, ...]
    lacking: int
    problems: tuple[Problem, ...]
    roles: tuple[OpenRole, ...] = ()
    composition: Composition | None = None

    def __iter__(self) -> Iterator[StatedFact]:
        """Go through the facts."""
        return iter(self.facts)

    @property
    def code(self) -> ExitCode:
        """FINDINGS while a fact is missing or cannot be used, or a role is not filled."""
        return ExitCode.FINDINGS if self.lacking else ExitCode.OK


def survey_plan(project: Project, wish: FactsWish) -> FactsOutcome:
    """List every fact the chosen wording declares; raises as selecting and compiling do."""
    composer, given = project.composer(), project.facts(wish.given)
    rows, found = survey_facts(composer, given)
    composition, composed = _composed(composer, given)
    absent, idle = _names(composed, _ABSENT), _names(composed, _IDLE)
    states = {row.spec.name: _state(row, absent, idle) for row in rows}
    behind = composer.behind((name for name, state in states.items() if state is FactState.IDLE), given)
    stated = [StatedFact(states[row.spec.name], row, behind.get(row.spec.name, "")) for row in rows]
    lacking = [one for one in stated if one.state.lacks]
    open_ = (one.values for one in composed if one.code == "role-unfilled")
    roles = [OpenRole(values["role"], values["where"], values["example"]) for values in open_]
    return FactsOutcome(
        plan=project.file,
        facts=tuple(lacking if wish.missing else stated),
        lacking=len(lacking) + len(roles),
        roles=tuple(roles),
        composition=composition,
        problems=(*project.set_aside, *found, *(one for one in composed if one.code in _IDLE)),
    )


def _names(problems: Iterable[Problem], keys: Mapping[str, str]) -> set[str]:
    """Return the facts that problems of some codes name under a key; one may name several."""
    return {name for one in problems if one.code in keys for name in one.values[keys[one.code]].split("、")}


def _composed(composer: Composer, given: Mapping[str, Given]) -> tuple[Composition | None, tuple[Problem, ...]]:
    """Return a draft, and what a build of it would tell: which facts it lacks, and which it has no use for."""
    try:
        made = composer.compose(given, draft=True)
    except InputRefused as error:
        return None, error.problems
    return made, made.problems


def _state(row: FactRow, needed: Container[str], idle: Container[str]) -> FactState:
    name = row.spec.name
    if name in needed:
        return FactState.MISSING
    return FactState.IDLE if row.state is State.MISSING or name in idle else FactState(row.state.value)
