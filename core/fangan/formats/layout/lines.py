"""Text broken into lines by widths in hanzi, with the rules for marks at line ends (GB/T 15834—2011, 5.1)."""

from functools import lru_cache

from fangan.chinese.punctuation import CLOSING, OPENING, POINTS
from fangan.formats.sheet import ems

NEVER_FIRST = CLOSING | POINTS | frozenset("·～—…")
"""Marks that open no line (GB/T 15834—2011, 5.1), the dash between two days among them."""
_LATIN = frozenset(map(chr, range(0x21, 0x7F)))
_ASCII = "\x80"


def break_lines(text: str, first: float, rest: float) -> list[str]:
    """Break text into lines `first` and then `rest` hanzi wide; joined, they are the text, at least one line.

    Figures and Latin words are cut at hyphens alone, unless wider than a line; no line opens with a closing mark or
    ends on an opening one unless nothing else is on it. A line feed ends its line and stays on it.
    """
    if len(text) <= first and "\n" not in text:  # no text is wider than it is long
        return [text]
    return list(_broken(text, first, rest))


@lru_cache(maxsize=1024)
def _broken(text: str, first: float, rest: float) -> tuple[str, ...]:
    """Return the lines; a document is laid out in several ways, and many have paragraphs in common."""
    lines, start, room = [], 0, first
    while start < len(text):
        end = _end(text, start, room)
        lines.append(text[start:end])
        start, room = end, rest
    return tuple(lines)


def _end(text: str, start: int, room: float) -> int:
    """Return the index behind the line that opens at `start`."""
    full = _full(text, start, room)
    if feed := text.find("\n", start, full) + 1:
        return feed
    if full == len(text):
        return full
    end = full
    while end > start and not _may_part(text[end - 1], text[end]):
        end -= 1
    return end if end > start else full


def _full(text: str, start: int, room: float) -> int:
    """Return the index behind the last character that fits; the first is taken to fit."""
    end = min(start + max(int(room), 1), len(text))
    left = room - ems(text[start:end])
    while end < len(text) and (left := left - (0.5 if text[end] < _ASCII else 1)) >= 0:
        end += 1
    return end


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between two characters."""
    if after in NEVER_FIRST or before in OPENING:
        return False
    return not (before in _LATIN and after in _LATIN) or before == "-"
