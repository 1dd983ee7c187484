"""Blocks that went from one text to another, from the notice into the plan, say: a comparison looks within a text.

So, too, those whose run-on lines alone it has recognised.

Words outrank place here as they outrank bookmarks: what stands word for word elsewhere now has moved there, and what
stands in its place is something else.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from fangan.compare.records import Kind
from fangan.harvest.records import NOT_THERE, BlockPair

_LONG = 12
"""Characters of words that do not stand twice by chance."""
_MANY = 4000
"""Pairs above which no likeness is measured."""
_ALIKE = 0.75
"""How much of two texts must be the same for one to have become the other in another place."""


def by_words(pairs: Iterable[BlockPair]) -> list[BlockPair]:
    """Return the pairs, those of them joined anew whose words went from one text to another."""
    out = list(pairs)
    joined = {**_exact(out)}
    if joined or _lone(out):
        joined |= _alike(out, joined)
    return [one for at, pair in enumerate(out) for one in _parted(at, pair, out, joined)] if joined else out


_Joined = dict[int, int]
"""By the place in the list of the pair whose edited block it is, that of the pair whose block it was."""


def _exact(pairs: Sequence[BlockPair]) -> _Joined:
    """Join blocks whose words stand once only, and now in another text."""
    old = _once({at: one.before for at, one in enumerate(pairs) if one.before != one.after})
    new = _once({at: one.after for at, one in enumerate(pairs) if one.before != one.after})
    return {at: old[words] for words, at in new.items() if words in old and _crosses(pairs[old[words]], pairs[at])}


def _once(words: dict[int, str]) -> dict[str, int]:
    counts = Counter(words.values())
    return {one: at for at, one in words.items() if counts[one] == 1 and len(one) >= _LONG}


def _alike(pairs: Sequence[BlockPair], joined: _Joined) -> _Joined:
    """Join what lost its partner, or never had one, to what is like it as a whole."""
    gone = [at for at, one in enumerate(pairs) if at not in joined.values() and _open(one.before, one, at, joined)]
    come = [at for at, one in enumerate(pairs) if at not in joined and _open(one.after, one, at, joined.values())]
    found: _Joined = {}
    for at in come if len(gone) * len(come) <= _MANY else ():
        others = [(_likeness(pairs[one].before, pairs[at].after), one) for one in gone if one not in found.values()]
        best = max(others, default=(0.0, -1))
        if best[0] >= _ALIKE:
            found[at] = best[1]
    return found


def _open(words: str, pair: BlockPair, at: int, parted: Iterable[int]) -> bool:
    """Whether a block has no partner: it is alone, or its partner was found to be another's."""
    return len(words) >= _LONG and (NOT_THERE in (pair.place, pair.edited) or at in parted)


def _lone(pairs: Iterable[BlockPair]) -> bool:
    return {Kind.DELETED, Kind.INSERTED} <= {one.kind for one in pairs}


def _crosses(old: BlockPair, new: BlockPair) -> bool:
    return NOT_THERE not in (old.place, new.edited) and old.place[0] != new.edited[0]


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE else 0.0


def _parted(at: int, pair: BlockPair, pairs: Sequence[BlockPair], joined: _Joined) -> Iterator[BlockPair]:
    """Yield what a pair has become: its edited block with the one it was, and its own block if that is left over."""
    if at in joined:
        was = pairs[joined[at]]
        yield BlockPair(Kind.MOVED, was.place, pair.edited, was.before, pair.after, was.target)
        if at not in joined.values() and pair.place != NOT_THERE:
            yield pair._replace(kind=Kind.DELETED, edited=NOT_THERE, after="", id="")
    elif at not in joined.values():
        yield pair
    elif pair.edited != NOT_THERE:
        yield pair._replace(kind=Kind.INSERTED, place=NOT_THERE, before="", id="")
