"""What a wording mentions: facts, roles, references, and the words themselves."""

from collections.abc import Iterator

from fangan.model.outline import Outline, OutlineAnnex, OutlineSection
from fangan.model.problem import FanganError
from fangan.model.section import Attributes, Part, Wording, walk
from fangan.model.template import Condition, Placeholder, Reference, Segment, Template
from fangan.plugins.catalogue import Catalogue

ROLE = "单位"


def outline_entries(outline: Outline) -> tuple[OutlineSection | OutlineAnnex, ...]:
    """Return an outline's sections and annexes."""
    return (*outline.sections, *outline.annexes)


def whole(around: Catalogue, outline: Outline) -> Outline:
    """Return an outline with what it inherits; itself where that cannot be had, which is reported where it belongs."""
    try:
        return around.outline(outline.id)
    except FanganError:
        return outline


def duty_templates(one: Attributes) -> Iterator[Template]:
    """Yield the templates of responsibilities."""
    yield from (*one.lead, *one.with_, one.by, one.at, one.time, one.place)


def part_templates(part: Part) -> Iterator[Template]:
    """Yield every template of one part."""
    yield from (part.heading, part.text)
    yield from duty_templates(part.attributes)
    if part.table:
        yield part.table.caption
        yield from part.table.header
        for row in part.table.rows:
            yield from row.cells


def segments(wording: Wording) -> Iterator[Segment]:
    """Yield every segment of a wording, its title's first."""
    for template in (wording.title, *duty_templates(wording.attributes)):
        yield from template
    for part in walk(wording.parts):
        for template in part_templates(part):
            yield from template


def roles(wording: Wording) -> list[Placeholder]:
    """List the placeholders that ask for an office by what it does (`单位.宣传`)."""
    return [one for one in segments(wording) if isinstance(one, Placeholder) and one.name.startswith(f"{ROLE}.")]


def references(wording: Wording) -> list[Reference]:
    """List the references."""
    return [one for one in segments(wording) if isinstance(one, Reference)]


def conditions(wording: Wording) -> list[Condition]:
    """List the conditions of items."""
    found = (part.attributes.when for part in walk(wording.parts))
    return [condition for condition in found if condition]


def facts_used(wording: Wording) -> set[str]:
    """Return the names of facts that a wording prints, compares, repeats or computes from."""
    used = {one.name.partition(".")[0] for one in segments(wording) if isinstance(one, Placeholder)}
    used |= {wording.head.valid_on, *(condition.fact for condition in conditions(wording))}
    for part in walk(wording.parts):
        used.add(part.attributes.each.partition(".")[0])
        used |= {row.each.partition(".")[0] for row in part.table.rows} if part.table else set()
    derived = [spec.derive for name, spec in wording.facts.items() if spec.derive and name in used]
    return used | {derive.source.partition(".")[0] for derive in derived}


def item_ids(wording: Wording) -> set[str]:
    """Return the ids of a wording's items; the file of a single item is that item."""
    return ({wording.item_id(part) for part in walk(wording.parts)} | {wording.head.item}) - {""}
