"""Which block of the edited document is which of the composed one, with the words of both."""

from collections.abc import Iterator
from typing import NamedTuple

from fangan.compare.records import Comparison, Kind
from fangan.model.address import AROUND
from fangan.model.document import Document, Paragraph
from fangan.model.reading import Role, stretches

PairSpot = tuple[str, int]
"""A text's key and a block's number, as a trace has them."""


class BlockPair(NamedTuple):
    """A block of the composed document and its edited form; None and '' where there is none.

    `id` is the anchor that both say they open, '' where they do not say the same.
    """

    kind: Kind
    place: PairSpot
    edited: PairSpot
    before: str
    after: str
    target: str
    id: str = ""


NOT_THERE: PairSpot = ("", -1)
_BLOCKS = (Role.TITLE, Role.PARAGRAPH, Role.TABLE, Role.RUN_ON)


def block_pairs(comparison: Comparison) -> Iterator[BlockPair]:
    """Yield every title and block of both documents once, in the order of the edited one."""
    before, after = _words(comparison.before), _words(comparison.after)
    ids, new_ids = _ids(comparison.before), _ids(comparison.after)
    seen: set[tuple[str, PairSpot]] = set()
    for change in comparison.changes:
        one, two = change.before, change.after
        if change.element.role not in _BLOCKS:
            continue
        place = (one.address.text, one.address.block) if one else NOT_THERE
        edited = (two.address.text, two.address.block) if two else NOT_THERE
        if (one and ("old", place) in seen) or (two and ("new", edited) in seen):
            continue
        seen |= {("old", place), ("new", edited)} - {("old", NOT_THERE), ("new", NOT_THERE)}
        same = ids.get(place, "") if ids.get(place) == new_ids.get(edited) else ""
        target = str((one or change.element).address.target)
        yield BlockPair(change.kind, place, edited, before.get(place, ""), after.get(edited, ""), target, same)


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
