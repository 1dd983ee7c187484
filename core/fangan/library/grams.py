"""Cut text so that an index of words finds every substring: pairs of neighbouring characters, the last one alone.

SQLite's own trigrams find no word of two characters, and words of Chinese are mostly that long. Here every character of
a text begins exactly one token, so that a phrase of pairs stands where the words stand and nowhere else, and a single
character is a prefix. Answers are those of `LIKE '%…%'`: ASCII letters in either case, every other character itself.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from fangan.late.patterns import regex

_PRIVATE = 0xF0000
"""Where marks and blanks of ASCII stand in for themselves: the tokenizer `ascii` would part words at them."""
_CODED = {code: chr(_PRIVATE + code) for code in range(128) if not chr(code).isalnum()}
_WORD = regex(r'"([^"]+)"|“([^”]+)”|([^\s"“]+|["“])')


def grams(text: str) -> str:
    """Return the tokens of a text, parted by blanks, as the tokenizer `ascii` takes them."""
    coded = text.translate(_CODED)
    return " ".join(map("".join, zip_longest(coded, coded[1:], fillvalue="")))


def query_words(text: str) -> tuple[str, ...]:
    """Return the words that somebody looks for, each once: parted by blanks, what stands in quotation marks whole."""
    found = ("".join(match.groups(default="")) for match in _WORD.finditer(text))
    return tuple(dict.fromkeys(filter(None, found)))


def match_expression(words: Sequence[str]) -> str:
    """Return the FTS5 expression for passages that hold all of the words."""
    return " AND ".join(map(_phrase, words))


def _phrase(word: str) -> str:
    coded = word.translate(_CODED)
    if len(coded) == 1:
        return f'"{coded}" *'
    return f'"{" ".join(map("".join, pairwise(coded)))}"'


def extents(words: Sequence[str], text: str) -> tuple[tuple[int, int], ...]:
    """Return where words stand in a text, as half-open extents in their order; none overlaps another."""
    if not words:
        return ()
    longest = sorted(words, key=len, reverse=True)
    pattern = re.compile("|".join(f"(?:{re.escape(word)})" for word in longest), re.IGNORECASE | re.ASCII)
    return tuple(match.span() for match in pattern.finditer(text))
