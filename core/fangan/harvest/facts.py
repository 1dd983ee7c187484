"""The facts among the differences: a value that was changed wherever it is printed is a new value of the plan file."""

from collections import Counter
from collections.abc import Callable, Container, Iterator

from fangan.compare import compare_documents
from fangan.compare.records import Comparison
from fangan.harvest.evidence import evidence
from fangan.harvest.hunks import hunks
from fangan.harvest.pairs import block_pairs
from fangan.harvest.plan_text import with_value, without_entry
from fangan.harvest.records import BlockPair, Evidence, Harvested, Kin
from fangan.harvest.values import Leaf, candidates
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.fact import Raw
from fangan.model.plan import Plan
from fangan.model.problem import FanganError
from fangan.model.reading import stretches
from fangan.model.trace import Span, SpanKind

Compose = Callable[[str], Document]
"""Composes the plan of a plan file's text, with a trace; raises FanganError."""


class HarvestState(NamedTuple):
    """The plan file's text with the new values, what it composes to, how that compares, and what was found."""

    text: str
    document: Document
    comparison: Comparison
    harvested: tuple[Harvested, ...]


class _Sighting(NamedTuple):
    pair: BlockPair
    span: Span
    printed: str
    new: str


def unsettled(text: str, document: Document, edited: Document) -> HarvestState:
    """Return how things stand before anything is tried: the plan file's text and what it composes to."""
    return HarvestState(text, document, compare_documents(document, edited), ())


def settle_facts(state: HarvestState, plan: Plan, compose: Compose, edited: Document) -> HarvestState:
    """Try every value that was changed where it is printed, and keep those that explain more and spoil nothing."""
    tried: set[tuple[str, int, str]] = set()
    for _ in range(len(plan.facts) + 1):
        found = next((one for one in _sightings(state) if _key(one) not in tried), None)
        if found is None:
            break
        tried.add(_key(found))
        state = _tried(state, found, plan, compose, edited)
    return state


def settle_rows(state: HarvestState, plan: Plan, compose: Compose, edited: Document) -> HarvestState:
    """Take the entries out of lists and tables whose every print was taken out of the document.

    To be asked before values are: else each row would take over the next one's words, and the last be gone.
    """
    tried: set[tuple[str, int, str]] = set()
    while True:
        found = next((one for one in _rows_gone(state, _words(edited)) if one not in tried), None)
        if found is None:
            return state
        tried.add(found)
        name, row, words = found
        text = without_entry(state.text, ("facts", name), row - 1) if name in plan.facts else None
        better = None if text is None else _better(text, state, compose, edited)
        if better is not None:
            told = Harvested(Kin.FACT, Evidence.ALIGNMENT, "", words, "", name)
            state = better._replace(harvested=(*state.harvested, told))


def _rows_gone(state: HarvestState, there: Container[str]) -> Iterator[tuple[str, int, str]]:
    trace = state.document.trace
    assert trace is not None  # composed with one
    for pair in block_pairs(state.comparison):
        spans = trace.spans.get(pair.place, ()) if pair.before != pair.after else ()
        rows = {(one.name.partition(".")[0], one.row) for one in spans if one.kind is SpanKind.COLUMN}
        if len(rows) == 1 and pair.before not in there:  # else it stands elsewhere
            yield (*rows.pop(), pair.before)


def _key(one: _Sighting) -> tuple[str, int, str]:
    return one.span.name, one.span.row, one.new


def _sightings(state: HarvestState) -> Iterator[_Sighting]:
    trace = state.document.trace
    assert trace is not None  # composed with one
    for pair in block_pairs(state.comparison):
        if pair.before == pair.after or not pair.before or not pair.after:
            continue
        spans = trace.spans.get(pair.place, ())
        for hunk in hunks(pair.before, pair.after, spans):
            for span in spans:
                kind = span.kind in (SpanKind.FACT, SpanKind.COLUMN)
                if kind and (span.start, span.end) == (hunk.start, hunk.end):
                    yield _Sighting(pair, span, pair.before[span.start : span.end], hunk.new)


def _tried(state: HarvestState, found: _Sighting, plan: Plan, compose: Compose, edited: Document) -> HarvestState:
    name, _, column = found.span.name.partition(".")
    given = plan.facts.get(name)
    if given is None:
        return state
    raw, above = _entry(given.raw, found.span, column)
    if raw is None:
        return state
    for changed in candidates(raw, found.printed, found.new):
        path = ("facts", name, *above, *changed.leaf.path)
        text = with_value(state.text, path, changed.leaf.text, changed.new)
        better = None if text is None else _better(text, state, compose, edited)
        if better is not None:
            known = evidence(found.pair)
            told = Harvested(Kin.FACT, known, found.pair.target, changed.leaf.text, changed.new, name)
            return better._replace(harvested=(*state.harvested, told))
    return state


def _entry(raw: Raw, span: Span, column: str) -> tuple[Raw | None, tuple[str | int, ...]]:
    """Return what a span prints of a fact, and the steps that lead to it."""
    if span.kind is not SpanKind.COLUMN:
        return raw, ()
    if isinstance(raw, str) or hasattr(raw, "items") or not 0 < span.row <= len(raw):
        return None, ()
    row = list(raw)[span.row - 1]
    if not column:
        return row, (span.row - 1,)
    value = row.get(column) if not isinstance(row, str) and hasattr(row, "get") else None
    return value, (span.row - 1, column)


def _better(text: str, state: HarvestState, compose: Compose, edited: Document) -> HarvestState | None:
    """Return what another value makes, if it is nearer to the edited words and everything that was right still is."""
    try:
        document = compose(text)
    except FanganError:
        return None
    goal = _words(edited)
    if (_words(state.document) & goal) - _words(document):
        return None
    comparison = compare_documents(document, edited)
    if _cost(comparison) >= _cost(state.comparison):
        return None
    return HarvestState(text, document, comparison, state.harvested)


def _words(document: Document) -> Counter[str]:
    return Counter(one.words for one in stretches(document))


def _cost(comparison: Comparison) -> int:
    return sum(
        hunk.end - hunk.start + len(hunk.new)
        for pair in block_pairs(comparison)
        if pair.before != pair.after
        for hunk in hunks(pair.before, pair.after, ())
    )


__all__ = ["Compose", "HarvestState", "Leaf", "settle_facts"]
