"""Where items come in that run on, or that are to stand beside a line that does."""

from fangan.assembly.parts import Parts, SourcedPart, behind_anchor
from fangan.model.section import Insert, walk

Home = tuple[list[SourcedPart], int]
"""A list of parts and a place in it."""


def place_of_run_on(home: Home, insert: Insert) -> Home | None:
    """Return where a line that runs on comes in beside an anchor: beside another, or at the end of a paragraph.

    None where it would have no paragraph: before a block, or behind a table or a bare heading.
    """
    siblings, at = home
    anchor = siblings[at]
    if anchor.part.run_on:
        return siblings, behind_anchor(siblings, at, insert) if insert.where == "after" else at
    if insert.where == "before" or not anchor.part.text:
        return None
    return anchor.children, _end(anchor)


def place_beside_run_on(parts: Parts, home: Home, insert: Insert) -> Home:
    """Return where a block comes in beside an anchor that runs on: beside its paragraph, or right below it.

    A block cannot stand inside a paragraph; below a numbered block is what belongs to it.
    """
    siblings, _ = home
    owner = next(one for one in walk(parts.top) if one.children is siblings)
    if owner.level:
        return siblings, _end(owner)
    around = next(beside for beside in parts.lists() if any(one is owner for one in beside))
    at = next(n for n, one in enumerate(around) if one is owner)
    return around, behind_anchor(around, at, insert) if insert.where == "after" else at


def _end(owner: SourcedPart) -> int:
    """Return how many lines run on from a paragraph."""
    return sum(one.part.run_on for one in owner.children)
