"""What differs between the words of a block and their edited form, in extents that a trace can answer for."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from fangan.harvest.records import Hunk
from fangan.model.trace import Span, SpanKind

_SHORT = 2
"""Characters that are the same between two differences by chance."""


def hunks(before: str, after: str, spans: Sequence[Span]) -> list[Hunk]:
    """Return what differs; words that no file writes so (a fact, a reference) are in one whole, or not at all."""
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    middle = before[head : len(before) - tail], after[head : len(after) - tail]
    found = [
        (head + a, head + b, head + c, head + d)
        for tag, a, b, c, d in SequenceMatcher(None, *middle, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    filled = [one for one in spans if one.kind is not SpanKind.WRITTEN]
    whole = [_widened(one, filled) for one in _within_one(found, filled)]
    return [Hunk(a, b, after[c:d]) for a, b, c, d in _joined(whole)]


def _common(one: str, other: str) -> int:
    length = min(len(one), len(other))
    return next((at for at in range(length) if one[at] != other[at]), length)


_Extent = tuple[int, int, int, int]


def _touches(extent: _Extent, span: Span) -> bool:
    a, b = extent[:2]
    return (span.start < b and a < span.end) or (a == b and span.start < a < span.end)


def _within_one(extents: Iterable[_Extent], filled: Sequence[Span]) -> list[_Extent]:
    """Join the extents that lie in words which are in one whole: 214 that became 221 differs in two places."""
    out: list[_Extent] = []
    for one in extents:
        if out and any(_touches(out[-1], span) and _touches(one, span) for span in filled):
            out[-1] = out[-1][0], one[1], out[-1][2], one[3]
        else:
            out.append(one)
    return out


def _widened(extent: _Extent, filled: Iterable[Span]) -> _Extent:
    a, b, c, d = extent
    for span in filled:
        if _touches((a, b, c, d), span):
            left, right = max(a - span.start, 0), max(span.end - b, 0)
            a, b, c, d = a - left, b + right, c - left, d + right
    return a, b, c, d


def _joined(extents: Iterable[_Extent]) -> list[_Extent]:
    out: list[_Extent] = []
    for one in extents:
        if out and one[0] - out[-1][1] <= _SHORT:
            last = out[-1]
            out[-1] = (last[0], max(last[1], one[1]), last[2], max(last[3], one[3]))
        else:
            out.append(one)
    return out
