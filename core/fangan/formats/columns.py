"""How wide the columns of a table are: by what stands in them, within the width of 版心."""

from collections.abc import Sequence
from itertools import zip_longest

from fangan.formats.sheet import WIDTH, ems

_EM = 240
"""Width of a character of 小四."""
_PADDING = 2 * 85 + 180
"""White left and right of a cell's text, and what a renderer may put between hanzi and digits."""
_NARROWEST, _WIDEST = 2.0, 18.0
"""Bounds, in characters, of what a column asks for before the rest is shared out."""


def column_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """Share the width of 版心 among columns, in twips, by what stands in them.

    A column asks for its widest line, within bounds; what is left over is shared in proportion, what is lacking too,
    but only among the wide columns.
    """
    asked = [_asked(column) for column in zip_longest(*rows, fillvalue="")]
    if not asked:
        return []
    widths = _share([width * _EM + _PADDING for width in asked])
    widths[-1] += WIDTH - sum(widths)  # the twips that rounding down has left
    return widths


def _share(needs: list[float]) -> list[int]:
    """Share the width out: in proportion, but a column that needs less than its equal share never lacks anything."""
    widths = dict(enumerate(needs))
    room, wide = float(WIDTH), set(widths)
    if sum(needs) > WIDTH:
        # each column that takes less than its share leaves more to the rest, among which another may now be content
        while narrow := {at for at in wide if needs[at] <= room / len(wide)}:
            room -= sum(needs[at] for at in sorted(narrow))
            wide -= narrow
    total = sum(needs[at] for at in sorted(wide))
    widths |= {at: needs[at] * room / total for at in wide}
    return [int(widths[at]) for at in range(len(needs))]


def _asked(column: Sequence[str]) -> float:
    """Return the width a column asks for: that of its widest line, within bounds."""
    widest = _NARROWEST
    for text in column:
        if len(text) > widest:  # no text is wider than it is long
            widest = max(widest, ems(text) if "\n" not in text else max(map(ems, text.split("\n"))))
    return min(_WIDEST, widest)
