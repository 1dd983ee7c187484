"""What of a paragraph is told apart in tracked changes: its own words and each of its run-on lines."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

_OWN, _NAMELESS = "", " "
"""Keys that no bookmark's name can be: of a paragraph's own words, and of a number without a bookmark."""


class Passage(NamedTuple):
    """A run-on line, or words of the paragraph around them: its number, its words, and the key it is known by."""

    number: str = ""
    words: str = ""
    key: str = _OWN

    @property
    def nameless(self) -> bool:
        """Whether it is a run-on line that nothing but its words is known by."""
        return self.key == self.words


class Passages:
    """Gathers the passages of a paragraph: a bookmark parts them, and a number behind words."""

    def __init__(self) -> None:
        self._found = [Passage()]

    def part(self, key: str) -> None:
        """Begin a passage: a run-on line by its bookmark's name, '' for what is the paragraph's own behind one."""
        self._found.append(Passage(key=key))

    def add(self, text: str, *, numbers: bool) -> None:
        """Add what a run says, perhaps a number."""
        if numbers and self._found[-1].words:
            self.part(_NAMELESS)
        number, words, key = self._found[-1]
        self._found[-1] = Passage(number + text, words, key) if numbers else Passage(number, words + text, key)

    def all(self) -> tuple[Passage, ...]:
        """Return all that say something."""
        said = [one for one in self._found if one.number or one.words]
        return tuple([one._replace(key=one.words) if one.key == _NAMELESS else one for one in said])


def paired(before: Sequence[Passage], after: Sequence[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Yield the passages of both in order, each with its partner, or an empty one where it has none.

    A paragraph that has no run-on lines in one of the documents is one passage in both.
    """
    if min(len(before), len(after)) < 2:
        yield _joined(before), _joined(after)
        return
    keys, new_keys = [one.key for one in before], [one.key for one in after]
    for tag, a, b, c, d in SequenceMatcher(None, keys, new_keys, autojunk=False).get_opcodes():
        old, new = before[a:b], after[c:d]
        if tag == "equal" or all(one.nameless for one in (*old, *new)):
            yield from zip_longest(old, new, fillvalue=Passage())
        else:
            yield from ((one, Passage()) for one in old)
            yield from ((Passage(), one) for one in new)


def _joined(passages: Sequence[Passage]) -> Passage:
    first, *others = passages or (Passage(),)
    return first._replace(words=first.words + "".join(one.number + one.words for one in others))
