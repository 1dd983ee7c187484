"""A total in a table that is not the sum of its column or row."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import DocumentSubject
from fangan.checks.tables import TOTALS, Figure, TableCells, added, figure, grids
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/table-total",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("合计", "总计", "共计", "小计"),
    grade=Grade.SERIOUS,
    demand="合计 in a table is the sum of its column, or of its row",
    what="The cell says {total}, the parts add up to {sum}",
    remedy="Correct the part or the total",
    why="A table is checked first of all by adding it up",
    basis="《党政机关公文处理工作条例》第二十条第四项：表述准确、数字准确",
    sees=(sights.TABLES,),
)

_PART_TOTAL = ("小计", "其中")
_HEADS = (*TOTALS, "小计")


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the cells of totals that are not what the cells above or beside them make."""
    for grid in subject.once(grids):
        names = ["".join(row[:2]).replace(" ", "").replace("　", "") for row in grid.table.rows]
        if not any(name.startswith(_PART_TOTAL) or "小计" in name for name in names):
            yield from _columns(grid, names)
        yield from _rows(grid)


def _columns(grid: TableCells, names: list[str]) -> Iterator[Finding]:
    totals = [at for at, name in enumerate(names) if name.removeprefix("—").startswith(TOTALS)]
    if len(totals) != 1 or totals[0] not in (0, len(names) - 1):
        return
    for column in range(1, len(grid.table.rows[totals[0]])):
        parts = [figure(grid.cell(row, column)) for row in range(len(names)) if row != totals[0]]
        yield from _told(grid, totals[0], column, parts)


def _rows(grid: TableCells) -> Iterator[Finding]:
    """Look at rows only where most of them add up: a column may be called 合计 and hold something else."""
    heads = [head.strip() for head in grid.table.header]
    columns = [at for at, head in enumerate(heads) if head.startswith(_HEADS)]
    others = [at for at, head in enumerate(heads) if at not in columns and at > 0 and "序号" not in head]
    if len(columns) != 1:
        return
    right, wrong = 0, []
    for row in range(len(grid.table.rows)):
        parts = [one for at in others if (one := figure(grid.cell(row, at))) is not None]
        whole = figure(grid.cell(row, columns[0]))
        if whole and len(parts) > 1:
            found = list(_told(grid, row, columns[0], parts))
            wrong += found
            right += not found
    if len(wrong) < right:
        yield from wrong


def _told(grid: TableCells, row: int, column: int, parts: list[Figure] | list[Figure | None]) -> Iterator[Finding]:
    """Tell of one total; parts that are no figures, as empty cells, leave it untold."""
    whole, figures = figure(grid.cell(row, column)), [one for one in parts if one]
    total = added(figures)
    if whole and total and len(figures) == len(parts) > 1 and total.unit == whole.unit and total.value != whole.value:
        values = {"total": f"{whole.value}{whole.unit}", "sum": f"{total.value}{total.unit}"}
        yield Finding(address=grid.address(row, column), quote=grid.cell(row, column), values=values)
