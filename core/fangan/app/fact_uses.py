"""Under which conditions a plan uses its facts: what is asked only if something else is given is no open question."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from fangan.assembly.parts import SourcedPart
from fangan.assembly.select import SelectedSection, Selection
from fangan.kit.names import duty_templates, part_templates
from fangan.model.fact import FactSpec
from fangan.model.outline import OutlineSection
from fangan.model.template import Condition, Placeholder, Template

Conditions = tuple[Condition, ...]


def waiting(selection: Selection, specs: Mapping[str, FactSpec]) -> dict[str, Condition]:
    """Return the facts that a plan will use only when a condition comes to hold, each with the first such condition.

    What stands under a section or annex that is not there in every use waits for that one: no answer brings it.

    A condition on a fact holds as things stand when that fact is preset, computed, or needed itself; one that asks for
    its absence, when it may be absent.
    """
    found: dict[str, list[Conditions]] = {}
    for name, conditions in _uses(selection):
        found.setdefault(name, []).append(conditions)
        derive = specs[name].derive if name in specs else None
        if derive:  # what is computed needs what it is computed from
            found.setdefault(derive.source.partition(".")[0], []).append(conditions)
    sure = {name for name, spec in specs.items() if spec.default is not None or spec.derive is not None}
    sure |= {f"@{section.key}" for section in selection.everything}
    while more := {name for name, uses in found.items() if _needed(name, uses, specs, sure)} - sure:
        sure |= more
    unmet = {name: [_unmet(one, specs, sure) for one in uses] for name, uses in found.items() if name not in sure}
    return {name: _first(conditions) for name, conditions in unmet.items() if conditions[0]}


def _first(uses: Sequence[Sequence[Condition]]) -> Condition:
    """Return the condition that the first use waits for, or the section or annex that every use does."""
    absent = [next((one for one in conditions if one.of_text), None) for conditions in uses]
    return absent[0] if absent[0] and all(absent) else uses[0][0]


def _needed(name: str, uses: Sequence[Conditions], specs: Mapping[str, FactSpec], sure: Set[str]) -> bool:
    spec = specs.get(name)
    return spec is not None and not spec.optional and any(not _unmet(one, specs, sure) for one in uses)


def _unmet(conditions: Conditions, specs: Mapping[str, FactSpec], sure: Set[str]) -> list[Condition]:
    """Return the conditions that do not hold as things stand."""
    return [one for one in conditions if not _holds(one, specs, sure)]


def _holds(condition: Condition, specs: Mapping[str, FactSpec], sure: Set[str]) -> bool:
    if condition.operator == "given":
        return condition.fact in sure and not condition.part
    spec = specs.get(condition.fact)
    return condition.operator == "absent" and condition.fact not in sure and (spec is None or spec.optional)


def _uses(selection: Selection) -> Iterator[tuple[str, Conditions]]:
    """Yield every use of a fact with the conditions it stands under."""
    yield from ((name, ()) for name in _names([selection.plan.title or selection.outline.title]))
    for section in selection.everything:
        under = (section.entry.when,) if section.entry.when else ()
        yield from ((name, under) for name in _names(_heads(section)))
        yield from _in_parts(section.parts, under)


def _heads(section: SelectedSection) -> list[Template]:
    entry = section.entry
    own = entry.heading if isinstance(entry, OutlineSection) else entry.title
    wording = section.wording
    title = own if own is not None else wording.title if wording else ()
    return [title, *(duty_templates(wording.attributes) if wording else ())]


def _in_parts(parts: Sequence[SourcedPart], under: Conditions) -> Iterator[tuple[str, Conditions]]:
    for sourced in parts:
        part = sourced.part
        when = part.attributes.when
        inner = (*under, when) if when else under
        rows = part.table.rows if part.table else ()
        repeated = {one.partition(".")[0] for one in (part.attributes.each, *(row.each for row in rows))} - {""}
        yield from ((name, inner) for name in sorted(_names(part_templates(part)) | repeated))
        yield from _in_parts(sourced.children, inner)


def _names(templates: Iterable[Template]) -> set[str]:
    marks = (one for template in templates for one in template if isinstance(one, Placeholder))
    return {mark.name.partition(".")[0] for mark in marks}
