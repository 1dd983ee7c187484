"""署名 and 成文日期: the lines they stand on and where in them (GB/T 9704—2012, 7.3.5), for every format.

Widths count in characters of 3号, of which a line has 28.
"""

from collections.abc import Iterator, Sequence
from math import ceil

from fangan.formats.fixed import Placed, date_text
from fangan.formats.sheet import CHARACTERS, ems
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document, Signature

SEALED_MARGIN, UNSEALED_MARGIN = 4, 2
"""Characters free at the right: of the date under a seal (7.3.5.1), of a signature without one (7.3.5.2)."""
POST_GAP = "　　"
"""Between the post of who signs an order and the name."""
_SEAL_ROWS = 5
"""Lines from one row of seals to the next: a seal is 42—45 mm across and must not touch another."""
_BETWEEN = 0.5
"""Characters between two names side by side."""
_STEPS = {2: 9.5, 3: 8.0}
"""How many seals stand side by side at most, and the characters from one to the next at least."""
_SHORT, _SHORT_LINES = 7, 3
"""Characters of a name of which three stand in a row, and lines of those that a seal covers."""
_USUAL_DATE = 6.5
"""Characters of a date that is still to be written in: 2026年9月20日."""
_HIGHEST = 18
"""Lines that stay on one page with some text; a higher stack of seals may be parted between two rows."""


class SignedName(NamedTuple):
    """A name in the lines it is broken into, and the blank before the widest of them."""

    lines: tuple[str, ...]
    left: float

    @property
    def width(self) -> float:
        """Characters of its widest line."""
        return max(map(ems, self.lines))

    @property
    def middle(self) -> float:
        """Where its middle stands."""
        return self.left + self.width / 2


class SignedRow(NamedTuple):
    """Names side by side, or the date: the blank lines above, and below where the page may end there.

    `below` is white for the lower half of seals; a row without stays on the page of the next.
    """

    white: float
    names: tuple[SignedName, ...]
    centred: bool = False
    dated: bool = False
    below: int = 0

    @property
    def height(self) -> float:
        """Lines it takes with the white above."""
        return self.white + max(len(name.lines) for name in self.names)


def signature_rows(
    signature: Signature, *, draft: bool, white: float | None = None, parted: bool = False
) -> list[SignedRow]:
    """Place 署名 and 成文日期: 7.3.5.1 sealed, 7.3.5.3 with posts, else 7.3.5.2; `white` is what stands above.

    With `parted` a page may end between two rows of seals, however few there are.
    """
    rows = _rows(signature, draft=draft, parted=parted)
    if white is not None and not signature.posts and rows and rows[0].white:
        rows[0] = rows[0]._replace(white=white)
    return rows


def _rows(signature: Signature, *, draft: bool, parted: bool) -> list[SignedRow]:
    date = date_text(signature, draft=draft)
    if not signature.names:
        return _dated(CHARACTERS - SEALED_MARGIN - ems(date), date, 1)
    if signature.posts:
        return _by_posts(signature, date)
    if not signature.sealed:
        return _unsealed(signature.names, date)
    rows = _sealed(signature.names, date)
    return list(_parted(rows)) if parted or sum(row.height for row in rows) > _HIGHEST else rows


def signature_lines(document: Document) -> list[Placed]:
    """Place 署名 and 成文日期 line by line, the white between them left out."""
    if document.signature is None:
        return []
    return [line for row in signature_rows(document.signature, draft=document.draft) for line in row_lines(row)]


def row_lines(row: SignedRow) -> Iterator[Placed]:
    """Yield the lines of a row, names side by side as one."""
    for at in range(max(len(name.lines) for name in row.names)):
        start, words = 0.0, ""
        for name in row.names:
            if at >= len(name.lines):
                continue
            line = name.lines[at]
            left = name.left + (name.width - ems(line)) / 2 * row.centred
            start, words = (start, words + "　" * round(left - start - ems(words)) + line) if words else (left, line)
        yield Placed(start, words)


def _dated(left: float, date: str, white: int = 0) -> list[SignedRow]:
    """Return the row of the date, none without one."""
    return [SignedRow(white, (SignedName((date,), max(left, 0)),), dated=True)] if date else []


def _sealed(names: Sequence[str], date: str) -> list[SignedRow]:
    """Place names in rows, each where its seal goes, the last centred on the date; the short row comes first.

    So the last row, over the date, is full. Names are broken where they are too wide to be centred on the date, and
    into lines so short that three stand in a row where the rows would be higher than a page allows.
    """
    axis = CHARACTERS - SEALED_MARGIN - (ems(date) or _USUAL_DATE) / 2
    rows = _seal_rows([(name,) for name in names], axis)
    if sum(row.height for row in rows) >= _HIGHEST and len(names) > 1:
        short = [_broken(name, _SHORT) for name in names]
        fits = all(len(lines) <= _SHORT_LINES and max(map(ems, lines)) <= _SHORT for lines in short)
        rows = min(rows, _seal_rows(short, axis) if fits else rows, key=lambda one: sum(row.height for row in one))
    return rows + _dated(CHARACTERS - SEALED_MARGIN - ems(date), date)


def _seal_rows(names: Sequence[tuple[str, ...]], axis: float) -> list[SignedRow]:
    """Place names, each in its lines, in the rows of their seals, the last of each row around `axis`."""
    step, a_row = _seals_a_row(names, axis)
    short = len(names) % a_row
    parted = [names[:short]] if short else []
    parted += [names[at : at + a_row] for at in range(short, len(names), a_row)]
    rows: list[SignedRow] = []
    for row in parted:
        middles = [axis - step * (len(row) - 1 - place) for place in range(len(row))]
        placed = tuple(_around(name, middle) for name, middle in zip(row, middles, strict=True))
        rows.append(SignedRow(_white(rows[-1].names, placed) if rows else 2, placed, centred=True))
    return rows


def _white(above: Sequence[SignedName], below: Sequence[SignedName]) -> int:
    """Return the blank lines between two rows, so that no seal touches one below it: each is centred on its name."""
    return ceil(_SEAL_ROWS - (max(len(name.lines) for name in above) + min(len(name.lines) for name in below)) / 2)


def _parted(rows: Sequence[SignedRow]) -> Iterator[SignedRow]:
    """Give every row of seals the white that its seals need by itself, so that a page may end between two of them."""
    for at, row in enumerate(rows):
        last = at + 1 == len(rows) or rows[at + 1].dated
        yield row._replace(white=min(row.white, 2), below=0 if last or row.dated else 2)


def _seals_a_row(names: Sequence[tuple[str, ...]], axis: float) -> tuple[float, int]:
    """Return the characters from one seal to the next, and how many stand in a row: no more than the rows need.

    Neither names nor seals touch, and the first of a row begins within 版心 (7.3.5.1).
    """
    longest = max(ems(line) for lines in names for line in lines)
    steps = {1: 0.0}
    if len(names) > 1 and longest / 2 <= CHARACTERS - axis:
        wider = {count: max(least, longest + _BETWEEN) for count, least in _STEPS.items()}
        steps |= {count: step for count, step in wider.items() if axis - step * (count - 1) - longest / 2 >= 0}
    a_row = min(steps, key=lambda count: (-(-len(names) // count), count))
    return steps[a_row], a_row


def _around(name: tuple[str, ...], middle: float) -> SignedName:
    lines = name if len(name) > 1 else _broken(name[0], int(2 * min(middle, CHARACTERS - middle)))
    return SignedName(lines, max(middle - max(map(ems, lines)) / 2, 0))


def _unsealed(names: Sequence[str], date: str) -> list[SignedRow]:
    """Place names two characters from the right, and the date two characters behind where the last begins.

    A date that is longer than the name ends two characters from the edge itself, and the names move left with it.
    """
    broken = [_broken(name, CHARACTERS - UNSEALED_MARGIN) for name in names]
    widths = [max(map(ems, lines)) for lines in broken]
    longer = ems(date) > widths[-1]
    right = UNSEALED_MARGIN + (UNSEALED_MARGIN + ems(date) - widths[-1] if longer else 0)
    places = [max(CHARACTERS - right - width, 0) for width in widths]
    placed = [SignedName(lines, left) for lines, left in zip(broken, places, strict=True)]
    rows = [SignedRow(1 if at == 0 else 0, (name,)) for at, name in enumerate(placed)]
    return rows + _dated(placed[-1].left + 2, date)


def _by_posts(signature: Signature, date: str) -> list[SignedRow]:
    """Place the posts two characters before the names, names below one another, the date one line below (7.3.5.3)."""
    widest = max(map(ems, signature.names))
    rows = []
    for at, (post, name) in enumerate(zip(signature.posts, signature.names, strict=True)):
        words = f"{post}{POST_GAP}{name}"
        left = CHARACTERS - SEALED_MARGIN - widest - ems(words) + ems(name)
        rows.append(SignedRow(2 if at == 0 else 1, (SignedName((words,), max(left, 0)),)))
    return rows + _dated(CHARACTERS - SEALED_MARGIN - ems(date), date, 1)


def _broken(name: str, width: int) -> tuple[str, ...]:
    """Break a name that is too long for a line into lines of about one length, by their sense."""
    if ems(name) <= width:
        return (name,)
    from fangan.chinese.titles import break_title  # few offices have such names

    return break_title(name, (), min(width, 20))
