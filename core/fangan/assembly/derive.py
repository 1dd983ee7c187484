"""Derived facts: ordinals of events, weekdays, sums, counts and deadlines relative to a date."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from fangan.assembly.values import Value, ValueRefused
from fangan.chinese import dates
from fangan.chinese.money import Money
from fangan.chinese.workdays import CalendarRangeError, add_workdays
from fangan.model.event import Event
from fangan.model.fact import Derive, FactSpec, FactType
from fangan.model.problem import Problem, problem

RESULTS: dict[str, tuple[FactType, ...]] = {
    "ordinal": (FactType.INTEGER,),
    "weekday": (FactType.TEXT,),
    "year": (FactType.INTEGER,),
    "count": (FactType.INTEGER,),
    "sum": (FactType.INTEGER, FactType.DECIMAL, FactType.MONEY),
    "offset": (FactType.DATE, FactType.DEADLINE),
}
"""The types a derived fact may declare, by operation."""


def derive_all(
    specs: Mapping[str, FactSpec], year: int, given: Mapping[str, Value], event: Callable[[str], Event]
) -> tuple[dict[str, Value], dict[str, Problem]]:
    """Compute every derived fact, each after the fact it is computed from.

    Returns the values, and the reason for each that cannot be computed; one whose source is not given is in neither.
    """
    waiting = {name: spec.derive for name, spec in specs.items() if spec.derive}
    values, failed = dict(given), dict[str, Problem]()
    found: dict[str, Value] = {}
    for name in tuple(waiting):
        chain, circle = _chain(waiting, name)
        for one in reversed(chain):
            place = specs[one].place
            waiting.pop(one)
            if one in circle:
                failed[one] = problem("derive-cycle", place, fact=one, path=" → ".join(circle))
                continue
            try:
                value = derive(specs[one], year, values, event)
            except ValueRefused as error:
                failed[one] = problem(error.code, place, **{"fact": one, **error.values})
            else:
                if value is not None:
                    values[one] = found[one] = value
    return found, failed


def _chain(waiting: Mapping[str, Derive], name: str) -> tuple[list[str], list[str]]:
    """Follow a derived fact down to one that is not; where the way comes round, the circle is returned as well."""
    chain: list[str] = []
    while name in waiting and name not in chain:
        chain.append(name)
        name = "" if waiting[name].operation == "ordinal" else waiting[name].source.partition(".")[0]
    return chain, [*chain[chain.index(name) :], name] if name in chain else []


def derive(spec: FactSpec, year: int, values: Mapping[str, Value], event: Callable[[str], Event]) -> Value | None:
    """Compute a derived fact; None when what it is computed from is not given.

    Raises ValueRefused: the year lies before the event's first, the source is of the wrong type, or the workday
    calendar does not reach that far.
    """
    rule = spec.derive
    assert rule is not None
    if rule.operation == "ordinal":
        counted = event(rule.source)
        nth = counted.nth(year)
        if nth is None:
            raise ValueRefused("event-uncounted", event=rule.source)
        if nth < 1:
            raise ValueRefused("year-before-event", event=rule.source, first=counted.first, year=year)
        return nth
    source = values.get(rule.source.partition(".")[0])
    if source is None:
        return None
    return _sum(source, rule.source, spec.type) if rule.operation == "sum" else _from(rule, source)


def _from(rule: Derive, source: Value) -> Value:
    if isinstance(source, tuple):
        years = {day.year for day in source if isinstance(day, dt.date)}  # a period, or months
        if rule.operation == "count" and not years:
            return len(source)
        if rule.operation == "year" and len(years) == 1:
            return years.pop()
    if isinstance(source, dt.date):
        if rule.operation == "weekday":
            return dates.format_weekday(source)
        if rule.operation == "year":
            return source.year
        if rule.operation == "offset":
            return _offset(rule, source)
    raise ValueRefused("derive-wrong-source", source=rule.source, operation=rule.operation)


def _offset(rule: Derive, source: dt.date) -> dt.date:
    try:
        day = add_workdays(source, rule.workdays) if rule.workdays else source
        return day + dt.timedelta(days=rule.days)
    except CalendarRangeError as error:
        raise ValueRefused("calendar-range", None, **error.values) from error


def _sum(source: Value, name: str, kind: FactType) -> Value:
    column = name.partition(".")[2]
    rows = source if isinstance(source, tuple) else ()
    cells = [row.get(column) for row in rows if isinstance(row, Mapping)]
    if len(cells) != len(rows) or None in cells:
        raise ValueRefused("derive-wrong-source", source=name, operation="sum")
    return total([cell for cell in cells if cell is not None and cell != ""], kind, name)


def total(cells: Sequence[Value], kind: FactType, source: str) -> Value:
    """Add up numbers or amounts, an amount in the unit of the first; nothing at all is 0 or 0元.

    Raises ValueRefused, naming their `source`, when they are not of the kind.
    """
    if kind is FactType.MONEY:
        amounts = [cell for cell in cells if isinstance(cell, Money)]
        if len(amounts) == len(cells):
            return Money(sum((one.yuan for one in amounts), Decimal()), amounts[0].unit if amounts else "元")
    numbers = [cell for cell in cells if isinstance(cell, int if kind is FactType.INTEGER else int | Decimal)]
    if kind is FactType.MONEY or len(numbers) < len(cells):
        raise ValueRefused("derive-wrong-source", source=source, operation="sum")
    return sum(numbers)
