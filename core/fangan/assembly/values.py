"""Typed values of facts: read from what the clerk typed, and printed in a section's format."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias, Union

from fangan.chinese import dates
from fangan.chinese.joining import LIST_FORMATS, join_list
from fangan.chinese.money import UNITS, Money, format_money, parse_money
from fangan.chinese.numerals import to_hanzi
from fangan.chinese.refusal import Refusal
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.agency import Agency
from fangan.model.event import Event
from fangan.model.fact import FactSpec, FactType, Raw
from fangan.plugins.catalogue import Catalogue

if TYPE_CHECKING:
    from fangan.assembly.occasions import Occasion

RowValues: TypeAlias = Mapping[str, "Value"]
Days: TypeAlias = tuple[dt.date, dt.date]
"""A period, or whole months: the first day and the last."""
Value: TypeAlias = Union[
    str, int, Decimal, Money, dt.date, Days, Agency, RowValues, tuple[str, ...], tuple[RowValues, ...], "Occasion"
]


class Lookup(NamedTuple):
    """Where the names that facts give are looked up.

    `agency` returns None for what nobody describes; `event` raises InputRefused, as `Catalogue.event` does.
    """

    agency: Callable[[str], Agency | None]
    event: Callable[[str], Event]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Lookup":
        """Look names up in a catalogue."""
        return cls(catalogue.agencies.find, catalogue.event)


_INTEGER = regex(r"0|-?[1-9][0-9]{0,14}")
_DECIMAL = regex(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?")
_ANY = regex("(?s:.*)")
_SHAPES = {FactType.INTEGER: _INTEGER, FactType.DECIMAL: _DECIMAL}
"""What a number looks like: Python's own readers take more."""


class ValueRefused(ValueError):
    """A raw fact is not of its type; `code` names the message, `values` its fields.

    `at` is the entry it is about, by its number from 1, and its column, '' for the whole entry; None is the whole fact.
    `others` are what else is wrong with a table.
    """

    def __init__(self, code: str, at: tuple[int, str] | None = None, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.at = at
        self.values = values
        self.others: Sequence[ValueRefused] = ()


def read_value(spec: FactSpec, given: Raw, lookup: Lookup, year: int | None = None) -> Value:
    """Read a raw fact as the type its declaration names; raises ValueRefused.

    A day without a year is of `year`.
    """
    kind = spec.type
    if kind is FactType.TEXT and type(given) is str:
        value: Value = given.strip("\n")  # a YAML block ends in one
        if given.isspace():
            raise ValueRefused("value-blank")
    elif kind is FactType.LIST:
        value = _list(given)
    elif kind is FactType.TABLE:
        from fangan.assembly.rows import read_rows  # few plans have tables

        return read_rows(spec, given, lookup, year)
    elif kind is FactType.CONTACT:
        value = _contact(given)
    elif not isinstance(given, str):
        raise ValueRefused("value-not-one-text")
    elif kind is FactType.AGENCY:
        value = _agency(given, lookup)
    elif kind is FactType.EVENT:
        from fangan.assembly.occasions import read_occasion  # few plans are about an event

        value = read_occasion(given.strip(), lookup.event, year)
    else:
        value = read_scalar(kind, given.strip(), year)
    if spec.one_of:
        for entry in value if isinstance(value, tuple) and kind is FactType.LIST else (value,):
            if str(entry) not in spec.one_of and _alike(entry) not in _allowed(spec, lookup, year):
                shown = entry if isinstance(entry, str) else given
                raise ValueRefused("value-not-allowed", value=shown, allowed="、".join(spec.one_of))
    return value


def _allowed(spec: FactSpec, lookup: Lookup, year: int | None) -> list[Value]:
    """Read the values that a declaration allows, as values of its type."""
    if spec.type in (FactType.TEXT, FactType.LIST):
        return []
    plain = FactSpec(name=spec.name, type=spec.type)
    return [_alike(read_value(plain, one, lookup, year)) for one in spec.one_of]


def _alike(value: Value) -> Value:
    """Return a value so that two ways of writing it are equal: 3万元 is 30000元."""
    return value.yuan if isinstance(value, Money) else value


def _contact(given: Raw) -> RowValues:
    """Read a contact, given by its parts or in one text."""
    from fangan.chinese.contacts import read_contact, typed_contact  # few plans have contacts

    try:
        if isinstance(given, str):
            return typed_contact(given)
        if isinstance(given, Mapping) and all(isinstance(part, str) for part in given.values()):
            return read_contact({name: str(part) for name, part in given.items()})
    except Refusal as error:
        if error.code != "contact-unreadable":
            raise ValueRefused(error.code, (0, error.values.get("part", "")), **error.values) from error
    raise ValueRefused("value-not-contact", value=given)


def _agency(given: str, lookup: Lookup) -> Agency:
    found = lookup.agency(given.strip())
    if found is None:
        raise ValueRefused("value-not-agency", value=given)
    return found


def read_scalar(kind: FactType, text: str, year: int | None) -> Value:
    """Read a scalar as our files hold it, or else as people type it; raises ValueRefused."""
    try:
        if _SHAPES.get(kind, _ANY).fullmatch(text):
            return _READERS[kind](text)
    except Refusal:
        pass
    from fangan.assembly.as_typed import read_as_typed  # few plans need it

    return read_as_typed(kind, text, year)


def _read_months(text: str) -> Days:
    from fangan.chinese.months import parse_months  # few plans have months

    return parse_months(text)


_READERS: dict[FactType, Callable[[str], Value]] = {
    FactType.TEXT: str,
    FactType.INTEGER: int,
    FactType.DECIMAL: Decimal,
    FactType.MONEY: parse_money,
    FactType.DATE: dates.parse_date,
    FactType.DEADLINE: dates.parse_date,
    FactType.PERIOD: dates.parse_period,
    FactType.MONTH: _read_months,
}


def _list(given: Raw) -> tuple[str, ...]:
    """Read a list; one text with 、 between its entries counts as a list too."""
    if isinstance(given, str):
        return tuple(part.strip() for part in given.split("、") if part.strip())
    if not isinstance(given, tuple):
        raise ValueRefused("value-not-list")
    entries = []
    for number, entry in enumerate(given, 1):
        if not isinstance(entry, str) or not entry.strip():
            raise ValueRefused("value-not-list", (number, ""))
        entries.append(entry)
    return tuple(entries)


def _period(period: Days, with_year: bool, dash: str) -> str:
    return dates.format_period(*period, with_year, dash)


def _months(months: Days, style: str) -> str:
    from fangan.chinese.months import format_months

    return format_months(months, style)


def _contact_words(contact: Mapping[str, str], style: str) -> str:
    from fangan.chinese.contacts import format_contact

    return format_contact(contact, style)


CONTACT_PARTS = ("姓名", "单位", "职务", "电话", "手机", "邮箱")
"""What a contact may say; each is a format of it, too: `{{联系人.电话}}` is `{{联系人|电话}}`."""
Printer: TypeAlias = Callable[..., str]
IN_YEAR = "当年"
"""The format that leaves out the plan's year, and no other."""
_TO = "至"
"""What stands behind a format of a stretch of time, or alone, that prints 至 for the dash."""
_DATE_FORMATS: Mapping[str, Printer] = dates.DATE_FORMATS

COUNTS: Mapping[str, Printer] = {
    "个数": lambda entries: str(len(entries)),
    "个数|汉字": lambda entries: "两" if len(entries) == len("两个") else to_hanzi(len(entries)),
}
"""How many entries a list has, or rows a table."""
FORMATS: Mapping[FactType, Mapping[str, Printer]] = {
    FactType.TEXT: {"": str},
    FactType.INTEGER: {"": str, "汉字": to_hanzi},
    FactType.DECIMAL: {"": str},
    FactType.MONEY: {style: partial(format_money, style=style) for style in ("", *UNITS)},
    FactType.DATE: _DATE_FORMATS,
    FactType.DEADLINE: _DATE_FORMATS,
    FactType.PERIOD: {
        style + to: partial(_period, with_year=not style, dash=to or "—")
        for to in ("", _TO)
        for style in ("", "月日", IN_YEAR)
    },
    FactType.MONTH: {
        style + to: partial(_months, style=style + to)
        for to in ("", _TO)
        for style in ("", "月", "年月", "年", "汉字", IN_YEAR)
    },
    FactType.AGENCY: {"": attrgetter("name"), "全称": attrgetter("name"), "简称": attrgetter("short")},
    FactType.EVENT: {"": attrgetter("name"), "第几": attrgetter("nth"), "日期": attrgetter("days")},
    FactType.CONTACT: {style: partial(_contact_words, style=style) for style in ("", "括注", "句子", *CONTACT_PARTS)},
    FactType.LIST: {**{style: partial(join_list, style=style) for style in LIST_FORMATS}, **COUNTS},
    FactType.TABLE: COUNTS,
}
"""What each type can be printed as; the keys are what may stand behind `|` in a placeholder."""


def words_of(type_: FactType, value: Value, form: str, year: int) -> str:
    """Return a value in one of its type's FORMATS, in a plan of `year`."""
    if form.startswith(IN_YEAR) and not _within(value, year):
        form = form.removeprefix(IN_YEAR)
    return FORMATS[type_][form](value)


def _within(value: Value, year: int) -> bool:
    days = value if isinstance(value, tuple) else (value,)
    return all(isinstance(day, dt.date) and day.year == year for day in days)


def print_value(type_: FactType, value: Value | None, form: str = "") -> str:
    """Return a value in one of its type's FORMATS; '' for none and for tables."""
    printer = FORMATS[type_].get(form)
    return "" if value is None or printer is None else printer(value)
