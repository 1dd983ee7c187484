"""Differences of two texts by clause; inside a clause only where a fact or a number is all that changed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeAlias

from fangan.chinese.lexicon.counts import Ordinal
from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.lexicon.markers import Marker
from fangan.chinese.lexicon.marks import Value, in_order, outermost, scan
from fangan.chinese.lexicon.times import Period
from fangan.chinese.lexicon.tokens import Token
from fangan.chinese.money import Money
from fangan.compare.records import Mark, Run
from fangan.model.document import Manifest
from fangan.model.fact import Raw

_STOP = r"[，。；！？：\n\t][”’」』）》〉】]*"
_SHORTEST, _LONGEST, _MOST = 2, 60, 200
"""Bounds of a fact's length that make it a token, and how many facts of a document are looked for."""

Clause: TypeAlias = tuple[str, ...]
"""The pieces of a clause: what always stands there at even places, what may change at odd ones."""


@dataclass(frozen=True, slots=True)
class Splitter:
    """Cuts a document's text into clauses, knowing the facts that were filled into it.

    `pattern` finds the facts and, as its group `stop`, what ends a clause.
    """

    pattern: re.Pattern[str]

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
        found = [Token(one.start(), one.end(), one.lastgroup == "stop") for one in self.pattern.finditer(text)]
        found.extend(_changing(token) for token in scan(text) if not isinstance(token.value, Period))
        return outermost(in_order(found))


def _changing(token: Token[Value]) -> Token[bool]:
    """Return what of a token changes by itself: the agency of a number stays, and the unit of an ordinal or amount.

    A period is none: of 10月14日—17日 either day may change.
    """
    value = token.value
    agency = len(value.agency) if isinstance(value, DocumentNumber) else 0
    unit = len(value.unit) if isinstance(value, (Ordinal, Money)) else 0
    return Token(token.start + agency, token.end - unit, isinstance(value, Marker))


def splitter(manifest: Manifest) -> Splitter:
    """Return the splitter for a document's text."""
    facts = {text for fact in manifest.facts.values() for text in _texts(fact)}
    known = sorted((one for one in facts if _is_token(one)), key=lambda one: (-len(one), one))[:_MOST]
    return Splitter(re.compile("|".join([*map(re.escape, known), f"(?P<stop>{_STOP})"])))


def _texts(raw: Raw) -> Iterator[str]:
    if isinstance(raw, str):
        yield raw
        return
    for inner in raw.values() if isinstance(raw, Mapping) else raw:
        yield from _texts(inner)


def _is_token(text: str) -> bool:
    """Whether a fact's value can be told from the words around it."""
    return _SHORTEST <= len(text) <= _LONGEST and not text.isascii()


def diff_text(before: str, after: str, old: Splitter, new: Splitter) -> tuple[Run, ...]:
    """Return runs that give `before` without the inserted ones, `after` without the deleted ones."""
    if before == after:
        return (Run(Mark.EQUAL, after),) if after else ()
    if not before or not after:
        return _runs([(Mark.DELETED, before), (Mark.INSERTED, after)])
    return _runs(_diff(old.clauses(before), new.clauses(after)))


def _diff(before: Sequence[Clause], after: Sequence[Clause]) -> Iterator[tuple[Mark, str]]:
    texts, new_texts = ["".join(one) for one in before], ["".join(one) for one in after]
    for tag, a, b, c, d in SequenceMatcher(None, texts, new_texts, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Mark.EQUAL, "".join(texts[a:b])
        else:
            yield from _replaced(before[a:b], after[c:d])


def _replaced(before: Sequence[Clause], after: Sequence[Clause]) -> Iterator[tuple[Mark, str]]:
    """Show clauses that differ in tokens only by token, the others whole."""
    bones, new_bones = [one[::2] for one in before], [one[::2] for one in after]
    for tag, a, b, c, d in SequenceMatcher(None, bones, new_bones, autojunk=False).get_opcodes():
        if tag == "equal":
            for old, new in zip(before[a:b], after[c:d], strict=True):
                yield from _tokens(old, new)
        else:
            yield Mark.DELETED, "".join("".join(one) for one in before[a:b])
            yield Mark.INSERTED, "".join("".join(one) for one in after[c:d])


def _tokens(before: Clause, after: Clause) -> Iterator[tuple[Mark, str]]:
    for old, new in zip(before, after, strict=True):
        if old == new:
            yield Mark.EQUAL, old
        else:
            yield Mark.DELETED, old
            yield Mark.INSERTED, new


def _runs(parts: Iterable[tuple[Mark, str]]) -> tuple[Run, ...]:
    """Join neighbours of one mark; between two equal stretches everything deleted comes before everything inserted."""
    out: list[Run] = []
    between = {Mark.DELETED: "", Mark.INSERTED: ""}
    equal = ""
    for mark, text in (*(part for part in parts if part[1]), (Mark.EQUAL, "")):
        if mark is not Mark.EQUAL:
            if equal:
                out.append(Run(Mark.EQUAL, equal))
                equal = ""
            between[mark] += text
            continue
        out.extend(Run(kind, words) for kind, words in between.items() if words)
        between = dict.fromkeys(between, "")
        equal += text
    if equal:
        out.append(Run(Mark.EQUAL, equal))
    return tuple(out)
