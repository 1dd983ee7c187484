"""Bind: given facts → typed values, derived ones computed, each slot's text made once; all problems in one pass."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from fangan.assembly.derive import derive_all
from fangan.assembly.program import Program, Slot
from fangan.assembly.values import Lookup, Value, ValueRefused, read_value, words_of
from fangan.chinese.blanks import blank_mark
from fangan.chinese.punctuation import check_characters
from fangan.late.tuples import NamedTuple
from fangan.messages.suggest import suggest
from fangan.model.fact import FactSpec, Raw, raw_texts
from fangan.model.plan import Given
from fangan.model.problem import Place, Problem, Severity, problem


class Bound(NamedTuple):
    """Typed values by name, the words of every slot (a draft's mark where the fact is absent), and what is wrong."""

    values: Mapping[str, Value]
    texts: tuple[str, ...]
    raws: Mapping[str, Raw]
    problems: list[Problem]
    missing: Mapping[str, FactSpec]
    refused: frozenset[str]
    """Facts that are given and are not of their type, and what is derived from them."""
    underivable: Mapping[str, Problem]
    """Derived facts that cannot be computed, and parts a contact or an event lacks (`联系人.邮箱`), with the reason.

    An error only where one is printed.
    """


LastRead: TypeAlias = dict[str, tuple[Raw, Value]]
"""What facts were given as last, and what was read of that: in a batch many are given the same again."""


def bind(program: Program, given: Mapping[str, Given], lookup: Lookup, known: LastRead | None = None) -> Bound:
    """Read the given facts for a program and compute what follows from them.

    What is `known` is not read again, and is known from then on; it is of this program and lookup.
    """
    problems: list[Problem] = []
    values: dict[str, Value] = {}
    raws: dict[str, Raw] = {}
    specs = program.specs
    unclean = _unclean(given, problems)
    known = {} if known is None else known

    def read(spec: FactSpec, fact: Given) -> None:
        before = known.get(spec.name)
        if before is not None and before[0] == fact.raw:
            values[spec.name] = before[1]
            return
        try:
            value = values[spec.name] = read_value(spec, fact.raw, lookup, program.plan.year)
            known[spec.name] = (fact.raw, value)
        except ValueRefused as refused:
            problems.extend(_refusals(spec.name, fact, refused))

    for name, fact in given.items():
        spec = specs.get(name)
        if spec is None or spec.derive is not None or name in unclean:
            continue
        if fact.raw == "" or fact.raw == ():
            continue
        raws[name] = fact.raw
        read(spec, fact)
    for name, spec in specs.items():
        if spec.default is not None and name not in given:
            fact = Given(spec.default, spec.place)
            raws[name] = spec.default
            read(spec, fact)
            problems.append(problem("fact-default", spec.place, Severity.NOTE, fact=name, value=spec.default))
    derived, underivable = derive_all(specs, program.plan.year, values, lookup.event)
    values.update(derived)
    refused = _follow(specs, {found.values["fact"] for found in problems if found.severity is Severity.ERROR})
    settled = {*values, *refused, *underivable}
    missing = {name: spec for name, spec in specs.items() if name not in settled}
    problems.extend(_strangers(program, given, missing))
    texts = _texts(program, values, given, underivable)
    return Bound(values, texts, raws, problems, missing, frozenset(refused), underivable)


def _refusals(name: str, fact: Given, refused: ValueRefused) -> Iterator[Problem]:
    """Yield why a fact cannot be read, each at its row and column where it has some."""
    for error in (refused, *refused.others):
        row, column = error.at or (0, "")
        place = fact.places.get((row, column)) or fact.places.get((row, "")) or fact.place
        yield problem(error.code, place, **{"fact": name, **error.values})


def _unclean(given: Mapping[str, Given], problems: list[Problem]) -> set[str]:
    """Refuse characters that neither XML nor an official text can hold; return the facts that have some."""
    everything = [text for fact in given.values() for text in raw_texts(fact.raw, keys=True)]
    if not check_characters("\n".join(everything)):  # nearly always: one look is enough
        return set()
    found = set()
    for name, fact in given.items():
        for _, code in check_characters("\n".join(raw_texts(fact.raw, keys=True))):
            problems.append(problem("forbidden-character-in-fact", fact.place, fact=name, code=code))
            found.add(name)
    return found


def _follow(specs: Mapping[str, FactSpec], refused: set[str]) -> set[str]:
    """Return the derived facts that wait for a refused one: they are not missing."""
    found = set(refused)
    while more := {n for n, s in specs.items() if s.derive and s.derive.source.partition(".")[0] in found} - found:
        found |= more
    return found


def _strangers(program: Program, given: Mapping[str, Given], missing: Mapping[str, FactSpec]) -> list[Problem]:
    """Report facts nobody asks for, and derived ones that were typed by hand."""
    found = []
    for name, fact in given.items():
        spec = program.specs.get(name)
        if spec is None:
            near = 0.5 if len(name) < 4 else 0.6  # 活动日期 is no slip for 活动经费
            hint = suggest(name, missing, near) or suggest(name, program.specs, near)
            found.append(problem("fact-unused", fact.place, Severity.WARNING, fact=name, suggestion=hint))
        elif spec.derive is not None:
            found.append(problem("fact-derived", fact.place, fact=name))
    return found


def _texts(
    program: Program, values: Mapping[str, Value], given: Mapping[str, Given], lacking: dict[str, Problem]
) -> tuple[str, ...]:
    """Return the words of every slot; `lacking` takes up the parts of contacts and events that nobody knows."""
    words: list[str] = []
    for slot in program.slots:
        value = values.get(slot.name)
        if value is None:
            words.append(blank_mark(slot.name))
        elif slot.column:
            from fangan.assembly.gather import gather  # few texts sum up a table

            words.append(gather(program.specs[slot.name].columns[slot.column], value, slot.format))
        else:
            said = words_of(program.specs[slot.name].type, value, slot.format, program.plan.year)
            if not said and slot.part:
                place = given[slot.name].place if slot.name in given else program.plan.place
                lacking[slot.part] = _lacking(value, place, slot)
            words.append(said or blank_mark(slot.part or slot.name))
    return tuple(words)


def _lacking(value: Value, place: Place | None, slot: Slot) -> Problem:
    """Say what is printed of a contact or an event, and is not known."""
    if isinstance(value, Mapping):
        return problem("contact-part-missing", place, fact=slot.name, part=slot.format)
    from fangan.assembly.occasions import not_known

    return not_known(value, slot.name, slot.format, place)
