"""What a page is made of: paragraphs, tables and lines of a signature, cut into strips that no page end cuts."""

from enum import StrEnum
from typing import TypeAlias

from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.document import Annex, Masthead, Paragraph, Table


class PageElement(StrEnum):
    """Which element of a document a piece is (GB/T 9704—2012, clause 7)."""

    HEAD = "head"
    TITLE = "title"
    ADDRESSEES = "addressees"
    TEXT = "text"
    CAPTION = "caption"
    TABLE = "table"
    ANNEX_NOTE = "annex-note"
    ATTENDANCE = "attendance"
    SIGNATURE = "signature"
    NOTE = "note"
    LABEL = "label"
    WHITE = "white"


CAPTION = 1.0
"""Height of a table's caption in lines."""


class GridRow(NamedTuple):
    """A row of a table: the lines of each cell, and its height in lines of 3号.

    A row that no page holds whole is as many as it has lines: `part` counts these from 1, and is 0 of any other.
    `heads` says that it is the table's head.
    """

    cells: tuple[tuple[str, ...], ...]
    height: float
    part: int = 0
    heads: bool = False

    @property
    def goes_on(self) -> bool:
        """Whether it is a further line of the row before it."""
        return self.part > 1


class Grid(NamedTuple):
    """A table as it is set: widths of its columns in twips, alignments, what each page has of its head, its rows.

    A head that no page holds whole is the first of the rows, in parts, and no page repeats it or the caption; `head` is
    None then, as it is without one.

    Its type is 小四, that of a `small` one 五号. `caption` stands on every page it reaches. `white` are the lines of
    white above the text of a cell, and below it.
    """

    widths: tuple[int, ...]
    aligns: tuple[str, ...]
    head: GridRow | None
    rows: tuple[GridRow, ...]
    small: bool = False
    caption: str = ""
    white: float = 0.0


PieceSource: TypeAlias = Masthead | Paragraph | Table | Annex | None


@dataclass(frozen=True, slots=True, eq=False)
class PagePiece:
    """An element of the page: its lines as they are broken, or the grid of a table.

    `source` is what of the document it prints; `indent` are the characters before each line, `first` those the first
    line has more or fewer.
    """

    kind: PageElement
    lines: tuple[str, ...] = ()
    source: PieceSource = None
    indent: float = 0.0
    first: float = 0.0
    grid: Grid | None = None

    @property
    def again(self) -> float:
        """The height, in lines, of what a new page repeats: a table's caption and head."""
        if self.grid is None:
            return 0.0
        return (CAPTION if self.grid.caption else 0) + (self.grid.head.height if self.grid.head else 0)

    @property
    def opens_at(self) -> int:
        """The number of its first strip: a table's head stands before its rows, which count from 0."""
        return -1 if self.grid and self.grid.head else 0


class Strip(NamedTuple):
    """A band of a page that no page end cuts: line or row `at` of a piece, its height in lines of 3号.

    `keep` holds it on the page of the next strip; `new_page` opens a page with it; the page lies `across` for a wide
    table (8). With `turns` a page break inside its paragraph stands before it.
    """

    height: float
    piece: PagePiece
    at: int = 0
    keep: bool = False
    new_page: bool = False
    across: bool = False
    turns: bool = False

    @property
    def opens(self) -> bool:
        """Whether its piece begins with it."""
        return self.at == self.piece.opens_at

    @property
    def row(self) -> GridRow | None:
        """The row of a table that it is."""
        grid = self.piece.grid
        return None if grid is None else grid.head if self.at < 0 else grid.rows[self.at]

    @property
    def above(self) -> float:
        """The height above it on a page it begins: of what is repeated, and of the white of a row that goes on."""
        grid = self.piece.grid
        if grid is None or self.opens:
            return 0.0
        return self.piece.again + (grid.white if self.at >= 0 and grid.rows[self.at].goes_on else 0.0)


def white(height: float = 1.0) -> Strip:
    """Return a strip of white that stays with what follows it."""
    return Strip(height, PagePiece(PageElement.WHITE), keep=True)


def strips_of(piece: PagePiece, *, height: float = 1.0, keep: bool = False) -> list[Strip]:
    """Cut a piece into its lines; `keep` holds its last line on the page of what follows."""
    last = len(piece.lines) - 1
    return [Strip(height, piece, at, keep and at == last) for at in range(len(piece.lines))]


def held(strips: list[Strip]) -> list[Strip]:
    """Keep all strips on the page of what follows them."""
    return [strip._replace(keep=True) for strip in strips]
