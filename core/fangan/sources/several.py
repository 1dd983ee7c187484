"""Choices of which several answers may be given: how many, and what their items are called."""

from collections.abc import Iterable, Iterator, Mapping

from fangan.late.patterns import regex
from fangan.model.problem import Problem, problem
from fangan.model.section import Alternatives, Part
from fangan.sources.fields import Fields

BOUNDS = ("count", "at-least", "at-most")
_IN_IDS = regex(r"[a-z0-9-]+")


def with_bounds(read: Alternatives, fields: Fields, id_: str) -> Alternatives:
    """Return a choice with how many answers it takes: any number of its options unless its head says otherwise."""
    if not fields.flag("several"):
        for key in BOUNDS:
            if key in fields.node.entries:
                fields.report("count-without-several", key)
        return read
    names = fields.mapping("options")
    for option in read.options if names else ():
        if names and not _IN_IDS.fullmatch(option):
            fields.problems.append(problem("bad-option", names.keys[option].place, id=id_, option=option))
    exactly, options = fields.integer("count"), len(read.options)
    least = fields.integer("at-least", 1 if exactly is None else exactly) or 0
    most = fields.integer("at-most", options if exactly is None else exactly) or 0
    if not 0 <= least <= most <= options or not most:
        key = next((key for key in BOUNDS if key in fields), "options")
        fields.report("bad-choice-count", key, least=least, most=most, options=options)
    return read._replace(several=True, least=least, most=most)


def clashing(parts: Iterable[Part], choose: Mapping[str, Alternatives]) -> Iterator[Problem]:
    """Yield the items whose ids are those that alternatives have where several are chosen."""
    parts = tuple(parts)
    taken = {
        f"{part.id}-{part.attributes.choice}": part
        for part in parts
        if part.id in choose and choose[part.id].several and part.attributes.choice
    }
    for part in parts:
        first = taken.get(part.id)
        if first:
            yield problem("repeated-item-id", part.place, id=part.id, first=first.place.line)
