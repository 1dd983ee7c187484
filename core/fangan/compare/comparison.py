"""The comparison of two Documents."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from fangan.chinese.punctuation import POINTS
from fangan.compare.align import in_order, merged
from fangan.compare.clauses import diff_text
from fangan.compare.matching import UnitMatcher, likeness
from fangan.compare.records import Change, Comparison, Kind, Mark, Row, Run
from fangan.compare.splitting import Splitter, splitters
from fangan.compare.tables import diff_tables, one_table
from fangan.compare.units import Unit, aligns, plain_words, units
from fangan.model.document import Document
from fangan.model.reading import IN_TEXT, Role

_RECOGNISED = 0.75
"""How alike a text without an id must be to be said to have moved; below, it is gone and another has come."""

_BLOCK, _LINE, _HEADING = 300, 1000, 10_000
"""Characters that a block counts for beside its own, so that as few as can be are said to have moved; that a heading
counts for, since text moves from under one heading to under another; and a section's heading."""


def compare_documents(a: Document, b: Document) -> Comparison:
    """Compare two documents, `a` the earlier; sections and items are known by their ids, other text by likeness."""
    return _Comparer(a, b).comparison()


class _Comparer:
    def __init__(self, before: Document, after: Document) -> None:
        self.documents = before, after
        self.before, self.after = units(before, plain_words(after)), units(after, plain_words(before))
        self.sections = {(one.element.part, one.element.section) for one in self.before if one.element.section}
        self.sections &= {(one.element.part, one.element.section) for one in self.after}
        self.old, self.new = splitters(before, after)

    def comparison(self) -> Comparison:
        pairs = UnitMatcher(self.before, self.after).match()
        still = in_order(pairs, [_weight(self.before[one]) for one, _ in pairs])
        moved = {two: one for one, two in pairs if (one, two) not in still and self._recognised(one, two)}
        left = set(moved.values())
        gone = _alone(self.before, {one for one, _ in still} | left)
        come = _alone(self.after, {two for _, two in still} | moved.keys())
        changes: list[Change] = []
        for one, two in merged(still, len(self.before), len(self.after)):
            if two is None and one is not None and one not in left:
                changes += _lone(gone[one], Kind.DELETED)
            elif two is not None and one is None and two not in moved:
                changes += _lone(come[two], Kind.INSERTED)
            elif two is not None:
                changes.append(self._change(moved[two] if one is None else one, two, came=one is None))
        return Comparison(*self.documents, tuple(changes))

    def _recognised(self, one: int, two: int) -> bool:
        before, after = self.before[one], self.after[two]
        if before.element.role not in IN_TEXT or (before.id and before.id == after.id):
            return True
        if before.id and before.element.role is Role.RUN_ON:  # short, and like its neighbours
            return before.bare == after.bare
        return likeness(before, after) >= _RECOGNISED or before.content == after.content

    def _change(self, one: int, two: int, *, came: bool) -> Change:
        before, after = self.before[one], self.after[two]
        runs = diff_text(before.text, after.text, self.old, self.new)
        rows = _rows(before, after, self.old, self.new)
        kind = Kind.UNCHANGED
        if before.element.role in IN_TEXT and (came or self._strayed(before, after)):
            kind = Kind.MOVED
        elif _differ(before, after, rows):
            kind = Kind.CHANGED
        return Change(kind, before.element, after.element, runs, rows)

    def _strayed(self, before: Unit, after: Unit) -> bool:
        """Whether a block left its place without leaving the order.

        It went to another section, where both documents have both, or into a paragraph or out of one.
        """
        if before.element.role is not after.element.role:
            return True
        one, other = ((unit.element.part, unit.element.section) for unit in (before, after))
        return one != other and one in self.sections and other in self.sections


def _weight(unit: Unit) -> int:
    """Return how much speaks for an element having stayed while others moved: a section's heading outweighs text."""
    if unit.id and unit.id == unit.element.section:
        return _HEADING + len(unit.words)
    if unit.element.role is Role.RUN_ON:  # it goes with its paragraph
        return 1 + len(unit.words)
    return (_LINE if unit.heading == unit.text else _BLOCK) + len(unit.words)


def _differ(before: Unit, after: Unit, rows: tuple[Row, ...]) -> bool:
    if before.table is not None and after.table is not None:
        same = before.table.caption == after.table.caption and aligns(before.table) == aligns(after.table)
        return not same or any(row.kind is not Kind.UNCHANGED for row in rows)
    return before.content != after.content and not _joined_otherwise(before, after)


def _joined_otherwise(before: Unit, after: Unit) -> bool:
    """Whether a run-on line ends in another mark for the one reason that it became the last, or is the last no more."""
    lines = before.element.role is after.element.role is Role.RUN_ON and before.last is not after.last
    marks = {before.text[-1:], after.text[-1:]}
    return lines and before.text[:-1] == after.text[:-1] and marks <= POINTS


def _alone(units_: Sequence[Unit], paired: Set[int]) -> Mapping[int, Unit | None]:
    """Return the units without a partner by their index; a paragraph takes its run-on lines along, each then None."""
    found: dict[int, Unit | None] = {}
    for at, unit in enumerate(units_):
        inside = range(at + 1, at + 1 + unit.lines)
        if inside and not paired & {at, *inside}:
            found |= {at: replace(unit, text=unit.whole), **dict.fromkeys(inside)}
        elif at not in paired:
            found.setdefault(at, unit)
    return found


def _lone(unit: Unit | None, kind: Kind) -> Iterator[Change]:
    if unit is None:
        return
    mark = Mark.DELETED if kind is Kind.DELETED else Mark.INSERTED
    runs = (Run(mark, unit.text),) if unit.text else ()
    rows = one_table(unit.table, mark) if unit.table is not None else ()
    before, after = (unit.element, None) if kind is Kind.DELETED else (None, unit.element)
    yield Change(kind, before, after, runs, rows)


def _rows(before: Unit, after: Unit, old: Splitter, new: Splitter) -> tuple[Row, ...]:
    if before.table is None or after.table is None:
        return ()
    return diff_tables(before.table, after.table, old, new)
