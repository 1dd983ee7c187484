"""Which facts a plan asks for, who asks, and what became of each."""

from collections.abc import Mapping
from enum import StrEnum

from fangan.assembly.bind import Bound
from fangan.assembly.composer import Composer
from fangan.assembly.values import print_value
from fangan.late.records import dataclass
from fangan.model.fact import FactSpec, Raw
from fangan.model.plan import Given
from fangan.model.problem import Problem


class State(StrEnum):
    """What became of a fact."""

    GIVEN = "given"
    DEFAULT = "default"
    DERIVED = "derived"
    OPTIONAL = "optional"
    """Not given, and need not be."""
    MISSING = "missing"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact: its declaration, who declares it, its state, as typed, and as printed ('' for tables)."""

    spec: FactSpec
    asked: tuple[str, ...]
    state: State
    raw: Raw | None
    printed: str


def survey_facts(
    composer: Composer, given: Mapping[str, Given] | None = None
) -> tuple[tuple[FactRow, ...], tuple[Problem, ...]]:
    """List every fact the selected wording declares, in order of use, with what is wrong with the given ones."""
    program = composer.program
    facts = program.plan.facts if given is None else given
    bound = composer.bind(facts)
    rows = tuple(
        FactRow(
            spec,
            program.asked[name],
            _state(name, spec, bound, facts),
            bound.raws.get(name),
            print_value(spec.type, bound.values.get(name)),
        )
        for name, spec in program.specs.items()
    )
    return rows, tuple(bound.problems)


def _state(name: str, spec: FactSpec, bound: Bound, given: Mapping[str, Given]) -> State:
    if name in bound.values:
        if spec.derive is not None:
            return State.DERIVED
        return State.GIVEN if name in given else State.DEFAULT
    if name in bound.missing:
        return State.OPTIONAL if spec.optional else State.MISSING
    return State.REFUSED
