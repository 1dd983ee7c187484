"""Where a document says something: the words of its prose that a pattern matches."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from fangan.checks.subject import TextSubject
from fangan.model.reading import PROSE, Stretch


def spoken(
    subject: TextSubject, pattern: re.Pattern[str], among: Collection[str] = ()
) -> Iterator[tuple[Stretch, re.Match[str]]]:
    """Yield the matches of a pattern in paragraphs, tables and the note, in reading order.

    What holds none of the words `among`, if there are some, is not looked at.
    """
    for stretch in subject.stretches:
        if stretch.role in PROSE and (not among or any(word in stretch.words for word in among)):
            for found in _matches(pattern, stretch.words):
                yield stretch, found


@lru_cache(maxsize=2048)
def _matches(pattern: re.Pattern[str], words: str) -> tuple[re.Match[str], ...]:
    """Return what a pattern finds; most paragraphs come round in every document of a batch."""
    return tuple(pattern.finditer(words))


_FAR = 300
"""No sentence is looked at farther than this: a line without stops may be as long as a file."""


def sentence_around(words: str, at: int) -> str:
    """Return the sentence that holds a character, up to its stop."""
    near, far = max(0, at - _FAR), at + _FAR
    start = max(near - 1, *(words.rfind(mark, near, at) for mark in "。！？\n")) + 1
    ends = [end for end in (words.find(mark, at, far) for mark in "。！？\n") if end >= 0]
    return words[start : min(ends, default=far)]
