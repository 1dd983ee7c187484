"""Under which conditions a plan uses its facts: what is asked only if something else is given is no open question."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from fangan.assembly.parts import SourcedPart
from fangan.assembly.select import SelectedSection, Selection
from fangan.kit.names import part_templates
from fangan.model.fact import FactSpec
from fangan.model.outline import OutlineSection
from fangan.model.template import Condition, Placeholder, Template

Conditions = tuple[Condition, ...]


def waiting(selection: Selection, specs: Mapping[str, FactSpec]) -> dict[str, Condition]:
    """Return the facts that a plan will use only when a condition comes to hold, each with the first such condition.

    A condition holds as things stand when its fact must be given, is preset or computed, or when it asks that an
    optional fact be absent.
    """
    found: dict[str, list[Conditions]] = {}
    for name, conditions in _uses(selection):
        found.setdefault(name, []).append(conditions)
    open_ = {
        name: [next((one for one in uses if not _holds(one, specs)), None) for uses in conditions]
        for name, conditions in found.items()
    }
    return {name: unmet[0] for name, unmet in open_.items() if None not in unmet and unmet[0] is not None}


def _holds(condition: Condition, specs: Mapping[str, FactSpec]) -> bool:
    spec = specs.get(condition.fact)
    sure = spec is not None and (not spec.optional or spec.default is not None or spec.derive is not None)
    return sure if condition.operator == "given" else not sure and condition.operator == "absent"


def _uses(selection: Selection) -> Iterator[tuple[str, Conditions]]:
    """Yield every use of a fact with the conditions it stands under."""
    yield from ((name, ()) for name in _names([selection.outline.title]))
    for section in selection.everything:
        under = (section.entry.when,) if section.entry.when else ()
        yield from ((name, under) for name in _names(_titles(section)))
        yield from _in_parts(section.parts, under)


def _titles(section: SelectedSection) -> list[Template]:
    entry = section.entry
    own = entry.heading if isinstance(entry, OutlineSection) else entry.title
    return [own if own is not None else section.wording.title if section.wording else ()]


def _in_parts(parts: Sequence[SourcedPart], under: Conditions) -> Iterator[tuple[str, Conditions]]:
    for sourced in parts:
        part = sourced.part
        when = part.attributes.when
        inner = (*under, when) if when else under
        rows = part.table.rows if part.table else ()
        repeated = {part.attributes.each, *(row.each for row in rows)} - {""}
        yield from ((name, inner) for name in sorted(_names(part_templates(part)) | repeated))
        yield from _in_parts(sourced.children, inner)


def _names(templates: Iterable[Template]) -> set[str]:
    marks = (one for template in templates for one in template if isinstance(one, Placeholder))
    return {mark.name.partition(".")[0] for mark in marks}
