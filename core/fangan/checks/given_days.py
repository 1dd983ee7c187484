"""The days that facts bring into a plan, and whether they can be kept."""

import datetime as dt
from collections.abc import Iterator

from fangan.assembly.values import Value, print_value
from fangan.checks.subject import PlanSubject
from fangan.late.records import dataclass
from fangan.model.fact import Carry, FactSpec, FactType
from fangan.model.plan import Plan
from fangan.model.rule import Finding


@dataclass(frozen=True, slots=True)
class GivenDay:
    """A day or a period of a fact that the text uses."""

    spec: FactSpec
    first: dt.date
    last: dt.date

    @property
    def yearly(self) -> bool:
        """Whether it is new every year."""
        return self.spec.carry in (Carry.ANNUAL, Carry.DERIVED)

    def passed(self, plan: Plan) -> bool:
        """Whether it is a deadline before the date of the plan; a plan without a date passes none."""
        issued = plan.issue.date
        return self.spec.type is FactType.DEADLINE and issued is not None and self.last < issued

    def over(self, plan: Plan) -> bool:
        """Whether it is of the plan's year, no deadline, and ends before the date of the plan."""
        issued = plan.issue.date
        arranged = self.yearly and self.spec.type is not FactType.DEADLINE
        return arranged and issued is not None and self.last < issued and not self.outside(plan)

    def outside(self, plan: Plan) -> bool:
        """Whether it belongs to the plan's year and lies in another."""
        return self.yearly and not self.first.year <= plan.year <= self.last.year

    def beside(self, plan: Plan) -> bool:
        """Whether it lies near the plan's year: between its date, if that is earlier, and the end of the year after."""
        return min(plan.date, dt.date(plan.year, 1, 1)) <= self.last < dt.date(plan.year + 2, 1, 1)

    def finding(self, plan: Plan) -> Finding:
        """Return a finding about it."""
        name, months = self.spec.name, self.spec.type is FactType.MONTH
        value = print_value(self.spec.type, (self.first, self.last)) if months else str(self.last)
        values = {"fact": name, "value": value, "year": str(plan.year), "day": str(plan.date)}
        return Finding(fact=name, quote=value, values=values)


def given_days(subject: PlanSubject) -> Iterator[GivenDay]:
    """Yield the days and periods among the used facts, the derived ones with them."""
    for name, value in subject.values.items():
        spec = subject.program.specs.get(name)
        if spec is not None and name in subject.program.used:
            yield from (GivenDay(spec, first, last) for first, last in _periods(value))


def _periods(value: Value) -> Iterator[tuple[dt.date, dt.date]]:
    if isinstance(value, dt.date):
        yield value, value
    elif isinstance(value, tuple) and len(value) == 2:
        first, last = value
        if isinstance(first, dt.date) and isinstance(last, dt.date):
            yield first, last
