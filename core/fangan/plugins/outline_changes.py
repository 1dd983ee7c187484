"""An outline that says only what differs from the one it extends: what it adds, moves, changes and leaves out."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from fangan.model.outline import Outline, OutlineAnnex, OutlineSection
from fangan.model.problem import Problem, problem
from fangan.model.provider import told_at

AT_THE_HEAD = "none"
"""What a plan file says of an entry that comes in behind no other."""
_Entry = TypeVar("_Entry", OutlineSection, OutlineAnnex)


def changed(
    outline: Outline,
    changes: Sequence[_Entry],
    old: Sequence[_Entry],
    laid_over: Callable[[_Entry, _Entry | None], _Entry],
    problems: list[Problem],
) -> tuple[_Entry, ...]:
    """Return a list of the extended outline with the changes made; what cannot be made is told and left out."""
    there, said = {entry.key: entry for entry in old}, {entry.key: entry for entry in changes}
    gone = {entry.key for entry in changes if entry.drop}
    for key in sorted(gone - there.keys()):
        values = {"outline": outline.id, "key": key, "extends": outline.extends}
        problems.append(problem("outline-drops-unknown", told_at(said[key].place, outline.provider), **values))
    moved = [entry for entry in changes if not entry.drop and (entry.key not in there or entry.after or entry.before)]
    moving = {entry.key for entry in moved}
    kept = [laid_over(said[key], entry) if key in said else entry for key, entry in there.items() if key not in gone]
    found = {entry.key: entry for entry in kept if entry.key not in moving}
    found |= {entry.key: laid_over(entry, there.get(entry.key)) for entry in moved}
    return tuple(found[key] for key in _order(outline, [key for key in found if key not in moving], moved, problems))


def _order(outline: Outline, kept: list[str], moved: Sequence[_Entry], problems: list[Problem]) -> list[str]:
    """Return the keys in their order; what names a place that is not there, or waits in a circle, is told."""
    keys, waiting = list(kept), list(moved)
    afters = {entry.key: entry.after for entry in moved if not entry.before}
    while waiting:
        left = [entry for entry in waiting if not _came_in(keys, entry, afters)]
        if len(left) == len(waiting):
            told = [entry for entry in left if (entry.before or entry.after) not in {one.key for one in left}] or left
            for entry in told:
                word = "before" if entry.before else "after"
                problems.append(_not_there(outline, entry, word, entry.before or entry.after))
            break
        waiting = left
    return keys


def _came_in(keys: list[str], entry: _Entry, afters: Mapping[str, str]) -> bool:
    """Put a key where its entry says; False while what it names is not there."""
    at = place_behind(keys, entry.after, afters)
    if entry.before:
        at = keys.index(entry.before) if entry.before in keys else None
    if at is not None:
        keys.insert(at, entry.key)
    return at is not None


def place_behind(keys: Sequence[str], after: str, afters: Mapping[str, str]) -> int | None:
    """Return the place behind a key and all that came in behind it before; None while it is not there.

    `afters` tells of what came in behind which key it did; behind '' is the end, behind `none` the beginning.
    """
    if not after:
        return len(keys)
    if after not in keys and after != AT_THE_HEAD:
        return None
    at, before = keys.index(after) + 1 if after in keys else 0, {after}
    while at < len(keys) and afters.get(keys[at]) in before:
        before.add(keys[at])
        at += 1
    return at


def _not_there(outline: Outline, entry: _Entry, word: str, key: str) -> Problem:
    values = {"outline": outline.id, "key": entry.key, "word": word, "named": key, "extends": outline.extends}
    return problem("outline-not-there", told_at(entry.place, outline.provider), **values)
