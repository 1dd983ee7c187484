"""Sections and items whose bookmarks another program lost or closed at once, told by what stands around them.

LibreOffice drops a bookmark that begins behind a table, and in an .odt or .doc one that goes across a table, too. The
manifest still names them in the order of print, and headings have levels.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from fangan.model.address import Target
from fangan.model.document import Anchor


def completed(anchors: Sequence[Anchor], levels: Sequence[int], names: Sequence[str]) -> list[Anchor]:
    """Return the anchors of a text, those that were lost where that is certain too, and none without an extent.

    `levels` holds the level of every heading of the text, and 0 for whatever else stands there, in order; `names` the
    ids of all anchors that the text was written with, in the order of print, nothing where they are not known.
    """
    found = [*anchors, *_lost({one.id: one.start for one in anchors}, levels, names)]
    sections = sorted(one.start for one in found if not Target.parse(one.id).item)
    return [one if one.start < one.end else replace(one, end=_end(one, sections, levels)) for one in found]


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


def _end(anchor: Anchor, sections: Sequence[int], levels: Sequence[int]) -> int:
    """Return where a section or an item ends at the latest: where the next one begins that it cannot hold."""
    end = next((start for start in sections if start > anchor.start), len(levels))
    if not Target.parse(anchor.id).item:
        return end
    own = levels[anchor.start]
    inside = range(anchor.start + 1, end if own else anchor.start + 1)
    return next((at for at in inside if 0 < levels[at] <= own), inside.stop)
