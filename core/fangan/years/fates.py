"""What becomes of each fact: kept, to be given anew, dropped, or computed."""

from collections.abc import Container, Mapping

from fangan.assembly.derive import derive_all
from fangan.assembly.occasions import Occasion
from fangan.assembly.values import Lookup, Value, ValueRefused, print_value, read_value
from fangan.model.event import Event
from fangan.model.fact import Carry, FactSpec, FactType
from fangan.model.plan import Given, Plan
from fangan.model.problem import InputRefused, Place, Problem, problem
from fangan.years.report import FactFate, Fate

Specs = Mapping[str, FactSpec]


def fates(plan: Plan, old: Specs, new: Specs, used: Container[str]) -> list[FactFate]:
    """Settle the given facts in the order of the plan file, then those that only this year's wording asks for.

    `used` are the facts that this year's wording prints.
    """
    found = []
    for name, given in plan.facts.items():
        spec = new.get(name) or old.get(name)
        fate = _fate(spec, name in new)
        found.append(FactFate(name, fate, spec.ask if spec else "", given.raw, "", given.place))
    for name, spec in new.items():
        if name in used and name not in plan.facts and name not in old and spec.derive is None:
            fate = Fate.OPTIONAL if spec.optional or spec.default is not None else Fate.ASKED
            found.append(FactFate(name, fate, spec.ask))
    return found


def _fate(spec: FactSpec | None, asked: bool) -> Fate:
    if spec is None or spec.derive is not None:
        return Fate.UNUSED
    if spec.carry is Carry.ONCE:
        return Fate.DROPPED
    if spec.carry is Carry.STANDING:
        return Fate.KEPT if asked else Fate.UNUSED
    return Fate.TO_DO if asked and not spec.optional and spec.default is None else Fate.OPTIONAL


class Deriver:
    """Computes the derived facts of a plan in any year; what cannot be computed yet is left out."""

    def __init__(self, lookup: Lookup) -> None:
        self.lookup = lookup

    def values(
        self, specs: Specs, year: int, given: Mapping[str, Given]
    ) -> tuple[dict[str, Value], dict[str, Problem]]:
        """Return the derived values, and the reasons why some cannot be computed."""
        return derive_all(specs, year, self.read(specs, given, year), self.lookup.event)

    def read(self, specs: Specs, given: Mapping[str, Given], year: int) -> dict[str, Value]:
        """Return the values of the given facts that can be read."""
        values: dict[str, Value] = {}
        for name, fact in given.items():
            spec = specs.get(name)
            if spec is None or spec.derive or fact.raw in ("", ()):
                continue
            try:
                values[name] = read_value(spec, fact.raw, self.lookup, year)
            except ValueRefused:
                continue  # the build says so; a fact that cannot be read derives nothing
        return values


def derived_fates(
    deriver: Deriver, plan: Plan, year: int, old: Specs, new: Specs, used: Container[str]
) -> list[FactFate]:
    """List the derived facts in `used` with last year's value and this year's.

    Raises InputRefused at the plan when an event that it counts has not happened yet in `year`.
    """
    carried = {name: fact for name, fact in plan.facts.items() if name in new and new[name].carry is Carry.STANDING}
    both = {**old, **new}
    before, _ = deriver.values(old, plan.year, plan.facts)
    after, refused = deriver.values(both, year, carried)
    early = [
        name for name, why in refused.items() if why.code == "year-before-event" and name in before and name in used
    ]
    if early:
        raise InputRefused([_too_early(deriver, both[name], year, plan.place) for name in early])
    found = []
    for name, spec in new.items():
        if spec.derive and name in used:
            source = spec.derive.source.partition(".")[0]
            waits = "" if name in after or spec.derive.operation == "ordinal" else source
            was = print_value(old.get(name, spec).type, before.get(name))
            now = print_value(spec.type, after.get(name))
            found.append(FactFate(name, Fate.DERIVED, spec.ask, was, now, None, waits))
    return found


def occasion_fates(deriver: Deriver, plan: Plan, year: int, specs: Specs, used: Container[str]) -> list[FactFate]:
    """List the ordinals and days of the events in `used` that stay, where they are others now than last year.

    Raises InputRefused at the plan when such an event has not happened yet in `year`.
    """
    found: list[FactFate] = []
    for name, fact in plan.facts.items():
        spec = specs.get(name)
        if spec is None or spec.type is not FactType.EVENT or spec.carry is not Carry.STANDING or name not in used:
            continue
        was, now = (deriver.read(specs, {name: fact}, one).get(name) for one in (plan.year, year))
        if isinstance(was, Occasion) and now is None:
            raise InputRefused([_before(was.event, name, year, plan.place)])
        if isinstance(was, Occasion) and isinstance(now, Occasion):
            both = {"第几": (was.nth, now.nth), "日期": (was.days, now.days)}
            moved = {part: pair for part, pair in both.items() if pair[0] != pair[1]}
            found += [FactFate(f"{name}|{part}", Fate.DERIVED, spec.ask, *pair) for part, pair in moved.items()]
    return found


def _too_early(deriver: Deriver, spec: FactSpec, year: int, place: Place | None) -> Problem:
    assert spec.derive is not None
    return _before(deriver.lookup.event(spec.derive.source), spec.name, year, place)


def _before(event: Event, fact: str, year: int, place: Place | None) -> Problem:
    return problem("roll-before-event", place, year=year, event=event.id, first=event.first, fact=fact)
