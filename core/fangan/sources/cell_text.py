"""A cell of a table as a person would type it into a fact, or into a column of a fact, of a type."""

import datetime as dt
from decimal import Decimal

from fangan.chinese.dates import format_long
from fangan.model.fact import FactType
from fangan.model.problem import Place, Problem, problem
from fangan.sources.sheets import Cell, Unusable

_WORDS = (FactType.TEXT, FactType.LIST, FactType.TABLE, FactType.CONTACT, FactType.AGENCY, FactType.EVENT)
_NARROW = str.maketrans("０１２３４５６７８９．－％／：", "0123456789.-%/:")


def cell_text(cell: Cell, wanted: FactType, place: Place, column: str) -> str | Problem:
    """Return the words of a cell, '' for an empty one; or why it cannot be used.

    A number in a column of words is refused, since it may have lost a zero.
    """
    if isinstance(cell, str):
        return _typed(cell, wanted)
    if isinstance(cell, Unusable):
        return problem(cell.code, place, seen=cell.seen)
    if isinstance(cell, Decimal):
        if wanted is FactType.TEXT:
            return problem("cell-number", place, seen=f"{cell:f}", column=column)
        return f"{cell:f}"
    return _day(cell, wanted)


def _typed(text: str, wanted: FactType) -> str:
    if "\n" in text:
        text = "、".join(text.split("\n")) if wanted is FactType.LIST else " ".join(text.split("\n"))
    return text if wanted in _WORDS or text.isascii() else text.translate(_NARROW)


def _day(cell: dt.date | dt.time, wanted: FactType) -> str:
    if isinstance(cell, dt.time):
        return f"{cell.hour}:{cell.minute:02}"
    day = cell.date() if isinstance(cell, dt.datetime) else cell
    words = format_long(day) if wanted is FactType.TEXT else day.isoformat()
    return f"{words}{cell.hour}:{cell.minute:02}" if isinstance(cell, dt.datetime) else words
