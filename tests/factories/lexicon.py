"""The table of official text, and its tokens in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from fangan.chinese.lexicon.counts import Number, Ordinal
from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.lexicon.markers import Marker
from fangan.chinese.lexicon.marks import TokenValue, scan
from fangan.chinese.lexicon.pairs import Quotation, Title
from fangan.chinese.lexicon.times import Day, FiveYears, Month, Time, Year
from fangan.chinese.lexicon.tokens import Strictness, Token
from fangan.chinese.money import Money

TABLE = Path(__file__).parents[1] / "chinese" / "lexicon" / "cases.yaml"


@dataclass(frozen=True)
class Case:
    """A text and what stands in it, by strictness."""

    text: str
    tokens: Mapping[Strictness, list[str]]

    def marker(self, strictness: Strictness) -> Token[Marker] | None:
        """Return the marker that the text opens with."""
        return next((one for one in scan(self.text, strictness) if isinstance(one.value, Marker)), None)


def _case(row: Mapping[str, object]) -> Case:
    ours = row["ours"]
    typed = row.get("typed", ours)
    by_strictness = {Strictness.OURS: ours, Strictness.AS_TYPED: typed, Strictness.ANYWHERE: row.get("anywhere", typed)}
    return Case(row["text"], by_strictness)


CASES = [_case(row) for row in yaml.load(TABLE.read_text(encoding="utf-8"), yaml.BaseLoader)]


def told(text: str, token: Token[TokenValue]) -> str:
    """Write a token as the table does: words = kind value."""
    return f"{text[token.start : token.end]} = {_value(token.value)}".rstrip()


def _value(value: TokenValue) -> str:
    match value:
        case Marker(level, number):
            return f"marker {level} {number}"
        case DocumentNumber(agency, year, number):
            return f"document-number {agency or '-'} {year} {'×' if number is None else number}"
        case Ordinal(number, unit, hanzi):
            return " ".join(filter(None, ["ordinal", _known(number), unit, "hanzi" if hanzi else ""]))
        case Money(yuan, unit):
            return f"money {yuan:f} {unit}"
        case Number(number, percent):
            return f"number {_known(number)}{'%' if percent else ''}"
        case Title(words):
            return f"title {words}"
        case Quotation(words):
            return f"quotation {words}"
    return _time(value)


def _time(value: Time) -> str:
    none = "" if value.extent(2026) else " none"
    match value:
        case Day(year, month, day, weekday):
            return f"day {year or ''}-{month}-{day}{none}{'' if weekday is None else ' ' + '一二三四五六日'[weekday]}"
        case Month(year, month):
            return f"month {year or ''}-{month}{none}"
        case Year(year):
            return f"year {year}"
        case FiveYears(number):
            return f"five-years {number}"
    return "period"


def _known(number: object) -> str:
    return "?" if number is None else str(number)
