"""The rows of a table in three versions as one: which row became which, and in those that stayed cell by cell."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from fangan.late.tuples import NamedTuple
from fangan.merge.words import merge_words, merge_words_partly

Cells: TypeAlias = tuple[str, ...]

_ALIKE = 0.6
"""How alike two rows without a common cell must be to be one that was changed."""


class MergedRows(NamedTuple):
    """Rows with the changes of both sides; `meet` says that some meet, where ours stands, or what was not left out."""

    rows: tuple[Cells, ...]
    meet: bool


class _Row(NamedTuple):
    """What became of a row of the base: itself as it is now, None where it was left out; the rows put in before it."""

    now: Cells | None
    before: Sequence[Cells]


def merge_rows(base: Sequence[Cells], ours: Sequence[Cells], theirs: Sequence[Cells]) -> MergedRows:
    """Return rows with the changes of both sides, each row and cell for itself."""
    rows: list[Cells] = []
    meet = False
    for was, one, other in zip([*base, ()], _followed(base, ours), _followed(base, theirs), strict=True):
        rows += [*one.before, *(row for row in other.before if row not in one.before)]
        if one.now is None or other.now is None:
            left = one.now or other.now
            changed = left is not None and left != was
            rows += [left] if left is not None and changed else []
            meet = meet or changed
        elif was:
            row, whole = _cells(was, one.now, other.now)
            rows.append(row)
            meet = meet or not whole
    return MergedRows(tuple(rows), meet)


def row_pairs(base: Sequence[Cells], new: Sequence[Cells]) -> Iterator[tuple[int | None, int | None]]:
    """Yield in order which row became which, by their places: None for one that was left out or put in."""
    for tag, a, b, c, d in SequenceMatcher(None, base, new, autojunk=False).get_opcodes():
        if tag == "replace" and b - a != d - c:
            yield from _aligned(base, range(a, b), new, range(c, d))
            continue
        both = min(b - a, d - c)
        yield from zip(range(a, a + both), range(c, c + both), strict=True)
        yield from ((at, None) for at in range(a + both, b))
        yield from ((None, at) for at in range(c + both, d))


def _aligned(
    base: Sequence[Cells], olds: range, new: Sequence[Cells], news: range
) -> Iterator[tuple[int | None, int | None]]:
    """Pair rows of which some came or went: each old one with the next new one that is like it."""
    at = news.start
    for old in olds:
        found = next((one for one in range(at, news.stop) if _alike(base[old], new[one])), None)
        if found is None:
            yield old, None
            continue
        yield from ((None, one) for one in range(at, found))
        yield old, found
        at = found + 1
    yield from ((None, one) for one in range(at, news.stop))


def _alike(old: Cells, new: Cells) -> bool:
    if any(one and one == other for one, other in zip(old, new, strict=False)):
        return True
    return SequenceMatcher(None, "\n".join(old), "\n".join(new), autojunk=False).ratio() >= _ALIKE


def _followed(base: Sequence[Cells], new: Sequence[Cells]) -> list[_Row]:
    """Return what became of every row of the base, and last an empty one with what was put in behind them."""
    found: list[_Row] = []
    waiting: list[Cells] = []
    for old, now in row_pairs(base, new):
        if old is None:
            waiting += [new[now]] if now is not None else []
            continue
        found.append(_Row(None if now is None else new[now], waiting))
        waiting = []
    return [*found, _Row((), waiting)]


def _cells(base: Cells, ours: Cells, theirs: Cells) -> tuple[Cells, bool]:
    """Return a row cell by cell, and whether no two changes met in it."""
    if theirs in (base, ours) or ours == base:
        return (ours if theirs in (base, ours) else theirs), True
    if not len(base) == len(ours) == len(theirs):
        return ours, False
    three = list(zip(base, ours, theirs, strict=True))
    whole = [merge_words(*one) for one in three]
    row = tuple(merge_words_partly(*one) if cell is None else cell for one, cell in zip(three, whole, strict=True))
    return row, None not in whole
