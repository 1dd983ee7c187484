"""`fangan facts --json`."""

from typing import Annotated, TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.data.values import RawData, optional_raw
from fangan.app.surveying import FactsOutcome, FactState, StatedFact
from fangan.messages.translation import Translate
from fangan.model.fact import Carry, FactType


class ColumnData(TypedDict):
    """A column of a table."""

    type: Annotated[str, FactType]
    ask: str


class FactData(TypedDict):
    """One fact: its declaration, what became of it, as typed and as printed; `behind` is what an idle one waits for."""

    name: str
    type: Annotated[str, FactType]
    ask: str
    carry: Annotated[str, Carry]
    optional: bool
    state: Annotated[str, FactState]
    behind: str
    given: RawData | None
    printed: str
    default: RawData | None
    example: RawData | None
    one_of: list[str]
    columns: dict[str, ColumnData]
    asked_by: list[str]


class RoleData(TypedDict):
    """A role that nobody fills: the headings of the sections that name it, and an office it may be."""

    name: str
    where: str
    example: str


class FactsData(TypedDict):
    """The facts of a plan in order of use, and the roles that nobody fills."""

    plan: str
    facts: list[FactData]
    roles: list[RoleData]
    problems: list[ProblemData]


def facts_data(outcome: FactsOutcome, _: Translate) -> FactsData:
    """Return the facts of a plan as JSON data."""
    return {
        "plan": str(outcome.plan),
        "facts": [fact_data(fact) for fact in outcome.facts],
        "roles": [{"name": one.name, "where": one.where, "example": one.example} for one in outcome.roles],
        "problems": problems_data(outcome.problems, _),
    }


def fact_data(fact: StatedFact) -> FactData:
    """Return one fact as JSON data."""
    row, spec = fact.row, fact.row.spec
    return {
        "name": spec.name,
        "type": spec.type.value,
        "ask": spec.ask,
        "carry": spec.carry.value,
        "optional": spec.optional,
        "state": fact.state.value,
        "behind": fact.behind,
        "given": optional_raw(row.raw),
        "printed": row.printed,
        "default": optional_raw(spec.default),
        "example": optional_raw(spec.example),
        "one_of": list(spec.one_of),
        "columns": {name: {"type": column.type.value, "ask": column.ask} for name, column in spec.columns.items()},
        "asked_by": list(row.asked),
    }
