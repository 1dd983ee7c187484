"""Tables compared by row and cell."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from fangan.chinese.numerals import from_hanzi
from fangan.chinese.refusal import Refusal
from fangan.compare.align import Pair, in_order, merged
from fangan.compare.clauses import diff_text
from fangan.compare.matching import likeness
from fangan.compare.records import Element, Kind, Mark, Row, Run
from fangan.compare.splitting import Splitter
from fangan.compare.units import Unit
from fangan.model.address import Address
from fangan.model.document import Table
from fangan.model.reading import Role

Columns: TypeAlias = list[tuple[int | None, int | None]]
SERIAL = ("序号", "编号")
"""Headers of columns that may count the rows; a new number is no difference where it does nothing else."""
_AROUND_COUNT = " 　.．、()（）"
_LONGEST_COUNT = 5
_ALIKE = 0.4


def rows(table: Table) -> list[tuple[str, ...]]:
    """List all rows, the header first, each as wide as the widest."""
    every = [table.header, *table.rows]
    width = max(map(len, every))
    return [(*row, *[""] * (width - len(row))) for row in every]


def diff_tables(before: Table, after: Table, old: Splitter, new: Splitter) -> tuple[Row, ...]:
    """Return every row of both tables in order; the cells stand in the columns of both."""
    old_rows, new_rows = rows(before), rows(after)
    columns = _columns(old_rows[0], new_rows[0])
    counts, new_counts = _counts(old_rows), _counts(new_rows)
    out = []
    for index, other in merged(match_rows(old_rows, new_rows, columns), len(old_rows), len(new_rows)):
        row = old_rows[index] if index is not None else ()
        new_row = new_rows[other] if other is not None else ()
        cells = tuple(diff_text(_at(row, one), _at(new_row, two), old, new) for one, two in columns)
        said = [
            cell
            for cell, (one, two) in zip(cells, columns, strict=True)
            if (index, one) not in counts or (other, two) not in new_counts
        ]
        out.append(Row(_kind(index, other, said), index, other, cells))
    return tuple(out)


def one_table(table: Table, mark: Mark) -> tuple[Row, ...]:
    """Return the rows of a table that is wholly new or wholly gone."""
    gone = mark is Mark.DELETED
    kind = Kind.DELETED if gone else Kind.INSERTED
    return tuple(
        Row(kind, at if gone else None, None if gone else at, tuple((Run(mark, cell),) if cell else () for cell in row))
        for at, row in enumerate(rows(table))
    )


def _columns(header: Sequence[str], other: Sequence[str]) -> Columns:
    """Pair the columns by their headers; tables of as many columns are paired by place."""
    if len(header) == len(other):
        return [(at, at) for at in range(len(header))]
    kept: list[Pair] = []
    for one, two, size in SequenceMatcher(None, header, other, autojunk=False).get_matching_blocks():
        kept.extend((one + step, two + step) for step in range(size))
    return merged(kept, len(header), len(other))


def _counts(rows_: Sequence[Sequence[str]]) -> set[tuple[int | None, int | None]]:
    """Return the cells, as row and column, that say nothing but which row it is: one more than above, or 1 again."""
    found: set[tuple[int | None, int | None]] = set()
    for column in (at for at, name in enumerate(rows_[0]) if name in SERIAL):
        last = 0
        for at, row in enumerate(rows_[1:], 1):
            count = _count(row[column])
            if count in (1, last + 1):
                last = count
                found.add((at, column))
    return found


def _count(cell: str) -> int:
    """Read a count in digits or hanzi, in brackets or with a dot or not; 0 for anything else."""
    words = cell.strip(_AROUND_COUNT)
    if words.isdecimal():
        return int(words[:_LONGEST_COUNT]) if len(words) <= _LONGEST_COUNT else 0
    try:
        return from_hanzi(words) if words else 0
    except Refusal:
        return 0


def match_rows(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]], columns: Columns) -> set[Pair]:
    """Pair the rows, header with header: equal ones, then like ones; none crosses another."""
    shared = [(one, two) for one, two in columns if one is not None and two is not None]
    old = _units(before, [one for one, _ in shared])
    new = _units(after, [two for _, two in shared])
    pairs = [(0, 0)]
    rest = (0, len(old), 0, len(new))
    keys, new_keys = [one.words for one in old], [one.words for one in new]
    for one, two, size in SequenceMatcher(None, keys, new_keys, autojunk=False).get_matching_blocks():
        pairs += _like(old, new, (rest[0], one, rest[2], two))
        pairs += [(one + step + 1, two + step + 1) for step in range(size)]
        rest = (one + size, len(old), two + size, len(new))
    return in_order(pairs, [1] * len(pairs))


def _units(rows_: Sequence[Sequence[str]], columns: Sequence[int]) -> list[Unit]:
    """Return the rows below the header by what they say beside counting."""
    counts = _counts(rows_)
    texts = [[row[one] for one in columns if (at, one) not in counts] for at, row in enumerate(rows_)]
    return [Unit(Element(Address(), Role.TABLE, ""), "\n".join(cells)) for cells in texts[1:]]


def _like(old: Sequence[Unit], new: Sequence[Unit], window: tuple[int, int, int, int]) -> list[Pair]:
    """Pair the rows of a window in order: each with the next one that is like it."""
    a, b, c, d = window
    places = [(one, two) for one in range(a, b) for two in range(c, d)]
    scored = sorted((-likeness(old[one], new[two]), abs((one - a) - (two - c)), one, two) for one, two in places)
    found: dict[int, int] = {}
    for score, _, one, two in scored:
        if -score >= _ALIKE and one not in found and two not in found.values():
            found[one] = two
    kept = in_order(list(found.items()), [1] * len(found)) if found else set()
    return [(one + 1, two + 1) for one, two in sorted(kept)]


def _kind(index: int | None, other: int | None, cells: Sequence[Sequence[Run]]) -> Kind:
    if index is None:
        return Kind.INSERTED
    if other is None:
        return Kind.DELETED
    differ = any(run.mark is not Mark.EQUAL for cell in cells for run in cell)
    return Kind.CHANGED if differ else Kind.UNCHANGED


def _at(row: Sequence[str], column: int | None) -> str:
    return row[column] if column is not None and column < len(row) else ""
