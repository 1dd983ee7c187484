"""Which element of one document is which of the other: by words that stand once, by anchors, by equal or like text."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from fangan.compare.align import Pair
from fangan.compare.units import Unit
from fangan.model.reading import IN_TEXT, Role

_MANY = 4000
"""Pairs above which likeness is measured only where two texts share something rare."""
_RARE = 6
"""Places up to which four characters in a row count as rare: 各有关单位 stands everywhere and tells nothing."""
_LONG = 12
"""Characters a text needs before it is recognised in another section."""
_SAME_ITEM, _SAME_SECTION, _ANYWHERE = 0.4, 0.5, 0.75
"""How alike two texts must be, by where they stand.

Two texts of one item are the same item already, so little likeness makes them one rewritten paragraph; across a whole
document only what is plainly the same sentence counts as moved. Unrelated official sentences stay below the lowest, a
sentence with another date and another office above the highest.
"""

Key = Callable[[Unit], Hashable | None]


def likeness(one: Unit, other: Unit) -> float:
    """Return how much two texts share, from 0 to 1: the pairs of characters they have in common (Dice)."""
    total = len(one.grams) + len(other.grams)
    return 2 * len(one.grams & other.grams) / total if total else 0.0


class UnitMatcher:
    """Pairs the elements of two documents; each element belongs to one pair at most."""

    def __init__(self, before: Sequence[Unit], after: Sequence[Unit]) -> None:
        self.before, self.after = before, after
        self.parts = _parts(before, after)
        self.pairs: dict[int, int] = {}
        self._taken: set[int] = set()

    def match(self) -> list[Pair]:
        """Return the pairs as indexes, in the order of the first document.

        From the surest evidence to the weakest, each step over what the steps before have left: what there is once
        (title, number, date, a sentence), ids, equal words nearby, equal words anywhere, and only then what is alike.
        Words go before ids, for who moves a paragraph in Word may leave its bookmark behind.
        """
        self._equal(self._frame)
        self._equal(_only(self._said, self.before, self.after))
        self._equal(_only(self._run_on, self.before, self.after))
        self._equal(_only(self._whole, self.before, self.after))
        self._equal(self._anchor)
        for scope in (self._item, self._section):
            self._equal(_with_content(scope))
        self._equal(_with_content(_anywhere))
        for scope, least in ((self._item, _SAME_ITEM), (self._section, _SAME_SECTION), (_anywhere, _ANYWHERE)):
            self._similar(scope, least)
        return sorted(self.pairs.items())

    def _frame(self, unit: Unit) -> Hashable | None:
        if unit.element.role in IN_TEXT:
            return None
        return (self._part(unit), unit.element.role) if unit.element.role is Role.TITLE else unit.element.role

    def _said(self, unit: Unit) -> Hashable | None:
        return (self._part(unit), unit.content) if _anywhere(unit) else None

    def _whole(self, unit: Unit) -> Hashable | None:
        """A heading is short, and has the bookmark of the paragraph above it once that was deleted in Word."""
        return (self._part(unit), unit.content) if unit.element.role is Role.PARAGRAPH else None

    def _run_on(self, unit: Unit) -> Hashable | None:
        """A line is short, and its last mark is the chain's; of repeated ones the ids only count."""
        return (self._part(unit), unit.element.section, unit.bare) if unit.element.role is Role.RUN_ON else None

    def _anchor(self, unit: Unit) -> Hashable | None:
        return (self._part(unit), unit.table is None, unit.id) if unit.id else None

    def _section(self, unit: Unit) -> Hashable | None:
        return (self._part(unit), unit.element.section, unit.element.role) if unit.element.role in IN_TEXT else None

    def _item(self, unit: Unit) -> Hashable | None:
        return (self._section(unit), unit.element.item) if unit.element.role in IN_TEXT else None

    def _part(self, unit: Unit) -> str:
        return self.parts.get(unit.element.part, unit.element.part)

    def _free(self, key: Key) -> tuple[dict[Hashable, list[int]], dict[Hashable, list[int]]]:
        """Group the elements without a partner by a key; those whose key is None stay out."""
        old, new = defaultdict(list), defaultdict(list)
        for index, unit in enumerate(self.before):
            if index not in self.pairs and (name := key(unit)) is not None:
                old[name].append(index)
        for index, unit in enumerate(self.after):
            if index not in self._taken and (name := key(unit)) is not None:
                new[name].append(index)
        return old, new

    def _pair(self, index: int, other: int) -> None:
        if index not in self.pairs and other not in self._taken:
            self.pairs[index] = other
            self._taken.add(other)

    def _equal(self, key: Key) -> None:
        """Pair elements of the same key, the first with the first, the second with the second."""
        old, new = self._free(key)
        for name, indexes in old.items():
            for index, other in zip(indexes, new.get(name, ()), strict=False):
                self._pair(index, other)

    def _similar(self, scope: Key, least: float) -> None:
        """Pair elements of the same scope by likeness, the most alike first, of equals the nearest."""
        old, new = self._free(scope)
        for name, indexes in old.items():
            others = new.get(name, [])
            candidates = self._candidates(indexes, others)
            scored = []
            for index, other in candidates:
                score = likeness(self.before[index], self.after[other])
                if score >= least:
                    scored.append((-score, abs(index - other), index, other))
            for _, _, index, other in sorted(scored):
                self._pair(index, other)

    def _candidates(self, indexes: Sequence[int], others: Sequence[int]) -> Iterable[Pair]:
        if len(indexes) * len(others) <= _MANY:
            return [(index, other) for index in indexes for other in others]
        return _sharing(((i, self.before[i].words) for i in indexes), [(i, self.after[i].words) for i in others])


def _sharing(old: Iterable[tuple[int, str]], new: Iterable[tuple[int, str]]) -> set[Pair]:
    """Return the pairs of texts that share four characters which few texts have."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, words in new:
        for gram in {words[at : at + 4] for at in range(len(words) - 3)}:
            places[gram].append(index)
    found: set[Pair] = set()
    for index, words in old:
        for gram in {words[at : at + 4] for at in range(len(words) - 3)}:
            others = places.get(gram, ())
            if len(others) <= _RARE:
                found.update((index, other) for other in others)
    return found


def _anywhere(unit: Unit) -> Hashable | None:
    return unit.element.role if unit.element.role in IN_TEXT and len(unit.words) >= _LONG else None


def _only(key: Key, *documents: Sequence[Unit]) -> Key:
    """Keep a key where one unit of a document has it at most."""
    often = {name for units in documents for name, count in Counter(map(key, units)).items() if count > 1}

    def once(unit: Unit) -> Hashable | None:
        name = key(unit)
        return None if name in often else name

    return once


def _with_content(scope: Key) -> Key:
    def key(unit: Unit) -> Hashable | None:
        name = scope(unit)
        return None if name is None else (name, unit.content)

    return key


def _parts(before: Sequence[Unit], after: Sequence[Unit]) -> dict[str, str]:
    """Name the annexes that changed their key but not their title: key before → key after."""
    old, new = _titles(before), _titles(after)
    by_title = {title: part for part, title in new.items() if part not in old}
    return {part: by_title[title] for part, title in old.items() if part not in new and title in by_title}


def _titles(units: Sequence[Unit]) -> dict[str, str]:
    return {unit.element.part: unit.text for unit in units if unit.element.role is Role.TITLE}
