"""Chains: what is counted inside a text, 一是 二是 三是 or 第一，第二，, among the paragraphs under one block."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from fangan.chinese.lexicon.markers import IN_LINE, chain_form, chain_kind
from fangan.model.section import walk

if TYPE_CHECKING:
    from fangan.sources.body import Open


def settle_chains(top: "list[Open]", item: bool) -> None:
    """Settle which markers are counted: those of a chain that begins with 一; any other stays the text it is.

    The file of an `item` alone may go on with a chain that begins elsewhere. A text that goes on counting in its own
    line, 一是…；二是…, is no member of anything.
    """
    for part in walk(top):
        if part.chain and _counts_on(part):
            _leave(part)
    _settle(top, item)
    for part in walk(top):
        _settle([child for child in part.children if child.run_on], False)
        _settle([child for child in part.children if not child.run_on], False)


def _settle(siblings: "Iterable[Open]", item: bool) -> None:
    begun: set[str] = set()
    before: Open | None = None
    for part in siblings:
        kind = chain_kind(part.chain)
        if part.level:
            begun.clear()
        elif kind and (part.number == 1 or kind in begun or item):
            # 一 again behind something else is another chain; directly behind its like it is idle typing
            if part.number == 1 and kind in begun and before and chain_kind(before.chain) != kind:
                before.ends_chain = True
                begun.clear()
            begun.add(kind)
        elif kind:
            _leave(part)
        before = part


def _counts_on(part: "Open") -> bool:
    inside = (chain_form(found[0]) for found in re.finditer(IN_LINE, part.text))
    return any(chain_kind(form) == chain_kind(part.chain) for form in inside)


def _leave(part: "Open") -> None:
    """Leave a marker as it was typed."""
    part.text, part.chain = part.marker + part.text, ""
    part.text_column -= len(part.marker)
