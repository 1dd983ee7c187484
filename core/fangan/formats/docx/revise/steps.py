"""What two lists of paragraphs and tables have in common, in order: the steps of a merge."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import field
from typing import TypeAlias

from fangan.compare.align import in_order, merged
from fangan.formats.docx.ooxml.elements import TBL, XmlElement
from fangan.late.records import dataclass


@dataclass(frozen=True, slots=True)
class Keyed:
    """A paragraph or table: what it is known by in both bodies, who supplied it, and what stands just before it."""

    element: XmlElement
    key: Hashable
    author: str
    before: tuple[XmlElement, ...] = ()
    """Bookmarks, which cannot be tracked: those of the later document are kept."""
    authors: Mapping[str, str] = field(default_factory=dict)
    """Who supplied its run-on lines, by the names of their bookmarks."""
    moved: str = ""
    """What a paragraph that went elsewhere with all its words is called in both bodies, '' for all others."""


Step: TypeAlias = tuple[Keyed | None, Keyed | None]


def align(before: Sequence[Keyed], after: Sequence[Keyed]) -> list[Step]:
    """Align two lists by key, in order; two tables must not come to stand one behind the other: they would be one."""
    places = {piece.key: at for at, piece in enumerate(after)}
    pairs = [(at, places[piece.key]) for at, piece in enumerate(before) if piece.key in places]
    pairs = [(one, two) for one, two in pairs if before[one].element.tag == after[two].element.tag]
    # of pairs that cross, those are kept that hold the most text: a moved heading gives way to the paragraphs it passed
    kept = in_order(pairs, [1 + len("".join(before[one].element.itertext())) for one, _ in pairs]) if pairs else set()
    steps: list[Step] = [
        (before[one] if one is not None else None, after[two] if two is not None else None)
        for one, two in merged(kept, len(before), len(after))
    ]
    out: list[Step] = []
    for old, new in steps:
        if out and old is None and new is not None and new.element.tag == TBL:
            above, beside = out[-1]
            # Word joins two tables that touch; what goes and what comes are one changed table instead
            if beside is None and above is not None and above.element.tag == TBL:
                out[-1] = (above, new)
                continue
        out.append((old, new))
    return out


def settle(steps: Sequence[Step]) -> list[Step]:
    """Give every stretch of paragraphs up to a table, and the whole, a last paragraph of both where both have one.

    Before a table of both documents the paragraphs of a stretch may be parted by a table that only one of them has.
    """
    out: list[Step] = []
    stretch: list[Step] = []
    for step in steps:
        if is_table(step):
            out += _ended(stretch)
            out = [*(out if None in step else _ended(out)), step]
            stretch = []
        else:
            stretch.append(step)
    return _closed([*out, *_ended(stretch)])


def _ended(stretch: list[Step]) -> list[Step]:
    """Where both documents have an end of their own, make the two last paragraphs of a stretch one step."""
    tail = len(stretch)
    while tail and None in stretch[tail - 1]:
        tail -= 1
    return stretch[:tail] + _closed(stretch[tail:])


def _closed(steps: list[Step]) -> list[Step]:
    """Make the last element of either document one step if each has one of its own; it stands at the end."""
    gone = max((at for at, step in enumerate(steps) if step[0] is not None), default=-1)
    come = max((at for at, step in enumerate(steps) if step[1] is not None), default=-1)
    if gone < 0 or come < 0 or steps[gone][1] is not None or steps[come][0] is not None:
        return steps
    last = steps[gone][0], steps[come][1]
    return [step for at, step in enumerate(steps) if at not in (gone, come)] + [last]


def must_hold(steps: Sequence[Step]) -> dict[int, int]:
    """Return the common paragraphs whose end must go or come in place of that of a later one, and the later one.

    The end of a document's last paragraph cannot go, nor that of one before a table, unless the table goes as well and
    no other is in its place.
    """
    places = [len(steps), *(at for at, step in enumerate(steps) if is_table(step))]
    return dict(filter(None, (_hold(steps, at) for at in places)))


def _hold(steps: Sequence[Step], end: int) -> tuple[int, int] | None:
    """Return the common paragraph to hold, and the last one, of the steps up to `end`: a table or the very end."""
    last = end - 1
    if last < 0 or is_table(steps[last]) or None not in steps[last]:
        return None
    side = side_of(steps[last])
    behind = next((step for step in steps[end:] if side_of(step) != side), None)
    if end < len(steps) and (behind is None or not is_table(behind)):
        return None
    held = next((at for at in range(last, -1, -1) if side_of(steps[at]) != side), -1)
    return (held, last) if held >= 0 and None not in steps[held] and not is_table(steps[held]) else None


def is_table(step: Step) -> bool:
    """Whether a step is a table."""
    return any(piece is not None and piece.element.tag == TBL for piece in step)


def side_of(step: Step) -> tuple[bool, bool]:
    """Return which of the documents lacks a step's element."""
    return step[0] is None, step[1] is None
