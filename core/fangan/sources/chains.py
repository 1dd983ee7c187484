"""Chains: what is counted inside a text, 一是 二是 三是 or 第一，第二，, among the paragraphs under one block."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from fangan.model.section import walk

if TYPE_CHECKING:
    from fangan.sources.body import Open


def settle_chains(top: "list[Open]", item: bool) -> None:
    """Settle which markers are counted: those of a chain that begins with 一; any other stays the text it is.

    The file of an `item` alone may go on with a chain that begins elsewhere.
    """
    _settle(top, item)
    for part in walk(top):
        _settle([child for child in part.children if child.run_on], False)
        _settle([child for child in part.children if not child.run_on], False)


def _settle(siblings: "Iterable[Open]", item: bool) -> None:
    begun: set[str] = set()
    before: Open | None = None
    for part in siblings:
        if part.level:
            begun.clear()
        elif part.chain and (part.number == 1 or part.chain in begun or item):
            # 一 again behind something else is another chain; directly behind its like it is idle typing
            if part.number == 1 and part.chain in begun and before and before.chain != part.chain:
                before.ends_chain = True
                begun.clear()
            begun.add(part.chain)
        elif part.chain:
            part.text, part.chain = part.marker + part.text, ""
            part.text_column -= len(part.marker)
        before = part
