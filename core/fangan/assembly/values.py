"""Typed values of facts: read from what the clerk typed, and printed in a section's format."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import TypeAlias, Union

from fangan.chinese import dates
from fangan.chinese.joining import LIST_FORMATS, join_list
from fangan.chinese.money import UNITS, Money, format_money, parse_money
from fangan.chinese.numerals import to_hanzi
from fangan.chinese.refusal import Refusal
from fangan.model.agency import Agency
from fangan.model.fact import FactSpec, FactType, Raw

RowValues: TypeAlias = Mapping[str, "Value"]
Days: TypeAlias = tuple[dt.date, dt.date]
Value: TypeAlias = Union[str, int, Decimal, Money, dt.date, Days, Agency, tuple[str, ...], tuple[RowValues, ...]]
AgencyReader: TypeAlias = Callable[[str], Agency | None]

_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?")


class ValueRefused(ValueError):
    """A raw fact is not of its type; `code` names the message, `values` its fields."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def read_value(spec: FactSpec, given: Raw, agency: AgencyReader) -> Value:
    """Read a raw fact as the type its declaration names; raises ValueRefused."""
    kind = spec.type
    if kind is FactType.TEXT and type(given) is str:
        value: Value = given.strip("\n")  # a YAML block ends in one
        if given.isspace():
            raise ValueRefused("value-blank")
    elif kind is FactType.LIST:
        value = _list(given)
    elif kind is FactType.TABLE:
        return _table(spec, given, agency)
    elif not isinstance(given, str):
        raise ValueRefused("value-not-one-text")
    elif kind is FactType.AGENCY:
        return _agency(given, agency)
    else:
        value = _scalar(kind, given.strip())
    if spec.one_of:
        for entry in value if isinstance(value, tuple) else (value,):
            if str(entry) not in spec.one_of:
                raise ValueRefused("value-not-allowed", value=entry, allowed="、".join(spec.one_of))
    return value


def _agency(given: str, agency: AgencyReader) -> Agency:
    found = agency(given.strip())
    if found is None:
        raise ValueRefused("value-not-agency", value=given)
    return found


def _scalar(kind: FactType, text: str) -> Value:
    if kind is FactType.INTEGER and not _INTEGER.fullmatch(text):
        raise ValueRefused("value-not-integer", value=text)
    if kind is FactType.DECIMAL and not _DECIMAL.fullmatch(text):
        raise ValueRefused("value-not-decimal", value=text)
    try:
        return _READERS[kind](text)
    except Refusal as error:
        if error.code.endswith("-unreadable"):
            raise ValueRefused(f"value-not-{kind}", value=text) from error
        raise ValueRefused(error.code, **error.values) from error


_READERS: dict[FactType, Callable[[str], Value]] = {
    FactType.TEXT: str,
    FactType.INTEGER: int,
    FactType.DECIMAL: Decimal,
    FactType.MONEY: parse_money,
    FactType.DATE: dates.parse_date,
    FactType.DEADLINE: dates.parse_date,
    FactType.PERIOD: dates.parse_period,
}


def _list(given: Raw) -> tuple[str, ...]:
    """Read a list; one text with 、 between its entries counts as a list too."""
    if isinstance(given, str):
        return tuple(part.strip() for part in given.split("、") if part.strip())
    if not isinstance(given, tuple):
        raise ValueRefused("value-not-list")
    entries = []
    for entry in given:
        if not isinstance(entry, str) or not entry.strip():
            raise ValueRefused("value-not-list")
        entries.append(entry)
    return tuple(entries)


def _table(spec: FactSpec, given: Raw, agency: AgencyReader) -> tuple[RowValues, ...]:
    if not isinstance(given, tuple):
        raise ValueRefused("value-not-table")
    return tuple(_row(spec, number, row, agency) for number, row in enumerate(given, 1))


def _row(spec: FactSpec, number: int, given: Raw, agency: AgencyReader) -> RowValues:
    """Read one row: a mapping of columns, or a list of cells in the columns' order."""
    if isinstance(given, tuple) and len(given) == len(spec.columns):
        given = dict(zip(spec.columns, given, strict=True))
    if not isinstance(given, Mapping):
        raise ValueRefused("row-not-a-mapping", row=number, columns="、".join(spec.columns))
    unknown = [name for name in given if name not in spec.columns]
    if unknown:
        raise ValueRefused("row-unknown-column", row=number, column=unknown[0], columns="、".join(spec.columns))
    row: dict[str, Value] = {"序号": number}
    for name, column in spec.columns.items():
        cell = given.get(name, "")
        if cell == "" and column.optional:
            row[name] = ""
        elif cell == "":
            raise ValueRefused("cell-missing", row=number, column=name)
        else:
            try:
                row[name] = read_value(column, cell, agency)
            except ValueRefused as error:
                raise ValueRefused("cell-refused", row=number, column=name, value=cell, type=column.type) from error
    return row


def _period(period: Days) -> str:
    return dates.format_period(*period)


def _period_without_year(period: Days) -> str:
    return dates.format_period(*period, with_year=False)


Printer: TypeAlias = Callable[..., str]
_DATE_FORMATS: Mapping[str, Printer] = dates.DATE_FORMATS

FORMATS: Mapping[FactType, Mapping[str, Printer]] = {
    FactType.TEXT: {"": str},
    FactType.INTEGER: {"": str, "汉字": to_hanzi},
    FactType.DECIMAL: {"": str},
    FactType.MONEY: {style: partial(format_money, style=style) for style in ("", *UNITS)},
    FactType.DATE: _DATE_FORMATS,
    FactType.DEADLINE: _DATE_FORMATS,
    FactType.PERIOD: {"": _period, "月日": _period_without_year},
    FactType.AGENCY: {"": attrgetter("name"), "全称": attrgetter("name"), "简称": attrgetter("short")},
    FactType.LIST: {style: partial(join_list, style=style) for style in LIST_FORMATS},
    FactType.TABLE: {},
}
"""What each type can be printed as; the keys are what may stand behind `|` in a placeholder."""


def print_value(type_: FactType, value: Value | None, form: str = "") -> str:
    """Return a value in one of its type's FORMATS; '' for none and for tables."""
    printer = FORMATS[type_].get(form)
    return "" if value is None or printer is None else printer(value)
