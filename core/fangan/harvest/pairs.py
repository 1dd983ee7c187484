"""Which block of the edited document is which of the composed one, with the words of both."""

from collections.abc import Iterable, Iterator

from fangan.compare.records import Comparison, Element, Kind
from fangan.harvest.records import NOT_THERE, BlockPair, PairSpot
from fangan.harvest.rejoining import by_words
from fangan.model.address import AROUND
from fangan.model.document import Document, Paragraph
from fangan.model.reading import Role, stretches

TITLE = "title"
"""What the title of the document's own text is called; that of another goes by its text's key."""
_OWN = (Role.TITLE, Role.PARAGRAPH, Role.TABLE)
_BLOCKS = (*_OWN, Role.RUN_ON)


def block_pairs(comparison: Comparison) -> Iterator[BlockPair]:
    """Yield every title and block of both documents once, in the order of the edited one.

    A block goes where its own words went, not where one of its run-on lines did. One that stands between the same
    blocks as before has not moved, whatever became of the bookmarks around it.
    """
    pairs = by_words(_pairs(comparison))
    texts = list(comparison.before.keyed_texts)
    kept = [_order(texts, one) for one in pairs if one.kind in (Kind.UNCHANGED, Kind.CHANGED)]
    for one in pairs:
        if one.kind is Kind.MOVED and _between(_order(texts, one), kept):
            kept.append(_order(texts, one))
            yield one._replace(kind=Kind.UNCHANGED if one.before == one.after else Kind.CHANGED)
        else:
            yield one


_Order = tuple[tuple[int, int], tuple[int, int]]


def _order(texts: list[str], pair: BlockPair) -> _Order:
    """Return where a block stood and stands, as what can be put in order."""
    spots = pair.place, pair.edited
    old, new = ((texts.index(key) if key in texts else len(texts), at) for key, at in spots)
    return old, new


def _between(one: _Order, kept: list[_Order]) -> bool:
    return one[0][0] == one[1][0] and all((one[0] > other[0]) == (one[1] > other[1]) for other in kept)


def _pairs(comparison: Comparison) -> Iterator[BlockPair]:
    before, after = _words(comparison.before), _words(comparison.after)
    ids, new_ids = _ids(comparison.before), _ids(comparison.after)
    changes = [change for change in comparison.changes if change.element.role in _BLOCKS]
    old, new = _Spots(change.before for change in changes), _Spots(change.after for change in changes)
    for change in changes:
        place, edited = old.take(change.before), new.take(change.after)
        if place == edited == NOT_THERE:
            continue
        kind = change.kind
        if NOT_THERE in (place, edited):
            kind = Kind.INSERTED if place == NOT_THERE else Kind.DELETED
        same = ids.get(place, "") if ids.get(place) == new_ids.get(edited) else ""
        where = (change.before or change.element).address
        target = str(where.target) or where.text or TITLE
        yield BlockPair(kind, place, edited, before.get(place, ""), after.get(edited, ""), target, same)


class _Spots:
    """The blocks of one document, each of which is had once: by its own words, if these are told of."""

    def __init__(self, elements: Iterable[Element | None]) -> None:
        self._owned = {_spot(one) for one in elements if one is not None and one.role in _OWN}
        self._taken = {NOT_THERE}

    def take(self, element: Element | None) -> PairSpot:
        """Return where an element's block is, NOT_THERE where that is had already or by another."""
        spot = NOT_THERE if element is None else _spot(element)
        if spot in self._taken or (element is not None and element.role not in _OWN and spot in self._owned):
            return NOT_THERE
        self._taken.add(spot)
        return spot


def _spot(element: Element) -> PairSpot:
    return element.address.text, element.address.block


def _words(document: Document) -> dict[PairSpot, str]:
    return {
        (one.address.text, one.address.block): one.words for one in stretches(document) if one.address.text != AROUND
    }


def _ids(document: Document) -> dict[PairSpot, str]:
    return {
        (key, at): block.id
        for key, text in document.keyed_texts.items()
        for at, block in enumerate(text.blocks, 1)
        if isinstance(block, Paragraph)
    }
