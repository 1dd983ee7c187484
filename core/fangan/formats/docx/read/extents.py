"""Sections and items whose bookmarks another program lost, moved or closed at once, told by what stands around them.

LibreOffice drops a bookmark that begins behind a table, and in an .odt or .doc one that goes across a table, too; when
it saves a file again it lets some slip down. The manifest names them in the order of print, and headings have levels.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from fangan.model.address import Target
from fangan.model.document import Anchor


def completed(anchors: Sequence[Anchor], levels: Sequence[int], written: Mapping[str, int]) -> list[Anchor]:
    """Return the anchors of a text, those that were lost or slipped where that is certain, and none without an extent.

    `levels` holds the level of every heading of the text, and 0 for whatever else stands there, in order; `written` the
    ids of all anchors that the text was written with, in the order of print, each with the level of the heading it
    began with, 0 for none; nothing where they are not known.
    """
    anchors = [one for one in anchors if not _deleted(one, anchors, levels, written)]
    there = {one.id: one for one in anchors}
    starts = {one.id: one.start for one in anchors if not _slipped(one, levels, written)}
    for name, at in _lost(starts, levels, written):
        there[name] = Anchor(name, at, there[name].end if name in there else at)
    sections = sorted(one.start for one in there.values() if not _item(one))
    end = cache(partial(_end, sections, levels))  # thousands may begin at one place
    return [
        one if one.start < one.end else replace(one, end=end(one.start, bool(_item(one)))) for one in there.values()
    ]


def _deleted(anchor: Anchor, anchors: Sequence[Anchor], levels: Sequence[int], written: Mapping[str, int]) -> bool:
    """Whether a bookmark holds nothing because somebody deleted its text: what comes next is certainly another's."""
    if anchor.start < anchor.end or anchor.start >= len(levels):
        return False
    level, here = written.get(anchor.id, 0), levels[anchor.start]
    others = (one for one in anchors if one.start == anchor.start < one.end and bool(_item(one)) == bool(_item(anchor)))
    return (level > 0 and here not in (0, level)) or next(others, None) is not None


def _slipped(anchor: Anchor, levels: Sequence[int], written: Mapping[str, int]) -> bool:
    """Whether a bookmark that began with a heading does so no longer, but with some paragraph below."""
    level = written.get(anchor.id, 0)
    return level > 0 and anchor.start < len(levels) and levels[anchor.start] == 0


def _lost(starts: Mapping[str, int], levels: Sequence[int], written: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Yield lost anchors and where they begin: between two that stand, headings of just the levels that are missing."""
    taken = set(starts.values())
    above = -1
    missing: list[str] = []
    for name in (*written, ""):
        if name and name not in starts:
            missing += [name] if written[name] else []
            continue
        below = starts.get(name, len(levels))
        wanted = [written[one] for one in missing]
        free = [at for at in range(above + 1, below) if levels[at] in wanted and at not in taken]
        if [levels[at] for at in free] == wanted:
            yield from zip(missing, free, strict=True)
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
