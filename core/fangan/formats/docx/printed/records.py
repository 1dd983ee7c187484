"""What is measured of a .docx: lengths in millimetres, sizes in points, positions from the page's upper left corner."""

from fangan.late.tuples import NamedTuple


class PrintedRun(NamedTuple):
    """Text in one dress; `face` is that of its hanzi, `latin` that of its digits, `color` RRGGBB or '' for automatic.

    `spacing` is what is added behind every character, in points; `scale` stretches or squeezes it.
    """

    text: str
    face: str
    latin: str
    size: float
    bold: bool
    color: str
    spacing: float
    scale: float = 1
    italic: bool = False


class PrintedLine(NamedTuple):
    """A horizontal rule; left and top are None where it hangs `offset` below its paragraph instead of on the page."""

    left: float | None
    top: float | None
    width: float
    weight: float
    color: str
    offset: float | None = None


class PrintedBorder(NamedTuple):
    """The lower (or upper) border of a paragraph: its weight, its distance from the text, its colour."""

    weight: float
    space: float
    color: str
    below: bool


class PrintedParagraph(NamedTuple):
    """A paragraph; `line` is a length where the rule is `exact` or `atLeast`, else a multiple of the line's own height.

    `section` counts from 0. It `breaks` when it begins a page, and `ends_page` when the next one does.
    `size` is that of the paragraph's end, which an empty line has.
    """

    runs: tuple[PrintedRun, ...]
    align: str
    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    line_rule: str
    snaps: bool
    breaks: bool
    border: PrintedBorder | None
    size: float
    section: int
    tabs: tuple[tuple[str, float], ...] = ()
    boxes: tuple["PrintedBox", ...] = ()
    lines: tuple[PrintedLine, ...] = ()
    ends_page: bool = False

    @property
    def text(self) -> str:
        r"""The words, line breaks as \n, tabs as \t."""
        return "".join(run.text for run in self.runs)

    @property
    def words(self) -> str:
        """The words without any blank."""
        return "".join(self.text.split())


class PrintedRow(NamedTuple):
    """A row: its cells, whether it is a header that is repeated, and the least height it was given."""

    cells: tuple[tuple["PrintedParagraph | PrintedTable", ...], ...]
    header: bool
    height: float


class PrintedTable(NamedTuple):
    """A table; `borders` are the weights of its upper, inner and lower rules, 0 where there is none."""

    rows: tuple[PrintedRow, ...]
    left: float
    width: float
    borders: tuple[float, float, float]
    section: int


class PrintedBox(NamedTuple):
    """A box of text; left and top are None where it hangs `offset` below its paragraph instead of on the page.

    It `hangs` when its text begins at its upper edge.
    """

    left: float | None
    top: float | None
    width: float
    height: float
    hangs: bool
    flow: tuple[PrintedParagraph | PrintedTable, ...]
    offset: float | None = None


class PrintedFooter(NamedTuple):
    """A footer that numbers pages: `kind` is default, even or first."""

    kind: str
    paragraphs: tuple[PrintedParagraph, ...]
    numbers: bool


class PrintedSection(NamedTuple):
    """A section's page; `pitch` is that of its line grid, 0 without one.

    `added` points stand behind every character where the grid is one of characters.
    """

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    footer: float
    pitch: float
    added: float
    first_differs: bool
    footers: tuple[PrintedFooter, ...]


class PrintedFile(NamedTuple):
    """A document in the order of its text; `sides` whether even pages have footers of their own."""

    flow: tuple[PrintedParagraph | PrintedTable, ...]
    sections: tuple[PrintedSection, ...]
    sides: bool
