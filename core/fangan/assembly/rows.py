"""The rows of a table: each cell is read as its column says, and every one that cannot be is told."""

from collections.abc import Mapping

from fangan.assembly.values import Lookup, RowValues, Value, ValueRefused, read_value
from fangan.messages.suggest import suggest
from fangan.model.fact import FactSpec, Raw

_OF_FACTS = ("value-blank", "value-not-one-text")
"""Refusals that have no sentence of their own for a cell."""


def read_rows(spec: FactSpec, given: Raw, lookup: Lookup, year: int | None) -> tuple[RowValues, ...]:
    """Read a table's rows; raises ValueRefused with all that is wrong with them."""
    if not isinstance(given, tuple):
        raise ValueRefused("value-not-table")
    rows: list[RowValues] = []
    refused: list[ValueRefused] = []
    for number, row in enumerate(given, 1):
        try:
            rows.append(_row(spec, number, row, lookup, year, refused))
        except ValueRefused as error:
            refused.append(error)
    if refused:
        refused[0].others = refused[1:]
        raise refused[0]
    return tuple(rows)


def _row(
    spec: FactSpec, number: int, given: Raw, lookup: Lookup, year: int | None, refused: list[ValueRefused]
) -> RowValues:
    """Read one row: a mapping of columns, or a list of cells in the columns' order; `refused` takes up bad cells."""
    if isinstance(given, tuple) and len(given) == len(spec.columns):
        given = dict(zip(spec.columns, given, strict=True))
    if not isinstance(given, Mapping):
        raise ValueRefused("row-not-a-mapping", (number, ""), row=number, columns="、".join(spec.columns))
    unknown = next((name for name in given if name not in spec.columns), None)
    if unknown is not None:
        values = {"row": number, "column": unknown, "columns": "、".join(spec.columns)}
        hint = suggest(unknown, [name for name in spec.columns if name not in given])
        raise ValueRefused("row-unknown-column", (number, unknown), **values, suggestion=hint)
    row: dict[str, Value] = {"序号": number}
    for name, column in spec.columns.items():
        try:
            row[name] = _cell(column, number, given.get(name, ""), lookup, year)
        except ValueRefused as error:
            refused.append(error)
    return row


def _cell(column: FactSpec, number: int, given: Raw, lookup: Lookup, year: int | None) -> Value:
    if given == "":
        if not column.optional:
            raise ValueRefused("cell-missing", (number, column.name), row=number, column=column.name)
        return ""
    try:
        return read_value(column, given, lookup, year)
    except ValueRefused as error:
        code = error.code  # what says what is wrong with the words themselves says it of a cell, too
        if code in _OF_FACTS:
            code = "cell-refused"
        elif code.startswith("value-not-"):
            kind = code.removeprefix("value-not-")
            code = f"cell-not-{kind}"
        values = {"value": given, **error.values, "row": number, "column": column.name}
        raise ValueRefused(code, (number, column.name), **values) from error
