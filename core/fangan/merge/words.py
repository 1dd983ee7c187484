"""Words of three texts as one: both sides' changes to the same words, where they do not touch each other."""

from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeVar

from fangan.chinese.punctuation import POINTS
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

_CLAUSE = regex(r"[^，。；：！？\n]*(?:[，。；：！？\n][”’」』）》〉】]*|$)")
_ALIKE = 0.6
"""How alike a clause and its new form must be to be told character by character; below, it was written anew."""
_NEAR = 2
"""Unchanged characters that two changes inside a clause need between them to be no one change."""

Member = TypeVar("Member", bound=Hashable)


class Replaced(NamedTuple):
    """The half-open extent of a sequence that one side replaced, and what stands there now."""

    start: int
    end: int
    new: Sequence[Any]


def merge_words(base: str, ours: str, theirs: str) -> str | None:
    """Return a text with the changes of both sides; None where they changed the same words otherwise."""
    edits = _joint(_word_edits(base, ours), _word_edits(base, theirs), base)
    return None if edits is None else "".join(_applied(base, edits))


def merge_words_partly(base: str, ours: str, theirs: str) -> str:
    """Return a text with our changes, and of theirs those that do not meet them."""
    mine = _word_edits(base, ours)
    others = [one for one in _word_edits(base, theirs) if not any(_meet(one, other, base) for other in mine)]
    return "".join(_applied(base, sorted([*mine, *others], key=lambda one: (one.start, one.end))))


def new_words(base: str, new: str) -> list[str]:
    """Return in their order the words that a text has beyond another: what merging it would bring in."""
    return [words for edit in _word_edits(base, new) if (words := "".join(map(str, edit.new)))]


def differing(old: str, new: str) -> tuple[str, str]:
    """Return of both texts the clauses from the first that differs to the last."""
    one, other = clauses(old), clauses(new)
    start = _common(one, other)
    end = _common(one[start:][::-1], other[start:][::-1])
    return "".join(one[start : len(one) - end]), "".join(other[start : len(other) - end])


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    length = min(len(one), len(other))
    return next((at for at in range(length) if one[at] != other[at]), length)


def clauses(text: str) -> list[str]:
    """Cut a text behind its marks; joined, the clauses are the text."""
    return [found[0] for found in _CLAUSE.finditer(text) if found[0]]


def replaced(base: Sequence[Member], new: Sequence[Member]) -> list[Replaced]:
    """Return what of a sequence was replaced."""
    steps = SequenceMatcher(None, base, new, autojunk=False).get_opcodes()
    return [Replaced(a, b, new[c:d]) for tag, a, b, c, d in steps if tag != "equal"]


def _word_edits(base: str, new: str) -> list[Replaced]:
    """Return what was replaced, by characters where a clause stayed what it was, else by the clause."""
    old_clauses, new_clauses = clauses(base), clauses(new)
    starts = [0]
    for one in old_clauses:
        starts.append(starts[-1] + len(one))
    found: list[Replaced] = []
    for tag, a, b, c, d in SequenceMatcher(None, old_clauses, new_clauses, autojunk=False).get_opcodes():
        if tag != "replace":
            new_words = "".join(new_clauses[c:d])
            found += [Replaced(starts[a], starts[b], new_words)] if tag != "equal" else []
        elif b - a == d - c:
            for at, one, other in zip(range(a, b), old_clauses[a:b], new_clauses[c:d], strict=True):
                found += _in_clause(one, other, starts[at])
        else:
            found += _in_clause("".join(old_clauses[a:b]), "".join(new_clauses[c:d]), starts[a])
    return found


def _in_clause(old: str, new: str, start: int) -> list[Replaced]:
    """Return what was replaced in a clause, or in some that became fewer or more."""
    if SequenceMatcher(None, old, new, autojunk=False).ratio() < _ALIKE:
        return [Replaced(start, start + len(old), new)]
    return [Replaced(start + one.start, start + one.end, one.new) for one in replaced(old, new)]


def _joint(ours: Sequence[Replaced], theirs: Sequence[Replaced], base: str) -> list[Replaced] | None:
    """Return the edits of both in order; the same edit counts once, None where two others meet."""
    others = [one for one in theirs if one not in ours]
    if any(_meet(one, other, base) for one in ours for other in others):
        return None
    return sorted([*ours, *others], key=lambda one: (one.start, one.end))


def _meet(one: Replaced, other: Replaced, base: str) -> bool:
    first, second = sorted((one, other), key=lambda edit: (edit.start, edit.end))
    if first.end > second.start or first.start == first.end == second.start == second.end:
        return True
    between = base[first.end : second.start]
    return bool(base) and len(between) < _NEAR and POINTS.isdisjoint(base[max(0, first.end - 1) : second.start])


def _applied(base: Sequence[Member], edits: Sequence[Replaced]) -> Iterator[Member]:
    at = 0
    for start, end, new in edits:
        yield from base[at:start]
        yield from new
        at = end
    yield from base[at:]
