"""The one scanner of official text: which marks, dates, numbers and names stand in it, and where.

A text is read from left to right; what a token holds is read once. Every pattern looks at most a few characters
beyond what it takes, so the time is that of the length of the text, however hostile the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeAlias, TypeVar, Union

from fangan.chinese.lexicon.counts import Number, Ordinal, count_pattern, read_count
from fangan.chinese.lexicon.days import read_times, time_pattern
from fangan.chinese.lexicon.document_numbers import DocumentNumber, document_number_pattern, read_document_number
from fangan.chinese.lexicon.markers import IN_LINE, Marker, marker_at, read_marker
from fangan.chinese.lexicon.pairs import Enclosed, pairs
from fangan.chinese.lexicon.times import Time
from fangan.chinese.lexicon.tokens import Strictness, Token
from fangan.chinese.money import Money

_STARTS = "0-9０-９一二三四五六七八九十百千万亿零〇两第首〔［\\[【（(〈①-⒛㈠-㈩"
"""The first characters of all there is to find. Looked for alone, the rest of a text costs a twentieth of the time."""

TokenValue: TypeAlias = Union[Marker, Time, DocumentNumber, Ordinal, Money, Number, Enclosed]
V = TypeVar("V")


def scan(text: str, strictness: Strictness = Strictness.AS_TYPED) -> list[Token[TokenValue]]:
    """Return the tokens of a line or paragraph in order; one that holds others stands before them.

    Titles and quotations hold whatever stands in them, a period its two parts. Nothing else overlaps.
    """
    return by_start([*pairs(text), *_flat(text, strictness)])


def of(kind: type[V], tokens: Iterable[Token[TokenValue]]) -> Iterator[Token[V]]:
    """Yield the tokens of one kind."""
    for token in tokens:
        if isinstance(token.value, kind):
            yield Token(token.start, token.end, token.value)


def by_start(tokens: Iterable[Token[V]]) -> list[Token[V]]:
    """Sort tokens by where they begin; of those that begin together the longest comes first."""
    return sorted(tokens, key=lambda token: (token.start, -token.end))


def outermost(tokens: Iterable[Token[V]]) -> Iterator[Token[V]]:
    """Yield the tokens that stand in no other."""
    end = 0
    for token in tokens:
        if token.start >= end:
            yield token
            end = token.end


@cache
def _pattern(strictness: Strictness) -> re.Pattern[str]:
    kinds = {
        "document_number": document_number_pattern(strictness),
        "time": time_pattern(strictness),
        "count": count_pattern(strictness),
    }
    if strictness is Strictness.ANYWHERE:
        kinds = {"marker": IN_LINE, **kinds}
    of_all = "|".join(f"(?P<{name}>{pattern})" for name, pattern in kinds.items())
    return re.compile(f"(?=[{_STARTS}])(?:{of_all})")


def _flat(text: str, strictness: Strictness) -> Iterator[Token[TokenValue]]:
    """Yield all but titles and quotations."""
    pattern, at = _pattern(strictness), 0
    marker = marker_at(text, strictness)
    if marker:
        yield marker
        at = marker.end
    while found := pattern.search(text, at):
        tokens = _read(found, at, strictness)
        yield from tokens
        at = max((token.end for token in tokens), default=found.start() + 1)


def _read(found: re.Match[str], floor: int, strictness: Strictness) -> Sequence[Token[TokenValue]]:
    """Read a match of the pattern; nothing before `floor` belongs to it. Empty when it only looks like something."""
    if found.lastgroup == "time":
        return tuple(read_times(found, strictness))
    if found.lastgroup == "count":
        return (read_count(found),)
    if found.lastgroup == "document_number":
        number = read_document_number(found, floor)
        return (number,) if number else ()
    marker = read_marker(found)
    return (marker,) if marker else ()
