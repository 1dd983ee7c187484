"""A column of a table inside a sentence, outside of its rows: its sum, its entries, how many they are."""

from collections.abc import Mapping
from typing import TypeAlias

from fangan.assembly.derive import RESULTS, total
from fangan.assembly.values import COUNTS, FORMATS, Value, print_value
from fangan.chinese.joining import LIST_FORMATS, join_list
from fangan.model.fact import FactSpec, FactType

Formats: TypeAlias = Mapping[str, tuple[str, str]]
"""What stands behind `|`, as the way of gathering and the format of what it yields."""


def gathered(kind: FactType) -> Formats:
    """Return in which ways a column of a type can be gathered: 合计 of numbers, 列举 and 个数 of any."""
    ways = {"列举": LIST_FORMATS, "个数": ("", "汉字"), "合计": FORMATS[kind] if kind in RESULTS["sum"] else ()}
    return {f"{way}|{form}" if form else way: (way, form) for way, forms in ways.items() for form in forms}


def gather(column: FactSpec, rows: Value, form: str) -> str:
    """Return the words of a column of a table's rows in one of the forms of `gathered`.

    What is listed and counted are the distinct entries, as printed; an empty cell has none.
    """
    way, inner = gathered(column.type)[form]
    cells = [row[column.name] for row in rows if isinstance(row, Mapping)] if isinstance(rows, tuple) else []
    given = [cell for cell in cells if cell != ""]
    if way == "合计":
        return print_value(column.type, total(given, column.type, column.name), inner)
    entries = list(dict.fromkeys(entry for cell in given for entry in _entries(column.type, cell)))
    return join_list(entries, inner) if way == "列举" else COUNTS[f"{way}|{inner}" if inner else way](entries)


def _entries(kind: FactType, cell: Value) -> list[str]:
    if kind is FactType.LIST and isinstance(cell, tuple):
        return [str(entry) for entry in cell]
    return [print_value(kind, cell)]
