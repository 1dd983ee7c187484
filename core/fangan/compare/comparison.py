"""The comparison of two Documents."""

from fangan.compare.align import in_order, merged
from fangan.compare.clauses import diff_text
from fangan.compare.matching import UnitMatcher, likeness
from fangan.compare.records import Change, Comparison, Kind, Mark, Row, Run
from fangan.compare.splitting import Splitter, splitters
from fangan.compare.tables import diff_tables, one_table
from fangan.compare.units import Unit, aligns, units
from fangan.model.document import Document
from fangan.model.reading import BLOCKS

_RECOGNISED = 0.75
"""How alike a text without an id must be to be said to have moved; below, it is gone and another has come."""

_HEADING = 10_000
"""Characters a section's heading counts for."""


def compare_documents(a: Document, b: Document) -> Comparison:
    """Compare two documents, `a` the earlier; sections and items are known by their ids, other text by likeness."""
    return _Comparer(a, b).comparison()


class _Comparer:
    def __init__(self, before: Document, after: Document) -> None:
        self.documents = before, after
        self.before, self.after = units(before), units(after)
        self.sections = {(one.element.part, one.element.section) for one in self.before if one.element.section}
        self.sections &= {(one.element.part, one.element.section) for one in self.after}
        self.old, self.new = splitters(before, after)

    def comparison(self) -> Comparison:
        pairs = UnitMatcher(self.before, self.after).match()
        still = in_order(pairs, [_weight(self.before[one]) for one, _ in pairs])
        moved = {two: one for one, two in pairs if (one, two) not in still and self._recognised(one, two)}
        left = set(moved.values())
        changes = []
        for one, two in merged(still, len(self.before), len(self.after)):
            if two is None and one in left:
                continue
            came = two is not None and two in moved
            changes.append(self._change(moved[two] if came and two is not None else one, two, came=came))
        return Comparison(*self.documents, tuple(changes))

    def _recognised(self, one: int, two: int) -> bool:
        before, after = self.before[one], self.after[two]
        if before.element.role not in BLOCKS or (before.id and before.id == after.id):
            return True
        return likeness(before, after) >= _RECOGNISED or before.content == after.content

    def _change(self, one: int | None, two: int | None, *, came: bool) -> Change:
        before = self.before[one] if one is not None else None
        after = self.after[two] if two is not None else None
        if before is None or after is None:
            return _lone(before, after)
        runs = diff_text(before.text, after.text, self.old, self.new)
        rows = _rows(before, after, self.old, self.new)
        kind = Kind.UNCHANGED
        if before.element.role in BLOCKS and (came or self._strayed(before, after)):
            kind = Kind.MOVED
        elif _differ(before, after, rows):
            kind = Kind.CHANGED
        return Change(kind, before.element, after.element, runs, rows)

    def _strayed(self, before: Unit, after: Unit) -> bool:
        """Whether a block went to another section without leaving the order, where both documents have both."""
        one, other = ((unit.element.part, unit.element.section) for unit in (before, after))
        return one != other and one in self.sections and other in self.sections


def _weight(unit: Unit) -> int:
    """Return how much speaks for an element having stayed while others moved: a section's heading outweighs text."""
    heads = bool(unit.id) and unit.id == unit.element.section
    return 1 + len(unit.words) + (_HEADING if heads else 0)


def _differ(before: Unit, after: Unit, rows: tuple[Row, ...]) -> bool:
    if before.table is not None and after.table is not None:
        same = before.table.caption == after.table.caption and aligns(before.table) == aligns(after.table)
        return not same or any(row.kind is not Kind.UNCHANGED for row in rows)
    return before.content != after.content


def _lone(before: Unit | None, after: Unit | None) -> Change:
    unit, mark, kind = (before, Mark.DELETED, Kind.DELETED) if before else (after, Mark.INSERTED, Kind.INSERTED)
    assert unit is not None
    runs = (Run(mark, unit.text),) if unit.text else ()
    rows = one_table(unit.table, mark) if unit.table is not None else ()
    return Change(kind, before.element if before else None, after.element if after else None, runs, rows)


def _rows(before: Unit, after: Unit, old: Splitter, new: Splitter) -> tuple[Row, ...]:
    if before.table is None or after.table is None:
        return ()
    return diff_tables(before.table, after.table, old, new)
