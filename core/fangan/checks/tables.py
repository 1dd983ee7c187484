"""The cells of tables as rules about figures look at them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.document import Table
from fangan.model.reading import Stretch

_FIGURE = regex(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(\.[0-9]{1,6})?\s*([^0-9.,\s]{0,3})")
TOTALS = ("合计", "总计", "共计")


class Figure(NamedTuple):
    """A number with its unit, as a cell holds it."""

    value: Decimal
    unit: str


class TableCells(NamedTuple):
    """A table and the stretch it is printed in."""

    stretch: Stretch
    table: Table

    def cell(self, row: int, column: int) -> str:
        """Return a cell's words without blanks around them, '' where the row is shorter."""
        cells = self.table.rows[row]
        return cells[column].strip() if column < len(cells) else ""

    def address(self, row: int, column: int) -> Address:
        """Return the address of a cell of the body; -1 is the header."""
        lines = [self.table.caption, *self.table.header]
        before = [cell for cells in self.table.rows[: max(row, 0)] for cell in cells]
        cells = self.table.rows[row] if row >= 0 else ()
        at = lines + before + list(cells[:column]) if row >= 0 else [self.table.caption, *self.table.header[:column]]
        start = sum(len(words) + 1 for words in at)
        words = (cells[column] if column < len(cells) else "") if row >= 0 else self.table.header[column]
        return self.stretch.at(start, start + len(words))


def grids(subject: TextSubject) -> Iterator[TableCells]:
    """Yield the tables of a subject; to be asked for by `subject.once`."""
    for stretch in subject.stretches:
        if isinstance(stretch.block, Table):
            yield TableCells(stretch, stretch.block)


def figure(words: str) -> Figure | None:
    """Read a cell that is a number and nothing else; None for any other."""
    found = _FIGURE.fullmatch(words.strip())
    return Figure(Decimal(found[1].replace(",", "") + (found[2] or "")), found[3]) if found else None


def added(figures: Sequence[Figure]) -> Figure | None:
    """Return the sum of figures of one unit; None of several units, and of none."""
    units = {one.unit for one in figures}
    return Figure(sum((one.value for one in figures), Decimal()), units.pop()) if len(units) == 1 else None
