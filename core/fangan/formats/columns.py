"""How wide the columns of a table are: so that it takes the least height within a given width."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from fangan.formats.sheet import ACROSS_WIDTH, WIDTH, ems
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.document import Table, Text

EM, SMALL_EM = 240, 210
"""Widths of a character of 小四 and of 五号."""
PADDING = 200
"""White left and right of a cell's text, and its rule."""
LONGEST_PIECE = 14
"""Half characters of the longest piece between two marks that is kept whole: 县融媒体中心, say, and its mark."""
_READABLE = 10
"""The same of a table that can just be read; with longer ones broken it has smaller type, or lies across."""
_EASY = 5
"""So many columns can always be read."""
_PIECES = regex(r"[^、，。；：\s]+[、，。；：]?")
_NARROWEST, _WIDEST, _LONG = 4, 72, 8
"""Half characters that any column has at least and asks for at most, and that one of long texts has at least."""
_PAGE, _YIELDING = 40, 6
"""Lines of a cell that are higher than a page, and half characters to which the other columns narrow for it."""
_SAMPLE = 30
"""Rows that are looked at when widths are weighed: of a longer table every so many."""
_FIGURE = regex(r"[0-9][0-9.,]*%?|—")
_UNIT = regex("（[^（）]{1,4}）$")
"""The unit a head ends with, which stands on one line."""
_STEEP = 4
"""How much more a long cell weighs than a short one: a row is as high as its highest cell."""


class TableSetting(NamedTuple):
    """How a table is set: the width it fills, that of a character, and those of its columns, in twips."""

    width: int
    em: int
    columns: list[int]

    @property
    def small(self) -> bool:
        """Whether its type is 五号."""
        return self.em == SMALL_EM


@lru_cache(maxsize=64)
def table_setting(table: Table, *, across: bool = False) -> TableSetting:
    """Set a table in 小四 where that can be read, else in 五号, on an upright page or on one that lies across."""
    rows = (table.header, *table.rows)
    width = ACROSS_WIDTH if across else WIDTH
    em = EM if _is_readable(rows, width, EM) else SMALL_EM
    return TableSetting(width, em, column_widths(rows, width, em))


def lies_across(text: Text) -> bool:
    """Tell whether an annex lies across: a table of it cannot be read on an upright page, not in 五号 either (8)."""
    tables = (block for block in text.blocks if isinstance(block, Table))
    return any(not _is_readable((table.header, *table.rows), WIDTH, SMALL_EM) for table in tables)


def has_wide_table(text: Text) -> bool:
    """Tell whether a text holds a table of so many columns that it must be asked whether it can be read."""
    return any(isinstance(block, Table) and len(block.header) > _EASY for block in text.blocks)


def _is_readable(rows: Sequence[Sequence[str]], width: int, em: int) -> bool:
    count = max(map(len, rows))
    if count <= _EASY:
        return True
    return sum(least_widths(list(zip_longest(*rows, fillvalue="")), _READABLE)) <= _room(count, width, em)


def _room(count: int, width: int, em: int) -> int:
    """Return how many half characters so many columns have together."""
    return 2 * (width - count * PADDING) // em


def column_widths(rows: Sequence[Sequence[str]], width: int = WIDTH, em: int = EM) -> list[int]:
    """Share `width` among columns, in twips, by what stands in them; characters are `em` wide.

    The first row is the head. No column is narrower than its longest piece between two marks unless all of them
    together do not fit. The rest goes where it makes the table lower; what no column needs is shared in proportion.
    """
    columns = [tuple(column) for column in zip_longest(*rows, fillvalue="")]
    if not columns:
        return []
    room = _room(len(columns), width, em)
    lengths = [[_halves(text) for text in column] for column in columns]
    asked = [min(_WIDEST, max(_NARROWEST, *column)) for column in lengths]
    halves = asked if sum(asked) <= room else _shared(columns, lengths, asked, room)
    each = [count * em / 2 + PADDING for count in halves]
    scale = width / sum(each)
    widths = [int(one * scale) for one in each]
    widths[-1] += width - sum(widths)  # the twips that rounding down has left
    return widths


def figures(rows: Sequence[Sequence[str]], count: int) -> list[bool]:
    """Tell of each column whether nothing but figures and dashes stands in it: such a one is centred."""
    found = [bool(rows)] * count
    for row in rows:
        for at, text in enumerate(row):
            if found[at] and text and not _FIGURE.fullmatch(text):
                found[at] = False
        if True not in found:
            break
    return found


def least_widths(columns: Sequence[Sequence[str]], longest: int = LONGEST_PIECE) -> list[int]:
    """Return how many half characters each column must have so that no piece up to `longest` is broken."""
    return [_least(column, longest) for column in columns]


def _halves(text: str) -> int:
    """Return the length of the longest line of a cell in half characters."""
    return int(2 * (ems(text) if "\n" not in text else max(map(ems, text.split("\n")))))


def _least(column: Sequence[str], longest: int) -> int:
    """Return the least width of a column whose first cell is its head."""
    least = _NARROWEST
    for cell in dict.fromkeys(column[1:]):
        if len(cell) * 2 > least:  # no text is wider than that
            pieces = [_halves(piece) for piece in _PIECES.findall(cell)]
            least = max(least, *(piece if piece <= longest else max(_LONG, longest // 2) for piece in pieces))
    if (unit := _UNIT.search(column[0])) and least < _halves(column[0]):
        least = max(least, _halves(unit[0]))
    return _even(_halves(column[0]), least)


def _even(head: int, width: int) -> int:
    """Return the least width from `width` on that leaves no single character of a head to its last line."""
    while width < head and 0 < head % width <= 2:
        width += 2
    return width


def _fitting(columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """Return the least widths that fit: the more columns a table has, the shorter are the pieces kept whole.

    Where none can be kept, every column has room for its head in lines of two, and long texts get the rest.
    """
    for longest in range(LONGEST_PIECE, _NARROWEST, -2):
        least = least_widths(columns, longest)
        if sum(least) <= room:
            return least
    return [max(min(room // len(columns), _NARROWEST), 1)] * len(columns)


def _shared(
    columns: Sequence[Sequence[str]], lengths: Sequence[Sequence[int]], asked: Sequence[int], room: int
) -> list[int]:
    """Share the room so that pieces stay whole; others yield to a cell higher than a page that gets half as high."""
    widths = _weighed(lengths, asked, _fitting(columns, room), room)
    least = [min(one, _YIELDING) for one in asked]
    if (high := _highest(lengths, widths)) <= _PAGE or sum(least) > room:
        return widths
    narrow = _weighed(lengths, asked, least, room)
    return narrow if 2 * _highest(lengths, narrow) <= high else widths


def _highest(lengths: Sequence[Sequence[int]], widths: Sequence[int]) -> int:
    """Return the lines of the highest cell."""
    return max(-(-max(column) // width) for column, width in zip(lengths, widths, strict=True))


def _weighed(lengths: Sequence[Sequence[int]], asked: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Give the room that the least widths leave to the columns that make rows high, then move it while rows fall."""
    step = len(lengths[0]) // _SAMPLE + 1
    cells = [column[::step] for column in lengths]
    widths = list(least)
    weights = [sum(length**_STEEP for length in column) for column in cells]
    open_ = {at for at, width in enumerate(widths) if width < asked[at]}
    for _ in range((room - sum(widths)) // 2):
        if not open_:
            break
        at = max(open_, key=lambda one: (weights[one] * (widths[one] ** -_STEEP - (widths[one] + 2) ** -_STEEP), -one))
        widths[at] += 2
        if widths[at] >= asked[at]:
            open_.remove(at)
    return _moved(cells, widths, least)


def _moved(cells: Sequence[Sequence[int]], widths: list[int], least: Sequence[int]) -> list[int]:
    """Move a character from one column to another as long as the table gets lower by it."""
    heights = [_heights(*pair) for pair in zip(cells, widths, strict=True)]
    height, movable = _height(heights), [at for at, width in enumerate(widths) if width > least[at]]
    for giver in movable:
        for taker in range(len(widths)):
            if giver == taker or widths[giver] - 2 < least[giver]:
                continue
            less, more = _heights(cells[giver], widths[giver] - 2), _heights(cells[taker], widths[taker] + 2)
            tried = [less if at == giver else more if at == taker else one for at, one in enumerate(heights)]
            if (lower := _height(tried)) < height:
                heights, height = tried, lower
                widths[giver] -= 2
                widths[taker] += 2
    return widths


def _heights(lengths: Sequence[int], width: int) -> list[int]:
    return [-(-length // width) for length in lengths]


def _height(heights: Sequence[Sequence[int]]) -> int:
    """Return how many lines the rows take together: each is as high as its highest cell."""
    return sum(map(max, zip(*heights, strict=True)))
