"""Cut a document's text into clauses, knowing what was filled into it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from fangan.chinese.lexicon.counts import Ordinal
from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.lexicon.markers import Marker
from fangan.chinese.lexicon.marks import TokenValue, by_start, outermost, scan
from fangan.chinese.lexicon.pairs import Quotation, Title
from fangan.chinese.lexicon.times import Period
from fangan.chinese.lexicon.tokens import Token
from fangan.chinese.money import Money
from fangan.late.patterns import regex
from fangan.late.records import dataclass
from fangan.model.address import AROUND
from fangan.model.document import Document, Paragraph
from fangan.model.fact import raw_texts
from fangan.model.reading import Stretch, block_lines, portions, stretches
from fangan.model.trace import SpanKind, Trace

_STOP = regex(r"[，；。！？：\n\t][”’」』）》〉】]*")
_SHORTEST, _LONGEST, _MOST = 2, 60, 400
"""Bounds of a fact's length that make it a token, and how many of two documents are looked for."""
_FILLED = (SpanKind.FACT, SpanKind.COLUMN, SpanKind.BUILT_IN, SpanKind.REFERENCE)

Clause: TypeAlias = tuple[str, ...]
"""The pieces of a clause: what always stands there at even places, what may change at odd ones."""
_Extent: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Splitter:
    """Cuts a document's text into clauses, knowing what was filled into it.

    `filled` has where, for texts whose trace is known; in all others `words` finds what may have been.
    """

    words: re.Pattern[str] | None
    filled: Mapping[str, Sequence[_Extent]]

    def clauses(self, text: str) -> list[Clause]:
        """Return the clauses; joined they are the text. The number it opens with is a clause of its own."""
        out: list[Clause] = []
        pieces: list[str] = []
        at = 0
        for start, end, ends_clause in self._cuts(text):
            pieces += (text[at:start], text[start:end])
            at = end
            if ends_clause:
                out.append((*pieces, ""))
                pieces = []
        if at < len(text) or pieces:
            out.append((*pieces, text[at:]))
        return out

    def _cuts(self, text: str) -> Iterator[Token[bool]]:
        """Yield, from left to right, what may change and what ends a clause, with whether it does."""
        known = self.filled.get(text)
        filled = [one.span() for one in self._look(text)] if known is None else known
        found = [Token(start, end, False) for start, end in filled]
        found.extend(Token(one.start(), one.end(), True) for one in _STOP.finditer(text))
        found.extend(_changing(token) for token in scan(text) if _changes(token, known or ()))
        return outermost(by_start(found))

    def _look(self, text: str) -> Iterable[re.Match[str]]:
        return self.words.finditer(text) if self.words else ()


def _changes(token: Token[TokenValue], known: Sequence[_Extent]) -> bool:
    """Tell whether a token may change whole.

    Of 10月14日—17日 either day may change, and of a title or quotation what is known to be filled into it.
    """
    if isinstance(token.value, Title | Quotation):
        return not any(token.start <= start and end <= token.end for start, end in known)
    return not isinstance(token.value, Period)


def _changing(token: Token[TokenValue]) -> Token[bool]:
    """Return what of a token changes by itself: the agency of a number stays, and the unit of an ordinal or amount."""
    value = token.value
    agency = len(value.agency) if isinstance(value, DocumentNumber) else 0
    unit = len(value.unit) if isinstance(value, (Ordinal, Money)) else 0
    return Token(token.start + agency, token.end - unit, isinstance(value, Marker))


def splitters(before: Document, after: Document) -> tuple[Splitter, Splitter]:
    """Return the splitters of two documents.

    What was filled in is known where both were composed with a trace. Otherwise both look for the same words, the
    values of the facts of either: a text is cut alike on both sides or its clauses could not be told to be the same.
    """
    guess = looking_for([*_values(before), *_values(after)])
    if before.trace is None or after.trace is None:
        return guess, guess
    return replace(guess, filled=_extents(before, before.trace)), replace(guess, filled=_extents(after, after.trace))


def _values(document: Document) -> Iterator[str]:
    """Yield a document's facts as they were given and, where its trace is known, all that was filled in as printed."""
    for raw in document.manifest.facts.values():
        yield from raw_texts(raw)
    if document.trace:
        for text, extents in _extents(document, document.trace).items():
            yield from (text[start:end] for start, end in extents)


def looking_for(values: Iterable[str]) -> Splitter:
    """Return a splitter that takes these words, wherever they stand, for filled in."""
    known = sorted(filter(_is_token, set(values)), key=lambda one: (-len(one), one))[:_MOST]
    return Splitter(re.compile("|".join(map(re.escape, known))) if known else None, {})


def _extents(document: Document, trace: Trace) -> dict[str, list[_Extent]]:
    """Return for every paragraph and cell, with its number and without, where something was filled in.

    A fact of whole sentences is text like the wording: it is cut into clauses.
    """
    found: dict[str, list[_Extent]] = {}
    for one in stretches(document):
        if one.address.text == AROUND:
            continue
        spans = [span for span in trace.at(one.address) if span.kind in _FILLED and span.end - span.start <= _LONGEST]
        for number, begin, end in _lines(one):
            inside = [
                (span.start - begin, span.end - begin) for span in spans if begin <= span.start and span.end <= end
            ]
            line = one.words[begin:end]
            found.setdefault(line, inside)
            found.setdefault(number + line, [(len(number) + a, len(number) + b) for a, b in inside])
    return found


def _lines(one: Stretch) -> Iterator[tuple[str, int, int]]:
    """Yield what is compared as one text: a number and the extent behind it."""
    begin = 0
    for line in block_lines(one.block) if one.block else [one.words]:
        yield one.number, begin, begin + len(line)
        begin += len(line) + 1
    if isinstance(one.block, Paragraph) and one.block.run_ons:
        for start, end, inside in portions(one.block):
            number = inside.number if inside else one.number if start == 0 else ""
            yield number, start + len(number) if inside else start, end


def _is_token(text: str) -> bool:
    """Whether a fact's value can be told from the words around it."""
    return _SHORTEST <= len(text) <= _LONGEST and not text.isascii()
