"""Hold a composed plan against its superior's: nothing required is missing without a reason, nothing comes later."""

import datetime as dt
from collections.abc import Container, Iterable, Iterator, Mapping

from fangan.assembly.program import Program
from fangan.assembly.values import Value, print_value
from fangan.late.records import dataclass
from fangan.messages.suggest import suggest
from fangan.model.address import Target
from fangan.model.document import Document
from fangan.model.fact import FactSpec, FactType
from fangan.model.plan import Plan
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.model.reading import targets_of
from fangan.provenance.origin import names_in_document
from fangan.superior.duties import is_row, known_by, unmet


@dataclass(frozen=True, slots=True, kw_only=True)
class Superior:
    """The superior plan: its composed document, what it was compiled from, and its facts."""

    name: str
    document: Document
    program: Program
    values: Mapping[str, Value]


def departures(superior: Superior, document: Document, program: Program, values: Mapping[str, Value]) -> list[Problem]:
    """List every departure of a plan from its superior; those without a reason, and later deadlines, are errors."""
    plan = program.plan
    found = [*_of_year(superior, plan), *_missing(superior, document, plan), *_later_tasks(superior, document, plan)]
    found.extend(_facts(superior, program, values))
    return found


def _of_year(superior: Superior, plan: Plan) -> Iterator[Problem]:
    """Yield that the superior is of another year; a plan for several years may well be carried out in each."""
    theirs = superior.program.plan.year
    if theirs != plan.year:
        place = plan.places.get("year", plan.place)
        yield problem("under-other-year", place, Severity.WARNING, own=plan.year, limit=theirs, plan=superior.name)


def _missing(superior: Superior, document: Document, plan: Plan) -> Iterator[Problem]:
    """Yield the superior's required sections and items that this plan lacks, and the reasons that account for none."""
    present = {*targets_of(document), *(Target(annex.key) for annex in document.annexes)}
    called = names_in_document(superior.document)
    unused = {(section, name): why for section, one in plan.sections.items() for name, why in one.reasons.items()}
    lacking: dict[Target, str] = {}
    for target in _required(superior):
        if target in present:
            continue
        names = [(target.section, name) for name in (target.item or target.section, called.get(str(target), ""))]
        reason = next(filter(None, (unused.pop(name, "") for name in names)), "")
        if reason:
            place = _place(plan, target.section)
            yield problem("under-left-out", place, Severity.NOTE, target=target, reason=reason, plan=superior.name)
        else:
            lacking[target] = names[0][1]
    yield from _unmet(superior, document, plan, unused, {str(target) for target in lacking})
    yield from _misnamed(superior, plan, unused, lacking)
    for target, name in lacking.items():
        line = f"sections: {{{target.section}: {{reasons: {{{name}: …}}}}}}"
        yield problem("under-missing", _place(plan, target.section), target=target, plan=superior.name, line=line)


def _unmet(
    superior: Superior, document: Document, plan: Plan, unused: dict[tuple[str, str], str], lacking: Container[str]
) -> Iterator[Problem]:
    """Yield the tasks that the superior gives to this agency and its plan has not; takes their reasons out.

    What is `lacking` is required, and told as such.
    """
    for task in unmet(superior.document, document, plan.agency):
        if task.id in lacking:
            continue
        section, _, item = task.id.partition("#")
        said = {"target": task.title, "plan": superior.name}
        if reason := unused.pop((section, task.title), "") or unused.pop((section, item), ""):
            yield problem("under-left-out", _place(plan, section), Severity.NOTE, **said, reason=reason)
        else:
            line = f"sections: {{{section}: {{reasons: {{{task.title}: …}}}}}}"
            yield problem("under-unmet", _place(plan, section), Severity.WARNING, **said, line=line)


def _misnamed(
    superior: Superior, plan: Plan, unused: Iterable[tuple[str, str]], lacking: dict[Target, str]
) -> Iterator[Problem]:
    """Yield the reasons for what is not lacking; one that is near in name to what is, is taken for its."""
    for section, name in unused:
        near = {one: target for target, one in lacking.items() if target.section == section}
        meant = suggest(name, near)
        if meant:
            del lacking[near[meant]]
        values = {"name": name, "plan": superior.name, "suggestion": meant}
        severity = Severity.ERROR if meant else Severity.WARNING
        yield problem("reason-unasked", _place(plan, section), severity, **values)


def _place(plan: Plan, section: str) -> Place | None:
    """Return where the plan speaks of a section."""
    choice = plan.sections.get(section)
    return (choice.place if choice else None) or plan.place


def _required(superior: Superior) -> Iterator[Target]:
    """Yield the sections and items the superior's outline requires and the superior has."""
    kept = targets_of(superior.document)
    for entry in superior.program.outline.sections:
        wanted = [Target(entry.key)] if entry.required else []
        wanted += [Target(entry.key, item) for item in entry.items.required]
        yield from (target for target in wanted if target in kept)


def _later_tasks(superior: Superior, document: Document, plan: Plan) -> Iterator[Problem]:
    """Yield the items that are to be done later than the superior asks."""
    asked = {known_by(task): task.by_date for task in superior.document.tasks if task.by_date}
    for task in document.tasks:
        limit = asked.get(known_by(task))
        if limit and task.by_date and task.by_date > limit:
            called = task.title if is_row(task) else task.id
            yield problem("under-later", plan.place, target=called, own=task.by_date, limit=limit, plan=superior.name)


def _facts(superior: Superior, program: Program, values: Mapping[str, Value]) -> Iterator[Problem]:
    """Yield shared facts that have another value here; a deadline that is later is an error."""
    for name, spec in superior.program.specs.items():
        own, theirs = values.get(name), superior.values.get(name)
        if not spec.share or own is None or theirs is None or own == theirs:
            continue
        given = program.plan.facts.get(name)
        place: Place | None = given.place if given else program.plan.place
        shown = {"fact": name, "own": _text(spec, own), "limit": _text(spec, theirs), "plan": superior.name}
        later = spec.type is FactType.DEADLINE and own > theirs  # type: ignore[operator]  # two dates
        code, severity = ("under-later-fact", Severity.ERROR) if later else ("under-other-fact", Severity.NOTE)
        yield problem(code, place, severity, **shown)


def _text(spec: FactSpec, value: Value) -> str:
    """Return a value as people read it; a day is shown as it was given."""
    return str(value) if isinstance(value, dt.date) else print_value(spec.type, value) or "—"
