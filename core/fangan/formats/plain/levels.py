"""The levels of headings that count otherwise than the four: what a kind of number stands under says how deep it is."""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from fangan.formats.plain.blocks import Opened, marker
from fangan.formats.plain.loose import loose_numbers
from fangan.formats.plain.records import TextItem, TextLine
from fangan.formats.plain.schemes import (
    ARTICLE,
    Family,
    HeadingKind,
    HeadingLine,
    chapter_headings,
    decimal_headings,
    scheme_places,
    styled_headings,
)
from fangan.late.tuples import NamedTuple

_LEVELS, _DOTTED = 4, 3
"""Levels there are; that of 1."""


def opened_levels(lines: Sequence[TextItem]) -> Mapping[int, Opened]:
    """Return the places of lines whose level is another than their marker says, each with what it is instead.

    With 第一章 or a style above them, 一、 is a level deeper than by itself; what is deeper than the fourth is text.
    """
    loose = loose_numbers(lines)
    places = scheme_places(lines)
    special = [*chapter_headings(lines, places), *decimal_headings(lines, places)]
    if not special and not _is_styled(lines):
        return {at: Opened(1, end) for at, end in loose.items()}
    numbered = [*special, *_typed(lines, loose, special)]
    special += styled_headings(lines, numbered)
    there = {one.at for one in special}
    headings = sorted([*special, *(one for one in numbered if one.at not in there)])
    return dict(_placed(headings, lines, there | loose.keys()))


def _is_styled(lines: Sequence[TextItem]) -> bool:
    """Whether any line is a heading by its style and has no number."""
    return any(isinstance(one, TextLine) and one.outline and not marker(one.words) for one in lines)


def _typed(
    lines: Sequence[TextItem], loose: Mapping[int, int], special: Sequence[HeadingLine]
) -> Iterator[HeadingLine]:
    """Yield the lines that a marker opens, or a number that lacks its mark; 1. above 1.1 is of one family with it."""
    others = {one.at for one in special}
    found = [HeadingLine(at, HeadingKind(Family.TYPED, 1), 0, end) for at, end in loose.items()]
    for at, line in enumerate(lines):
        one = marker(line.words) if isinstance(line, TextLine) and at not in others and at not in loose else None
        if one and one.value.level:
            found.append(HeadingLine(at, HeadingKind(Family.TYPED, one.value.level), one.value.number, one.end))
    top = any(one.kind.family is Family.DECIMAL for one in special) and _is_top(found)
    for heading in found:
        dotted = heading.kind.rank == _DOTTED
        yield heading._replace(kind=HeadingKind(Family.DECIMAL, 1)) if top and dotted else heading


def _is_top(typed: Sequence[HeadingLine]) -> bool:
    """Whether 1. is the highest marker of a text and counts once through all of it, as what heads its parts does."""
    numbers = [one.number for one in typed if one.kind.rank == _DOTTED]
    return all(one.kind.rank >= _DOTTED for one in typed) and all(one < other for one, other in pairwise(numbers))


class _Open(NamedTuple):
    """A heading that others may still stand under: what it counts with, the outline of its style, its level."""

    kind: HeadingKind
    outline: int
    level: int


def _placed(
    headings: Sequence[HeadingLine], lines: Sequence[TextItem], always: Container[int]
) -> Iterator[tuple[int, Opened]]:
    """Yield the level of every heading that is another than its marker says."""
    above: list[_Open] = []
    for one in headings:
        line = lines[one.at]
        outline = line.outline if isinstance(line, TextLine) else 0
        while any(_closes(one.kind, outline, other) for other in above):
            above.pop()
        level = _below(above[-1] if above else None, one.kind)
        above.append(_Open(one.kind, outline, level))
        if one.at in always or one.kind != (Family.TYPED, level):
            yield one.at, Opened(level if level <= _LEVELS else 0, one.end)


def _below(above: _Open | None, kind: HeadingKind) -> int:
    """Return the level of a heading below another: the next, or that of its marker where it may stand there."""
    following = above.level + 1 if above else 1
    if kind.family is not Family.TYPED:
        return following
    if above is None or above.kind == (Family.TYPED, above.level):  # nothing else counts here: it is as it is typed
        return max(kind.rank, following)
    straight = (above.level, kind.rank) == (1, _DOTTED) and above.kind.family is not Family.TYPED
    return kind.rank if straight else following


def _closes(kind: HeadingKind, outline: int, other: _Open) -> bool:
    """Whether nothing more stands under a heading once one of a kind and a style has come."""
    if other.kind.family is kind.family:
        return other.kind.rank >= kind.rank
    within = other.kind.family in (Family.TYPED, Family.DECIMAL)
    if outline and (other.outline >= outline or (within and not other.outline)):  # without a style it is a list
        return True
    return kind.family is Family.CHAPTER and within and (kind.rank < ARTICLE or other.kind.rank > 1)
