"""What the blocks of a document were filled to last: where the words are the same again, so is the block itself.

Documents of a batch differ in few words. Whoever works on blocks further on knows one that stands in the document
before by its identity, and need not look into it again.
"""

from collections.abc import Callable, Iterator, Sequence, Sized
from typing import TypeVar, cast

from fangan.assembly.bind import Bound
from fangan.assembly.expand import Expanded, Instance
from fangan.assembly.expansions import as_given
from fangan.assembly.program import Pieces, RowPiece
from fangan.late.tuples import NamedTuple
from fangan.model.document import Block

T = TypeVar("T")


class _Reads(NamedTuple):
    """All that the words of an instance hang on beside itself: slots, and facts that rows of a table repeat over."""

    slots: tuple[int, ...]
    names: tuple[str, ...]


_ON_NOTHING = _Reads((), ())


class KeptBlocks:
    """The blocks of one program's documents, as long as they are expanded to the same instances."""

    def __init__(self) -> None:
        self._expanded: Expanded | None = None
        self._once: dict[Callable[[Expanded], object], object] = {}
        self._reads: dict[int, _Reads | None] = {}
        self._kept: dict[int, tuple[Sequence[object], Block]] = {}

    def begin(self, expanded: Expanded) -> None:
        """Go on with a document; what another expansion came to is forgotten."""
        if self._expanded is not expanded:
            self._expanded = expanded
            self._once.clear()
            self._reads.clear()
            self._kept.clear()

    def once(self, look: Callable[[Expanded], T]) -> T:
        """Return what a function finds in the expansion that was begun, as found the first time."""
        assert self._expanded is not None
        if look not in self._once:
            self._once[look] = look(self._expanded)
        return cast("T", self._once[look])

    def block(self, instance: Instance, bound: Bound, make: Callable[[Instance], Block], told: Sized) -> Block:
        """Return the block of an instance, made only where its words are others, or where that is `told` of.

        One that is made and is the same as before is the one before.
        """
        key = id(instance)  # it lives as long as the expansion
        if key not in self._reads:
            self._reads[key] = _reads(instance)
        reads = self._reads[key]
        kept = self._kept.get(key)
        if reads is None:
            made = make(instance)
            if kept is not None and kept[1] == made:
                return kept[1]
            self._kept[key] = ((), made)
            return made
        texts = bound.texts
        given = [texts[slot] for slot in reads.slots] + [as_given(bound, name) for name in reads.names]
        if kept is not None and kept[0] == given:
            return kept[1]
        before = len(told)
        made = make(instance)
        if len(told) == before:
            self._kept[key] = (given, made)
        return made


def _reads(instance: Instance) -> _Reads | None:
    """Return what an instance hangs on; None where it refers to what stands elsewhere, or is traced."""
    node = instance.node
    whole = isinstance(node.heading, str) and isinstance(node.text, str) and isinstance(instance.behind, str)
    if whole and not (node.table or instance.run_ons or instance.closings):  # as most paragraphs are
        return _ON_NOTHING
    slots: dict[int, None] = {}
    for piece in (one for pieces in _pieces(instance) if not isinstance(pieces, str) for one in pieces):
        if isinstance(piece, int):
            slots[piece] = None
        elif not isinstance(piece, str | RowPiece):
            return None
    table = node.table
    names = {each: None for _, each in table.rows if each and "." not in each} if table else {}
    return _Reads(tuple(slots), tuple(names))


def _pieces(instance: Instance) -> Iterator[Pieces]:
    node = instance.node
    yield from (node.heading, node.text, instance.behind)
    yield from (one.words for one in instance.closings)
    if node.table:
        yield node.table.caption
        yield from node.table.header
        yield from (cell for cells, _ in node.table.rows for cell in cells)
    for one in instance.run_ons:
        yield from _pieces(one)
