"""What a difference is by the comparison and the trace alone, wherever it is written down in the end."""

from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import pairwise

from fangan.compare.records import Comparison, Kind
from fangan.harvest.evidence import evidence
from fangan.harvest.hunks import hunks
from fangan.harvest.pairs import block_pairs
from fangan.harvest.records import BlockPair, Harvested, Kin, PairSpot
from fangan.model.trace import Span, SpanKind

_LONG = 8
"""Characters of words that do not stand twice by chance."""
_SENTENCE = 12
"""Characters of words that can be told from others at all."""
_PHRASE = 8
"""Characters of words that say something else when they share nothing at all."""
_OTHER = 0.1
"""How much two texts may share that say something else: of sentences from anywhere in a plan 95 in 100 share less."""
_WHOLE = {Kind.DELETED: Kin.DROPPED, Kind.INSERTED: Kin.ADDED, Kind.MOVED: Kin.MOVED}


def attributed(comparison: Comparison, built: Container[tuple[str, str]] = ()) -> Iterator[Harvested]:
    """Yield every difference of blocks between a composed document and its edited form under its kin.

    What stands in a text as it was `built` (its key, the words) nobody has edited, though it would be made otherwise
    now.
    """
    trace = comparison.before.trace
    spans: Mapping[PairSpot, tuple[Span, ...]] = trace.spans if trace is not None else {}
    for pair in block_pairs(comparison):
        kin = _WHOLE.get(pair.kind)
        if kin is not None and (pair.before or pair.after):
            yield _harvested(pair, kin, pair.before, pair.after)
        if kin in (None, Kin.MOVED) and pair.before != pair.after and (pair.edited[0], pair.after) not in built:
            yield from _changed(pair, spans.get(pair.place, ()))


def moves_joined(told: Iterable[Harvested]) -> tuple[Harvested, ...]:
    """Tell what is gone in one text and new in another as moved; so, too, two that have changed places."""
    out = list(told)
    became = {(one.old, one.new) for one in out if one.kin is Kin.WORDING and min(len(one.old), len(one.new)) > _LONG}
    for at, one in enumerate(out):
        if one.kin is Kin.WORDING and {(one.old, one.new), (one.new, one.old)} <= became:
            out[at] = one._replace(kin=Kin.MOVED, new=one.old)
    for one in [one for one in out if one.kin is Kin.WORDING]:
        gone, new = _found(out, Kin.DROPPED, one.new), _found(out, Kin.ADDED, one.old)
        if gone is not None and new is not None and one in out:
            out[out.index(one)] = one._replace(kin=Kin.MOVED, new=one.old)
            out[out.index(gone)] = gone._replace(kin=Kin.MOVED, new=gone.old)
            out.remove(new)
    for one in [one for one in out if one.kin is Kin.DROPPED]:
        new = _found(out, Kin.ADDED, one.old)
        if new is not None:
            out[out.index(one)] = one._replace(kin=Kin.MOVED, new=one.old)
            out.remove(new)
    return tuple(out)


def _found(told: Iterable[Harvested], kin: Kin, words: str) -> Harvested | None:
    return next((one for one in told if one.kin is kin and words in (one.old, one.new) and words), None)


def _changed(pair: BlockPair, spans: tuple[Span, ...]) -> Iterator[Harvested]:
    for hunk in hunks(pair.before, pair.after, spans):
        fact = fact_at(spans, hunk.start, hunk.end)
        old = pair.before[hunk.start : hunk.end]
        yield from as_two(_harvested(pair, Kin.PLACE if fact else Kin.WORDING, old, hunk.new, fact), pair)


def as_two(one: Harvested, pair: BlockPair) -> Iterator[Harvested]:
    """Yield other words as what they are: a block that says something else altogether is gone, and one has come.

    Its place may be that of the old one, and its bookmark with it; words outrank both.
    """
    short = min(len(one.old), len(one.new))
    most = _OTHER if short >= _SENTENCE else 0
    whole = short >= _PHRASE and len(one.old) * 2 > len(pair.before) and len(one.new) * 2 > len(pair.after)
    if one.kin is Kin.WORDING and whole and _shared(pair.before, pair.after) <= most:
        yield one._replace(kin=Kin.DROPPED, old=pair.before, new="")
        yield one._replace(kin=Kin.ADDED, old="", new=pair.after)
    else:
        yield one


def _shared(one: str, other: str) -> float:
    """Return how much two texts share, from 0 to 1: the pairs of characters they have in common (Dice)."""
    first, second = ({*map("".join, pairwise(words))} for words in (one, other))
    return 2 * len(first & second) / max(len(first) + len(second), 1)


def fact_at(spans: tuple[Span, ...], start: int, end: int) -> str:
    """Return the name of the fact that prints just these words of a block, '' where none does."""
    whole = [one for one in spans if (one.start, one.end) == (start, end)]
    return next((one.name for one in whole if one.kind in (SpanKind.FACT, SpanKind.COLUMN)), "")


def _harvested(pair: BlockPair, kin: Kin, old: str, new: str, name: str = "") -> Harvested:
    return Harvested(kin, evidence(pair), pair.target, old, new, name)
