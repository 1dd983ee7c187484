"""Items from files of their own that count in words: members of the chain they stand in, or as they were typed."""

from dataclasses import replace

from fangan.assembly.parts import Parts, SourcedPart
from fangan.chinese.lexicon.markers import chain_kind


def break_up(parts: Parts) -> None:
    """Take those out of their chain that stand beside no other member; what they count stays as it was typed."""
    for siblings in parts.lists():
        for at, one in enumerate(siblings):
            if _alone_in_file(one) and not any(_in_chain_of(one, other) for other in siblings):
                part = one.part
                siblings[at] = one._replace(part=replace(part, text=(part.typed, *part.text), chain="", typed=""))


def _alone_in_file(one: SourcedPart) -> bool:
    return bool(one.part.chain) and bool(one.wording.head.item) and one.part.place == one.wording.parts[0].place


def _in_chain_of(one: SourcedPart, other: SourcedPart) -> bool:
    alike = chain_kind(other.part.chain) == chain_kind(one.part.chain)
    return other is not one and alike and other.part.run_on is one.part.run_on
