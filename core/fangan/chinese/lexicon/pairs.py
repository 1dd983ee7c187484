"""Titles of documents 《…》 and quotations “…”: what stands between marks that belong together (GB/T 15834—2011)."""

from collections import deque
from collections.abc import Iterator, Mapping
from typing import TypeAlias, Union

from fangan.chinese.lexicon.tokens import Token
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple


class Title(NamedTuple):
    """The words between 《 and 》 or 〈 and 〉."""

    words: str


class Quotation(NamedTuple):
    """The words between “ and ” or 「 and 」."""

    words: str


Enclosed: TypeAlias = Union[Title, Quotation]

_CLOSED: Mapping[str, tuple[str, type[Title] | type[Quotation]]] = {
    "》": ("《", Title),
    "〉": ("〈", Title),
    "”": ("“", Quotation),
    "」": ("「", Quotation),
}
_DEEPEST = 8
"""Openings of a kind that wait for their closing; of more the last count, so that no text is copied without end."""
_MARKS = regex(f"[{''.join(close + opening for close, (opening, _) in _CLOSED.items())}]")


def pairs(text: str) -> Iterator[Token[Enclosed]]:
    """Yield every pair of marks with what stands between, the inner before the outer; a mark left alone is none."""
    waiting: dict[str, deque[int]] = {}
    for found in _MARKS.finditer(text):
        mark = found[0]
        if mark not in _CLOSED:
            waiting.setdefault(mark, deque(maxlen=_DEEPEST)).append(found.start())
            continue
        opening, kind = _CLOSED[mark]
        if waiting.get(opening):
            start = waiting[opening].pop()
            yield Token(start, found.end(), kind(text[start + 1 : found.start()]))
