"""The tokens of a text that are times, and the ordinals of its events, found once for all rules."""

from collections.abc import Iterator
from functools import lru_cache

from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.marks import TokenValue, scan
from fangan.chinese.lexicon.ordinals import EventOrdinal, ordinals
from fangan.chinese.lexicon.pairs import Title
from fangan.chinese.lexicon.tokens import Token
from fangan.model.reading import Stretch

_OF_TIMES = "年月五-/."
"""Every time has one of these: 2026年, 10月, 十四五, 2026-10-17."""


def scanned(subject: TextSubject) -> Iterator[tuple[Stretch, list[Token[TokenValue]]]]:
    """Yield the stretches of running text that may hold a time, with the tokens outside 《》.

    To be asked for by `subject.once`.
    """
    for stretch in subject.stretches:
        if not stretch.office and any(mark in stretch.words for mark in _OF_TIMES):
            yield stretch, list(_times(stretch.words))


@lru_cache(maxsize=512)
def _times(words: str) -> tuple[Token[TokenValue], ...]:
    return tuple(_outside_titles(scan(words)))


def event_ordinals(subject: TextSubject) -> Iterator[tuple[Stretch, EventOrdinal]]:
    """Yield the ordinals of known events in running text, in reading order; to be asked for by `subject.once`."""
    said = [one for one in subject.stretches if not one.office and ("第" in one.words or "首" in one.words)]
    text = "\n".join([one.words for one in said])
    events = [one for one in subject.events if any(name and name in text for name in (one.id, one.name, *one.also))]
    for stretch in said if events else ():
        for found in ordinals(stretch.words, events):
            yield stretch, found


def _outside_titles(tokens: list[Token[TokenValue]]) -> Iterator[Token[TokenValue]]:
    """Yield the tokens that no title holds, nor are one; they are in the order of their beginnings."""
    covered = 0
    for one in tokens:
        if isinstance(one.value, Title):
            covered = max(covered, one.end)
        elif one.end > covered:
            yield one
