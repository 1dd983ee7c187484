"""Sections and items whose bookmarks another program lost or closed at once, told by what stands around them.

LibreOffice drops a bookmark that begins behind a table, and in an .odt or .doc one that goes across a table, too. The
manifest still names them in the order of print, and headings have levels.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from fangan.model.address import Target
from fangan.model.document import Anchor


def completed(anchors: Sequence[Anchor], levels: Sequence[int], names: Sequence[str]) -> list[Anchor]:
    """Return the anchors of a text, those that were lost where that is certain too, and none without an extent.

    `levels` holds the level of every heading of the text, and 0 for whatever else stands there, in order; `names` the
    ids of all anchors that the text was written with, in the order of print, nothing where they are not known.
    """
    found = [*anchors, *_lost({one.id: one.start for one in anchors}, levels, names)]
    sections = sorted(one.start for one in found if not _item(one))
    end = cache(partial(_end, sections, levels))  # thousands may begin at one place
    return [one if one.start < one.end else replace(one, end=end(one.start, bool(_item(one)))) for one in found]


def _lost(starts: Mapping[str, int], levels: Sequence[int], names: Sequence[str]) -> Iterator[Anchor]:
    """Yield lost anchors, without an end yet: between two that are there, as many headings as are missing."""
    taken = set(starts.values())
    above = -1
    missing: list[str] = []
    for name in (*names, ""):
        if name and name not in starts:
            missing.append(name)
            continue
        below = starts.get(name, len(levels))
        free = [at for at in range(above + 1, below) if levels[at] and at not in taken]
        if len(free) == len(missing):
            yield from (Anchor(one, at, at) for one, at in zip(missing, free, strict=True))
        above, missing = below, []


def _item(anchor: Anchor) -> str:
    return Target.parse(anchor.id).item


def _end(sections: Sequence[int], levels: Sequence[int], start: int, item: bool) -> int:
    """Return where a section or an item ends at the latest: where the next one begins that it cannot hold."""
    behind = bisect_right(sections, start)
    end = sections[behind] if behind < len(sections) else len(levels)
    if not item or start >= end:
        return end
    own = levels[start]
    inside = range(start + 1, end if own else start + 1)
    return next((at for at in inside if 0 < levels[at] <= own), inside.stop)
