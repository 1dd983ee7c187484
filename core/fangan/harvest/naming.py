"""What a difference is by the comparison and the trace alone, wherever it is written down in the end."""

from collections.abc import Container, Iterator, Mapping

from fangan.compare.records import Comparison, Kind
from fangan.harvest.evidence import evidence
from fangan.harvest.hunks import hunks
from fangan.harvest.pairs import BlockPair, PairSpot, block_pairs
from fangan.harvest.records import Harvested, Kin
from fangan.model.trace import Span, SpanKind

_WHOLE = {Kind.DELETED: Kin.DROPPED, Kind.INSERTED: Kin.ADDED, Kind.MOVED: Kin.MOVED}


def attributed(comparison: Comparison, built: Container[str] = ()) -> Iterator[Harvested]:
    """Yield every difference of blocks between a composed document and its edited form under its kin.

    What stands there as it was `built` nobody has edited, though it would be made otherwise now.
    """
    trace = comparison.before.trace
    spans: Mapping[PairSpot, tuple[Span, ...]] = trace.spans if trace is not None else {}
    for pair in block_pairs(comparison):
        kin = _WHOLE.get(pair.kind)
        if kin is not None and (pair.before or pair.after):
            yield _harvested(pair, kin, pair.before, pair.after)
        if kin in (None, Kin.MOVED) and pair.before != pair.after and pair.after not in built:
            yield from _changed(pair, spans.get(pair.place, ()))


def _changed(pair: BlockPair, spans: tuple[Span, ...]) -> Iterator[Harvested]:
    for hunk in hunks(pair.before, pair.after, spans):
        fact = fact_at(spans, hunk.start, hunk.end)
        old = pair.before[hunk.start : hunk.end]
        yield _harvested(pair, Kin.PLACE if fact else Kin.WORDING, old, hunk.new, fact)


def fact_at(spans: tuple[Span, ...], start: int, end: int) -> str:
    """Return the name of the fact that prints just these words of a block, '' where none does."""
    whole = [one for one in spans if (one.start, one.end) == (start, end)]
    return next((one.name for one in whole if one.kind in (SpanKind.FACT, SpanKind.COLUMN)), "")


def _harvested(pair: BlockPair, kin: Kin, old: str, new: str, name: str = "") -> Harvested:
    return Harvested(kin, evidence(pair), pair.target, old, new, name)
