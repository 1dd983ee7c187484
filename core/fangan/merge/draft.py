"""A document while others' changes come in: its blocks as slots that may be changed, moved, put in and taken out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TypeAlias

from fangan.merge.blocks import content_of
from fangan.merge.numbering import renumbered
from fangan.merge.records import Conflict, MergeKind, Taken
from fangan.merge.words import differing
from fangan.model.address import AROUND, Address
from fangan.model.document import PLAN, Anchor, Annex, Block, Document, Text
from fangan.model.reading import block_words, innermost

Remark: TypeAlias = Taken | Conflict


@dataclass(slots=True, eq=False)
class BlockDraft:
    """A block, the anchors around it, who changed it last ('' for nobody), and what is to be told of it."""

    block: Block
    anchors: tuple[str, ...] = ()
    by: str = ""
    notes: list[Remark] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class TextDraft:
    """A text: the lines of its title, its slots, and what is to be told of the title."""

    title: tuple[str, ...]
    slots: list[BlockDraft]
    by: str = ""
    notes: list[Remark] = field(default_factory=list)


class Draft:
    """A document of which every text can be changed; `around` holds all else."""

    def __init__(self, document: Document) -> None:
        self.around = document
        self.texts = {key: _opened(text) for key, text in document.keyed_texts.items()}
        self.changed_by: dict[str, str] = {}
        """Who changed what stands around the texts, by role."""
        self.notes: list[Remark] = []
        self.left_out: dict[tuple[object, ...], str] = {}
        """Who left out what is there no more, by what it said."""

    def slot(self, place: tuple[str, int]) -> BlockDraft:
        """Return the slot of a block, counted from 1 in its text."""
        key, at = place
        return self.texts[key].slots[at - 1]

    def document(self) -> Document:
        """Return the document as it is now, numbered."""
        texts = {key: _closed(text) for key, text in self.texts.items()}
        own = texts.pop("")
        issued = texts.pop(PLAN, None) if self.around.issued else None  # the plan may be an annex
        annexes = _annexes(self.around.annexes, texts)
        return replace(self.around, text=own, issued=issued, annexes=annexes, trace=None, arrangement=None)

    def told(self) -> Iterator[Remark]:
        """Yield what is to be told, with its address in the document as it is now."""
        for note in self.notes:
            yield note._replace(address=Address(AROUND))
        for key, text in self.texts.items():
            for note in text.notes:
                yield note._replace(address=Address(key))
            targets = innermost(_closed(text))
            for at, (slot, target) in enumerate(zip(text.slots, targets, strict=True), 1):
                for note in slot.notes:
                    yield note._replace(address=Address(key, target, at, *_extent(slot, note)))

    def key(self, slot: BlockDraft) -> str:
        """Return the text that a slot is in."""
        return next(key for key, text in self.texts.items() if slot in text.slots)

    def holds(self, slot: BlockDraft) -> bool:
        """Whether a slot is in one of the texts."""
        return any(slot in text.slots for text in self.texts.values())

    def beside(self, key: str, previous: BlockDraft | None) -> list[Remark]:
        """Return the notes of what stands before a place: a slot, or the title of its text."""
        return self.texts[key].notes if previous is None else previous.notes

    def take_back(self, note: Taken) -> None:
        """Tell no more of a change that came to be a conflict."""
        for text in self.texts.values():
            for notes in (text.notes, *(slot.notes for slot in text.slots)):
                if note in notes:
                    notes.remove(note)
                    return

    def leave_out(self, slot: BlockDraft, by: str) -> None:
        """Take a slot out for good, for somebody."""
        self.left_out[content_of(slot.block)] = by
        self.take_out(slot)

    def take_out(self, slot: BlockDraft) -> None:
        """Take a slot out of its text."""
        for text in self.texts.values():
            if slot in text.slots:
                text.slots.remove(slot)

    def put_in(self, slot: BlockDraft, key: str, previous: BlockDraft | None) -> None:
        """Put a slot behind another, or at the beginning of a text."""
        slots = self.texts[key].slots
        slots.insert(slots.index(previous) + 1 if previous in slots else 0, slot)

    def before(self, slot: BlockDraft) -> BlockDraft | None:
        """Return what stands before a slot in its text, None at the beginning."""
        slots = next((text.slots for text in self.texts.values() if slot in text.slots), [slot])
        at = slots.index(slot)
        return slots[at - 1] if at else None


def _extent(slot: BlockDraft, note: Remark) -> tuple[int, int]:
    """Return where in its block stands what a note is about; 0 and 0 where that is the block, or not in it."""
    if isinstance(note, Taken) and note.kind is MergeKind.DELETED:
        return 0, 0
    new = note.new if isinstance(note, Taken) else note.ours
    old = note.old if isinstance(note, Taken) else note.theirs
    words = differing(old, new)[1]
    start = block_words(slot.block).find(words) if words else -1
    return (start, start + len(words)) if start >= 0 else (0, 0)


def _opened(text: Text) -> TextDraft:
    around = anchors_of(text)
    return TextDraft(text.title, [BlockDraft(block, around[at]) for at, block in enumerate(text.blocks)])


def anchors_of(text: Text) -> list[tuple[str, ...]]:
    """Return for every block of a text the sections and items around it, the widest first."""
    wide = sorted(text.anchors, key=lambda one: (one.start - one.end, one.start))
    return [tuple(one.id for one in wide if one.start <= at < one.end) for at in range(len(text.blocks))]


def _closed(text: TextDraft) -> Text:
    ids = list(dict.fromkeys(id_ for slot in text.slots for id_ in slot.anchors))
    anchors = (_anchor(text, id_) for id_ in ids)
    blocks = renumbered([slot.block for slot in text.slots])
    return Text(title=text.title, blocks=blocks, anchors=tuple(anchors))


def _anchor(text: TextDraft, id_: str) -> Anchor:
    """Return the first stretch of blocks that a section or item has; what moved out of it is its no more."""
    runs = groupby(enumerate(text.slots), key=lambda one: id_ in one[1].anchors)
    places = next([at for at, _ in run] for inside, run in runs if inside)
    return Anchor(id_, places[0], places[-1] + 1)


def _annexes(before: tuple[Annex, ...], texts: Mapping[str, Text]) -> tuple[Annex, ...]:
    """Return the annexes in their order, the new ones last, numbered where there are several."""
    known = [annex.key for annex in before if annex.key in texts]
    keys = [*known, *(key for key in texts if key not in known)]
    alone = len(keys) == 1
    return tuple(
        Annex(key=key, number=None if alone else number, text=texts[key]) for number, key in enumerate(keys, 1)
    )
