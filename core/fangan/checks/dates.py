"""The family `dates`: deadlines and periods that cannot be kept, seen from the plan's date and year."""

import datetime as dt
from collections.abc import Iterator

from fangan.assembly.values import Value
from fangan.checks.rule import Finding, Grade, Rule, Spot
from fangan.checks.subject import Subject
from fangan.messages.translation import mark
from fangan.model.fact import Carry, FactSpec, FactType

DEADLINE_PASSED = Rule("dates/deadline-passed", mark("A deadline is not earlier than the date of the plan"))
OUTSIDE_YEAR = Rule("dates/outside-year", mark("What happens in a year has its date in that year"))
RULES = (DEADLINE_PASSED, OUTSIDE_YEAR)


def find(subject: Subject) -> Iterator[Finding]:
    """Yield the dates among the used facts that the plan's own date or year contradicts."""
    for name, value in subject.values.items():
        spec = subject.program.specs.get(name)
        if spec is None or name not in subject.program.used:
            continue
        for first, last in _periods(value):
            yield from _wrong(subject, spec, first, last)


def _periods(value: Value) -> Iterator[tuple[dt.date, dt.date]]:
    if isinstance(value, dt.date):
        yield value, value
    elif isinstance(value, tuple) and len(value) == 2:
        first, last = value
        if isinstance(first, dt.date) and isinstance(last, dt.date):
            yield first, last


def _wrong(subject: Subject, spec: FactSpec, first: dt.date, last: dt.date) -> Iterator[Finding]:
    issued, year = subject.plan.issue.date, subject.plan.year
    values = {"fact": spec.name, "value": str(last), "year": str(year), "day": str(subject.day)}
    if spec.type is FactType.DEADLINE and issued and last < issued:
        yield Finding(rule=DEADLINE_PASSED, grade=Grade.SERIOUS, spot=_spot(subject, spec, last), values=values)
    elif spec.carry in (Carry.ANNUAL, Carry.DERIVED) and not first.year <= year <= last.year:
        yield Finding(rule=OUTSIDE_YEAR, grade=Grade.PLAIN, spot=_spot(subject, spec, last), values=values)


def _spot(subject: Subject, spec: FactSpec, day: dt.date) -> Spot:
    given = subject.plan.facts.get(spec.name)
    place = given.place if given and given.place else spec.place or subject.plan.place
    return Spot(text="facts", anchor=spec.name, quote=str(day), source=place)
