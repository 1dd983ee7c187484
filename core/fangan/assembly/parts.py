"""The parts of a section while its items are settled: a tree that may be cut and joined, each part with its source."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fangan.chinese.punctuation import POINTS
from fangan.late.tuples import NamedTuple
from fangan.model.section import Insert, Part, Wording, walk


class SourcedPart(NamedTuple):
    """A part of wording together with the wording it comes from; children may come from others."""

    part: Part
    wording: Wording
    level: int
    children: "list[SourcedPart]"


class Parts(NamedTuple):
    """The parts of one section."""

    top: list[SourcedPart]

    def ids(self) -> list[str]:
        """List the ids of all items, in reading order."""
        return [one.part.id for one in walk(self.top) if one.part.id]

    def ends(self) -> list[SourcedPart]:
        """List the parts that are the last of those beside them."""
        return [siblings[-1] for siblings in self.lists() if siblings]

    def home(self, id_: str) -> tuple[list[SourcedPart], int] | None:
        """Find the list that holds an item, and where in it."""
        for siblings in self.lists():
            for at, one in enumerate(siblings):
                if one.part.id == id_:
                    return siblings, at
        return None

    def choose(self, id_: str, picked: str) -> None:
        """Keep one of the alternatives that stand under one id."""
        for siblings in self.lists():
            siblings[:] = [one for one in siblings if one.part.id != id_ or one.part.attributes.choice in ("", picked)]

    def choose_several(self, id_: str, picked: tuple[str, ...]) -> None:
        """Keep several of the alternatives under one id, in the order of `picked`, each an item of its own."""
        for siblings in self.lists():
            siblings[:] = [one for one in siblings if one.part.id != id_ or one.part.attributes.choice in picked]
            held = [at for at, one in enumerate(siblings) if one.part.id == id_]
            chosen = sorted((siblings[at] for at in held), key=lambda one: picked.index(one.part.attributes.choice))
            for at, one in zip(held, chosen, strict=True):
                siblings[at] = one._replace(part=replace(one.part, id=one.wording.item_id(one.part)))

    def lists(self) -> Iterator[list[SourcedPart]]:
        """Yield every list of parts that stand beside each other, the outer ones first."""
        yield self.top
        for one in walk(self.top):
            yield one.children


def sourced(part: Part, wording: Wording, shift: int = 0) -> SourcedPart:
    """Return a part as a tree that may be changed, its numbered levels `shift` deeper."""
    level = part.level + shift if part.level else 0
    return SourcedPart(part, wording, level, [sourced(child, wording, shift) for child in part.children])


def item_of(wording: Wording, id_: str, level: int, like: Part) -> SourcedPart:
    """Return the one item of an item file under its id, at the level of the place it takes.

    Where what has that place runs on, it does, and is joined to the others as that is unless it says otherwise.
    """
    named = replace(wording.parts[0], id=id_, run_on=like.run_on)
    part = _running_on(named, like) if like.run_on else named
    return sourced(part, wording, level - part.level if part.level else 0)


def _running_on(part: Part, like: Part) -> Part:
    """Return a part as a line that runs on; one that ends in a point of its own is not joined by another."""
    attributes, words = part.attributes, (*part.heading, *part.text)
    pointed = bool(words) and isinstance(words[-1], str) and words[-1][-1:] in POINTS
    if not pointed and not attributes.join and not attributes.end:
        attributes = replace(attributes, join=like.attributes.join, end=like.attributes.end)
    return replace(part, heading=(), text=words, attributes=attributes)


def behind_anchor(siblings: list[SourcedPart], anchor: int, insert: Insert) -> int:
    """Return the place behind an anchor and behind what came in behind it before."""
    at = anchor + 1
    while at < len(siblings) and siblings[at].wording.head.insert == insert:
        at += 1
    return at


def closing_more(siblings: Sequence[SourcedPart]) -> SourcedPart | None:
    """Return the last of several items if what stands under the words on its line may close them all.

    It may where nothing numbered follows it and none of the others has anything under its line. The file of an item
    alone holds nothing else.
    """
    items = [one for one in siblings if one.level]
    under = [one for one in items if any(not child.level and closes(child) for child in one.children)]
    if len(items) < 2 or under != items[-1:]:
        return None
    last = items[-1]
    alone = last.wording.head.item or any(child.level for child in last.children)
    return last if last.part.text and not alone else None


def tail(one: SourcedPart) -> list[SourcedPart]:
    """Return the paragraphs and tables at the end of an item that may close more than the item.

    They stand behind words on the item's own line, or behind those of its last deeper one: the file does not say what
    they belong to. What stands under a heading alone is its text.
    """
    numbered = [child for child in one.children if child.level]
    if numbered:
        return tail(numbered[-1])
    return [child for child in one.children if closes(child)] if one.part.text else []


def closes(one: SourcedPart) -> bool:
    """Whether a part is a paragraph or table under an item that does not say what it closes."""
    return not one.part.run_on and not one.part.attributes.of


def before_closing(siblings: list[SourcedPart]) -> int:
    """Return the place behind the last of some parts, and before what closes all of them."""
    last = len(siblings)
    for at in range(len(siblings) - 1, -1, -1):
        if siblings[at].level:
            break
        if siblings[at].part.attributes.of:
            last = at
    return last
