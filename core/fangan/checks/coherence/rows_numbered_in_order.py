"""Rows whose numbers skip or repeat one."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import DocumentSubject
from fangan.checks.tables import grids
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/rows-numbered-in-order",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("序",),
    grade=Grade.PLAIN,
    demand="The rows of a table are numbered from one, without a gap",
    what="The row is number {number} where {wanted} comes next",
    remedy="Number it {wanted}, or put back the row that is missing",
    why="A row has been lost, or two claim to be the same",
    basis="《党政机关公文处理工作条例》第二十条第四项：表述准确、数字准确",
    sees=(sights.TABLES,),
)
_SECOND = 2


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the rows whose number below 序号 does not follow the one above."""
    for grid in subject.once(grids):
        if not grid.table.header or grid.table.header[0].replace(" ", "").replace("　", "") != "序号":
            continue
        wanted = 1
        for row in range(len(grid.table.rows)):
            number = grid.cell(row, 0)
            if not number.isdecimal():
                continue
            if int(number) != wanted and (int(number) != 1 or wanted == _SECOND):
                address = grid.address(row, 0)
                yield Finding(address=address, quote=number, values={"number": number, "wanted": str(wanted)})
            wanted = int(number) + 1
