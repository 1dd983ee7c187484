"""`fangan inspect --page --json`."""

from typing import Annotated, TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.measuring import PageOutcome
from fangan.measure.record import Reading, Strength
from fangan.messages.translation import Translate


class ReadingData(TypedDict):
    """What a rule asks for and what was measured; `where` are the first words of the place, `times` how often it was.

    `value` and `where` are of the first place that is not as required, else of the first.
    """

    rule: str
    clause: str
    strength: Annotated[str, Strength]
    demand: str
    required: str
    value: str
    met: bool
    where: str
    times: int
    departures: int


class PageData(TypedDict):
    """A file and everything measured in it."""

    file: str
    met: bool
    readings: list[ReadingData]
    problems: list[ProblemData]


def page_data(outcome: PageOutcome, _: Translate) -> PageData:
    """Return what was measured as JSON data; `met` is whether every rule that binds is met."""
    return {
        "file": outcome.file,
        "met": outcome.code == 0,
        "readings": [_reading(one, _) for one in outcome.readings],
        "problems": problems_data(outcome.problems, _),
    }


def _reading(one: Reading, _: Translate) -> ReadingData:
    rule = one.rule
    return {
        "rule": rule.id,
        "clause": rule.clause,
        "strength": rule.strength.value,
        "demand": _(rule.demand),
        "required": rule.required,
        "value": one.value,
        "met": one.met,
        "where": one.where,
        "times": one.times,
        "departures": one.departures,
    }
