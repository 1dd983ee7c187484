"""What of a paragraph is told apart in tracked changes: its own words and each of its run-on lines."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from difflib import SequenceMatcher

from fangan.chinese.punctuation import POINTS
from fangan.late.tuples import NamedTuple

_OWN, _NAMELESS = "", " "
"""Keys that no bookmark's name can be: of a paragraph's own words, and of a number without a bookmark."""


class Passage(NamedTuple):
    """A run-on line, or words of the paragraph around them: its number, its words, and the key it is known by."""

    number: str = ""
    words: str = ""
    key: str = _OWN

    @property
    def bare(self) -> str:
        """Its words without the mark that joins it to the next."""
        return self.words.rstrip("".join(POINTS))


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
        return tuple([one for one in self._found if one.number or one.words])


def paired(before: Sequence[Passage], after: Sequence[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Yield the passages of both in order, each with its partner, or an empty one where it has none.

    A paragraph that has no run-on lines in one of the documents is one passage in both.
    """
    if min(len(before), len(after)) < 2:
        yield _joined(before), _joined(after)
        return
    said = _once(before) & _once(after)
    keys, new_keys = ([_known_by(one, said) for one in side] for side in (before, after))
    for tag, a, b, c, d in SequenceMatcher(None, keys, new_keys, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(before[a:b], after[c:d], strict=True)
        else:
            yield from ((one, Passage()) for one in before[a:b])
            yield from ((Passage(), one) for one in after[c:d])


def _known_by(passage: Passage, said: Container[str]) -> str:
    return passage.bare if passage.key != _OWN and passage.bare in said else passage.key


def _once(passages: Sequence[Passage]) -> set[str]:
    """Return what one run-on line says and no other: it is known by that before its name, which may only count."""
    counts = Counter(one.bare for one in passages if one.key != _OWN)
    return {words for words, count in counts.items() if count == 1}


def _joined(passages: Sequence[Passage]) -> Passage:
    first, *others = passages or (Passage(),)
    return first._replace(words=first.words + "".join(one.number + one.words for one in others))
