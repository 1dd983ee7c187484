"""A draft and a file that both come from one document: what the file changed comes into the draft."""

from collections.abc import Mapping, Sequence

from fangan.compare import Comparison, Kind, compare_documents
from fangan.harvest.pairs import block_pairs
from fangan.harvest.records import NOT_THERE, BlockPair, PairSpot
from fangan.merge.around import merge_around
from fangan.merge.blocks import content_of, merge_blocks, merge_partly
from fangan.merge.draft import BlockDraft, Draft, TextDraft, anchors_of
from fangan.merge.moves import crossing, order_of
from fangan.merge.records import Conflict, MergeKind, Side, Taken
from fangan.model.address import Address
from fangan.model.document import Block, Text
from fangan.model.reading import block_words

_LATER = Address()
"""Where a note stands is known when all sides are in."""


def merge_side(draft: Draft, side: Side, plan: str) -> Comparison:
    """Take what a side changed into a draft, and return that; `plan` is who changed what no earlier side did."""
    one = _Side(draft, side, plan)
    one.merge()
    return one.theirs


class _Side:
    """One side's changes, gone over in the order of its document."""

    def __init__(self, draft: Draft, side: Side, plan: str) -> None:
        self.draft, self.side, self.plan = draft, side, plan
        now = draft.document()
        self.ours = compare_documents(side.base, now)
        self.theirs = compare_documents(side.base, side.document)
        self.base, self.new = _blocks(side.base.keyed_texts), _blocks(side.document.keyed_texts)
        self.slots: dict[PairSpot, BlockDraft] = {}
        self.keys: dict[str, str] = {}
        self._know()
        order = order_of(self.ours)
        self.strayed = order.moved
        self.crossed = crossing(order, order_of(self.theirs), side.base.keyed_texts)
        self.anchors = {key: anchors_of(text) for key, text in side.document.keyed_texts.items()}

    def _know(self) -> None:
        """Find the slot of every block of the base, and which text is which."""
        for pair in block_pairs(self.ours):
            (text, at), (key, now) = pair.place, pair.edited
            if NOT_THERE in (pair.place, pair.edited):
                continue
            if at == 0:
                self.keys[text] = key
            else:
                self.slots[pair.place] = self.draft.slot((key, now))

    def merge(self) -> None:
        """Take everything over."""
        texts = {pair.edited[0]: pair.place[0] for pair in block_pairs(self.theirs) if _title(pair) and _both(pair)}
        previous: dict[str, BlockDraft | None] = {}
        place = ""
        for pair in block_pairs(self.theirs):
            if pair.edited != NOT_THERE:
                place = pair.edited[0]
            elif not _title(pair):
                self._gone(pair, self._key(pair.place[0]))
                continue
            key = self._key(texts.get(place, place))
            if _title(pair):
                self._titled(pair, key)
            elif pair.place == NOT_THERE:
                previous[key] = self._come(pair, key, previous.get(key))
            else:
                previous[key] = self._stayed(pair, key, previous.get(key))
        merge_around(self.draft, self.side, self.ours, self.theirs, self.plan)

    def _key(self, text: str) -> str:
        """Return the text of the draft that one of the base or of the side is."""
        key = self.keys.get(text, text)
        return key if key in self.draft.texts else ""

    def _titled(self, pair: BlockPair, key: str) -> None:
        """Take over a title; that of a new annex brings its text, that of one taken out goes with its last block."""
        if pair.place == NOT_THERE:
            self._new_text(pair)
            return
        if pair.edited == NOT_THERE:
            self._untitled(pair, self._key(pair.place[0]))
            return
        text = self.draft.texts[key]
        ours = "".join(text.title)
        if pair.after in (pair.before, ours):
            return
        if ours == pair.before:
            text.title, text.by = self.side.document.keyed_texts[pair.edited[0]].title, self.side.by
            text.notes.append(Taken(self.side.by, MergeKind.CHANGED, _LATER, pair.before, pair.after))
        else:
            text.notes.append(Conflict(text.by or self.plan, self.side.by, _LATER, pair.before, ours, pair.after))

    def _new_text(self, pair: BlockPair) -> None:
        """Begin an annex that the side added; one of the same title that another added is that one."""
        key = pair.edited[0]
        while key in self.draft.texts and "".join(self.draft.texts[key].title) != pair.after:
            key += "-2"
        self.keys[pair.edited[0]] = key
        if key not in self.draft.texts:
            title = self.side.document.keyed_texts[pair.edited[0]].title
            note = Taken(self.side.by, MergeKind.INSERTED, _LATER, "", pair.after)
            self.draft.texts[key] = TextDraft(title, [], self.side.by, [note])

    def _untitled(self, pair: BlockPair, key: str) -> None:
        """Take a text out that lost its title; where others wrote in it, the rest stays and is a conflict."""
        if not key or self.keys.get(pair.place[0]) != key:
            return
        left = [place for place in self.slots if place[0] == pair.place[0]]
        whole = self.slots and all(content_of(self.base[one]) == content_of(self.slots[one].block) for one in left)
        text = self.draft.texts[key]
        if whole and len(left) == len(text.slots):
            self.draft.left_out |= {content_of(slot.block): self.side.by for slot in text.slots}
            del self.draft.texts[key]
            note = Taken(self.side.by, MergeKind.DELETED, _LATER, pair.before, "")
            self.draft.texts[""].notes.append(note)
        else:
            title = "".join(text.title)
            text.notes.append(Conflict(text.by or self.plan, self.side.by, _LATER, pair.before, title, ""))

    def _gone(self, pair: BlockPair, key: str) -> None:
        """Take out what the side took out, unless it was changed meanwhile."""
        slot, base = self.slots.get(pair.place), self.base[pair.place]
        if slot is None or not self.draft.holds(slot):
            return  # ours took it out, or its annex went with its title
        if content_of(slot.block) != content_of(base):
            words = block_words(slot.block)
            slot.notes.append(Conflict(slot.by or self.plan, self.side.by, _LATER, pair.before, words, ""))
            return
        before = self.draft.before(slot)
        beside = self.draft.beside(key, before)
        beside += [*slot.notes, Taken(self.side.by, MergeKind.DELETED, _LATER, pair.before, "")]
        self.draft.leave_out(slot, self.side.by)

    def _come(self, pair: BlockPair, key: str, previous: BlockDraft | None) -> BlockDraft:
        """Put in what the side put in; what another has put in at the same place already is the same."""
        block = self.new[pair.edited]
        slots = self.draft.texts[key].slots
        known = set(map(id, self.slots.values()))
        at = slots.index(previous) + 1 if previous in slots else 0
        for slot in slots[at:]:
            if id(slot) in known:
                break
            if content_of(slot.block) == content_of(block):
                return slot
        new = self._slot(pair, previous)
        self.draft.put_in(new, key, previous)
        new.notes.append(Taken(self.side.by, MergeKind.INSERTED, _LATER, "", pair.after))
        return new

    def _slot(self, pair: BlockPair, previous: BlockDraft | None) -> BlockDraft:
        """Return a slot for a block of the side: in the sections and items it is in there, or its neighbour's."""
        text, at = pair.edited
        anchors = self.anchors[text][at - 1] or (previous.anchors if previous else ())
        return BlockDraft(self.new[pair.edited], anchors, self.side.by)

    def _stayed(self, pair: BlockPair, key: str, previous: BlockDraft | None) -> BlockDraft | None:
        """Take over what became of a block that the side still has."""
        base, new = self.base[pair.place], self.new[pair.edited]
        slot = self.slots.get(pair.place)
        if slot is None:
            if content_of(new) == content_of(base):
                return previous  # ours took it out, the side left it alone
            slot = self._slot(pair, previous)
            self.draft.put_in(slot, key, previous)
            who = self.draft.left_out.get(content_of(base), self.plan)
            self.draft.take_back(Taken(who, MergeKind.DELETED, _LATER, pair.before, ""))
            slot.notes.append(Conflict(who, self.side.by, _LATER, pair.before, "", pair.after))
            self.slots[pair.place] = slot
            return slot
        self._changed(slot, pair, base, new)
        if pair.kind is Kind.MOVED:
            self._moved(slot, pair, key, previous)
        return slot

    def _changed(self, slot: BlockDraft, pair: BlockPair, base: Block, new: Block) -> None:
        if content_of(new) in (content_of(base), content_of(slot.block)):
            return
        merged = merge_blocks(base, slot.block, new)
        if merged is None:
            self._meets(slot, pair, base, new)
            return
        slot.block, slot.by = merged, self.side.by
        slot.notes.append(Taken(self.side.by, MergeKind.CHANGED, _LATER, pair.before, pair.after))

    def _meets(self, slot: BlockDraft, pair: BlockPair, base: Block, new: Block) -> None:
        """Take over what meets nothing, and tell of the rest as a conflict."""
        ours = block_words(slot.block)
        slot.block = merge_partly(base, slot.block, new)
        words = block_words(slot.block)
        if words != ours:
            slot.notes.append(Taken(self.side.by, MergeKind.CHANGED, _LATER, ours, words))
        slot.notes.append(Conflict(slot.by or self.plan, self.side.by, _LATER, pair.before, words, pair.after))

    def _moved(self, slot: BlockDraft, pair: BlockPair, key: str, previous: BlockDraft | None) -> None:
        """Put a block where the side put it.

        Where ours has moved it too, or across it, it stays where ours has it and is a conflict.
        """
        if previous is slot or (self.draft.before(slot) is previous and slot in self.draft.texts[key].slots):
            return
        if pair.place in self.strayed or pair.place in self.crossed:
            words, mover = block_words(slot.block), self.slots[self.crossed.get(pair.place, pair.place)]
            moves = (one for one in mover.notes if isinstance(one, Taken) and one.kind is MergeKind.MOVED)
            by = next((one.by for one in moves), self.plan)
            slot.notes.append(Conflict(by, self.side.by, _LATER, words, words, words))
            return
        behind = [one for one in slot.notes if isinstance(one, Taken) and one.kind is MergeKind.DELETED]
        slot.notes = [one for one in slot.notes if one not in behind]  # what is gone was here, and stays told of here
        before = self.draft.before(slot)
        self.draft.beside(self.draft.key(slot), before).extend(behind)
        own = [one for one in slot.anchors if "#" in one and (before is None or one not in before.anchors)]
        self.draft.take_out(slot)
        self.draft.put_in(slot, key, previous)
        slot.anchors = _with_own(self._slot(pair, previous).anchors, own, previous)
        slot.notes.append(Taken(self.side.by, MergeKind.MOVED, _LATER, pair.before, pair.after))


def _with_own(around: tuple[str, ...], own: Sequence[str], previous: BlockDraft | None) -> tuple[str, ...]:
    """Return the anchors of a block that moved: it stays the item that it opens, whatever bookmark it landed behind."""
    sections = [one for one in around if "#" not in one]
    if not own or not all(one.partition("#")[0] in sections for one in own):
        return around
    around_both = [one for one in around if "#" in one and previous is not None and one in previous.anchors]
    return tuple(dict.fromkeys([*sections, *around_both, *own]))


def _blocks(texts: Mapping[str, Text]) -> dict[PairSpot, Block]:
    return {(key, at): block for key, text in texts.items() for at, block in enumerate(text.blocks, 1)}


def _title(pair: BlockPair) -> bool:
    return 0 in (pair.place[1], pair.edited[1])


def _both(pair: BlockPair) -> bool:
    return NOT_THERE not in (pair.place, pair.edited)
