"""What two lists of paragraphs and tables have in common, in order: the steps of a merge."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from fangan.compare.align import in_order, merged
from fangan.formats.docx.elements import TBL


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or table: what it is known by in both bodies, who supplied it, and what stands just before it."""

    element: Any
    key: Hashable
    author: str
    before: tuple[Any, ...] = ()
    """Bookmarks, which cannot be tracked: those of the later document are kept."""


Step: TypeAlias = tuple[Piece | None, Piece | None]


def align(before: Sequence[Piece], after: Sequence[Piece]) -> list[Step]:
    """Align two lists by key, in order; two tables must not come to stand one behind the other: they would be one."""
    places = {piece.key: at for at, piece in enumerate(after)}
    pairs = [(at, places[piece.key]) for at, piece in enumerate(before) if piece.key in places]
    pairs = [(one, two) for one, two in pairs if before[one].element.tag == after[two].element.tag]
    kept = in_order(pairs, [1 + len("".join(before[one].element.itertext())) for one, _ in pairs]) if pairs else set()
    steps: list[Step] = [
        (before[one] if one is not None else None, after[two] if two is not None else None)
        for one, two in merged(kept, len(before), len(after))
    ]
    out: list[Step] = []
    for old, new in steps:
        if out and old is None and new is not None and new.element.tag == TBL:
            above, beside = out[-1]
            if beside is None and above is not None and above.element.tag == TBL:
                out[-1] = (above, new)
                continue
        out.append((old, new))
    return out


def stretches(steps: Sequence[Step]) -> Iterator[tuple[list[Step], Step | None]]:
    """Yield the paragraphs up to each table with that table, at the end those without one."""
    stretch: list[Step] = []
    for step in steps:
        if any(piece is not None and piece.element.tag == TBL for piece in step):
            yield _ended(stretch), step
            stretch = []
        else:
            stretch.append(step)
    yield _ended(stretch), None


def _ended(steps: list[Step]) -> list[Step]:
    """Where both documents have an end of their own, make the two last paragraphs of a stretch one step."""
    tail = len(steps)
    while tail and None in steps[tail - 1]:
        tail -= 1
    gone = [at for at in range(tail, len(steps)) if steps[at][1] is None]
    if not gone or len(gone) == len(steps) - tail:
        return steps
    last = steps[gone[-1]][0], steps[-1][1]
    return [step for at, step in enumerate(steps[:-1]) if at != gone[-1]] + [last]


def last_step(steps: Sequence[Step], table: Step | None) -> tuple[int, int]:
    """Return the last common step and the last one when only one document has the latter; (-1, -1) otherwise.

    Where the table goes or comes together with the paragraphs above it, their ends may go as well.
    """
    if not steps or None not in steps[-1] or (table is not None and side_of(table) == side_of(steps[-1])):
        return -1, -1
    held = next((at for at in range(len(steps) - 1, -1, -1) if None not in steps[at]), -1)
    return (held, len(steps) - 1) if held >= 0 else (-1, -1)


def side_of(step: Step) -> tuple[bool, bool]:
    """Return which of the documents lacks a step's element."""
    return step[0] is None, step[1] is None
