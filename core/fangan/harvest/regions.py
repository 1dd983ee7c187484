"""Which stretch of an edited text is which section: bookmarks may have been lost or stayed behind, words may not."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from fangan.late.tuples import NamedTuple

_ASTRAY, _ABOVE_HEADING, _APART = 10, 1000, 1
"""What it costs to put a block into another section than its own; before the heading of its section, or that heading
elsewhere; a new block into another section than the block above it."""


class Region(NamedTuple):
    """The blocks `start` up to but not including `end`, from 0."""

    start: int
    end: int


def regions(sections: Sequence[Region], headings: Sequence[bool], known: Mapping[int, int], count: int) -> list[Region]:
    """Part the `count` blocks of an edited text among the sections of the built one, in their order, at least cost.

    `headings` says which sections open with one; `known` is, by the edited block, the built one it was, both from 0.
    Takes sections × blocks steps.
    """
    cost = _Cost(sections, headings, known)
    best = [0.0] * (count + 1)
    for at in range(count):
        best[at + 1] = best[at] + cost.of(at, 0)
    came: list[list[int]] = []
    for section in range(1, len(sections)):
        row, begun = list(best), list(range(count + 1))
        for at in range(count):
            further = row[at] + cost.of(at, section)
            if further < best[at + 1]:
                row[at + 1], begun[at + 1] = further, begun[at]
        best = row
        came.append(begun)
    ends = [count]
    for begun in reversed(came):
        ends.append(begun[ends[-1]])
    ends.append(0)
    ends.reverse()
    return [Region(start, end) for start, end in pairwise(ends)]


class _Cost:
    def __init__(self, sections: Sequence[Region], headings: Sequence[bool], known: Mapping[int, int]) -> None:
        self._known = known
        self._home = {at: number for number, one in enumerate(sections) for at in range(one.start, one.end)}
        opens = {one.start for one, headed in zip(sections, headings, strict=True) if headed and one.end > one.start}
        self._heading = {self._home[old]: new for new, old in known.items() if old in opens}

    def of(self, at: int, section: int) -> float:
        """Return what it costs to put a block into a section."""
        old = self._known.get(at)
        home = self._home.get(old, section) if old is not None else self._above(at, section)
        heading = self._heading.get(section, at)
        cost = (_ASTRAY if old is not None else _APART) * (home != section) + _ABOVE_HEADING * (at < heading)
        return cost + _ABOVE_HEADING * (home != section and self._heading.get(home) == at)

    def _above(self, at: int, section: int) -> int:
        while at > 0:
            at -= 1
            if at in self._known:
                return self._home.get(self._known[at], section)
        return section
