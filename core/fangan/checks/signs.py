"""The signs of a rule: words by which a build knows that it need not ask it, written as `Rule.signs` holds them.

A sign is a word that stands in whatever the rule finds. `甲→乙` are two of them in this order on one line, or a little
further in the next cells of a table; `甲｜乙` is one or the other and binds more tightly; `#` is a digit, blanks aside,
`⏎` the beginning or the end of a line, `␣` a blank of any kind. A glance at them costs some microseconds; what a rule
imports, compiles and looks through costs a thousand times as much.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from fangan.late.tuples import NamedTuple

THEN, OR, DIGIT, LINE_END, ANY_BLANK = "→", "｜", "#", "⏎", "␣"
_NEXT_CELL = 60
"""Characters behind a word within which another may stand on the next line: rules look across the cells of a table."""
_MARKS = frozenset((THEN, OR, DIGIT, LINE_END, ANY_BLANK))
_DIGITS = "0123456789０１２３４５６７８９"
_BLANKS = (" ", "\u00a0", "　", "\t")


def signs_in(words: str) -> Callable[[Sequence[str]], bool]:
    """Return what says whether one of some signs stands in words, a line a paragraph; it looks but does not import."""
    text, counted, spaced = _looked_at(words)
    characters = frozenset(f"{spaced}{text}{DIGIT}")

    def stands(sign: _Marked) -> bool:
        where = counted if sign.counts else spaced if sign.blank else text
        for part in sign.parts:
            for one in part:
                if characters.issuperset(one) and one in where:
                    break
            else:
                return False
        return len(sign.parts) == 1 or _on_a_line(where, sign.parts)

    def any_stands(signs: Sequence[str]) -> bool:
        plain, marked = _read(tuple(signs))
        return any(sign in text for sign in filter(characters.issuperset, plain)) or any(map(stands, marked))

    return any_stands


def openings_of(signs: Sequence[str]) -> frozenset[str]:
    """Return how each sign begins, a character or two: where it stands, so does its opening."""
    plain, marked = _read(tuple(signs))
    found = {one[:2] for one in plain}
    for sign in marked:  # what stands side by side without blanks need not stand side by side
        found.update(one[: 1 if sign.counts or sign.blank else 2] for one in sign.parts[0])
    return frozenset(found)


def openings_in(words: str, among: Mapping[str, Collection[str]]) -> Iterator[str]:
    """Yield which of some openings, by their first characters, stand in words as signs see them."""
    text, counted, spaced = _looked_at(words)
    for first in {*text, *counted, *spaced}.intersection(among):
        yield from (one for one in among[first] if len(one) == 1 or one in text)


def _looked_at(words: str) -> tuple[str, str, str]:
    """Return words as they are, with # for digits and without blanks, and with a mark for each blank."""
    text = f"\n{words}\n"
    counted = spaced = text
    for digit in _DIGITS:
        counted = counted.replace(digit, DIGIT)
    for blank in _BLANKS:
        counted, spaced = counted.replace(blank, ""), spaced.replace(blank, ANY_BLANK)
    return text, counted, spaced


class _Marked(NamedTuple):
    """A sign with marks in it: its parts, each one word or another; whether it `counts` digits, or holds a `blank`."""

    parts: tuple[tuple[str, ...], ...]
    counts: bool
    blank: bool


@lru_cache(maxsize=256)
def _read(signs: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[_Marked, ...]]:
    """Return the signs without marks, and the others; those of a rule are read once, however often it is asked."""
    plain = tuple(one for one in signs if _MARKS.isdisjoint(one))
    marked = (one.replace(LINE_END, "\n") for one in signs if not _MARKS.isdisjoint(one))
    parts = ((one, tuple(tuple(part.split(OR)) for part in one.split(THEN))) for one in marked)
    return plain, tuple(_Marked(of, DIGIT in one, ANY_BLANK in one) for one, of in parts)


def _on_a_line(text: str, parts: Sequence[Sequence[str]]) -> bool:
    """Whether all parts stand behind each other on a line; a line is gone over once for each word of the first."""
    return any(_behind(text, first, parts[1:]) for first in parts[0])


def _behind(text: str, first: str, parts: Sequence[Sequence[str]]) -> bool:
    at = text.find(first)
    while at >= 0:
        found, end = at + len(first), text.find("\n", at + len(first))
        limit = max(end + 1, text.rfind(first, at, end) + len(first) + _NEXT_CELL)
        for part in parts:
            ends = [start + len(one) for one in part if (start := text.find(one, found, limit)) >= 0]
            found = min(ends, default=-1)
            if found < 0:
                break
        else:
            return True
        at = text.find(first, end)
    return False
