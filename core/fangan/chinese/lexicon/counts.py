"""Numbers in running text: ordinals, amounts of money, and any other (GB/T 15835—2011)."""

import re
from typing import TYPE_CHECKING, Union

from fangan.chinese.lexicon.tokens import Strictness, Token, digit
from fangan.chinese.money import AMOUNT, Money, read_money
from fangan.chinese.numerals import from_hanzi, to_hanzi
from fangan.chinese.refusal import Refusal
from fangan.late.tuples import NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

_DIGITS = "一二三四五六七八九十百零〇"
_LONGEST = 15
"""Digits of a number that is read; a longer one is an account or a telephone."""


class Ordinal(NamedTuple):
    """第四个, 第13届, 首个: its number, None for hanzi that are none (第一二个), its unit, and how it is written."""

    number: int | None
    unit: str = ""
    hanzi: bool = False

    def written(self, number: int) -> str:
        """Return another number in the same form."""
        return f"第{to_hanzi(number) if self.hanzi else number}{self.unit}"


class Number(NamedTuple):
    """Any other number: 30, 1,200, 3.5%, 一百零五; None where it cannot be told, as in 千万 or a telephone."""

    value: "Union[int, Decimal, None]"
    percent: bool = False


def count_pattern(strictness: Strictness) -> str:
    """Return the pattern of a number of any kind; `read_count` reads its matches."""
    one = digit(strictness)
    return (
        rf"第(?:(?P<nth>{one}{{1,3}}(?!{one})|[{_DIGITS}]{{1,5}})(?P<unit>[个届次批期轮]?))"
        r"|首(?P<first>[个届次批])"
        rf"|(?<![0-9.,])(?P<amount>{AMOUNT})(?![旦宵])"
        rf"|(?P<figure>{one}+(?:,[0-9]{{3}})*(?:\.{one}+)?)(?P<percent>[%％])?"
        rf"|(?P<hanzi>[{_DIGITS}千万亿两]{{2,}})"
    )


def read_count(found: re.Match[str]) -> "Token[Union[Ordinal, Money, Number]]":
    """Read a match of the pattern."""
    return Token(found.start(), found.end(), _value(found))


def _value(found: re.Match[str]) -> "Union[Ordinal, Money, Number]":
    nth, figure = found["nth"], found["figure"]
    if nth:
        return Ordinal(_number(nth), found["unit"], hanzi=not nth.isdecimal())
    if found["first"]:
        return Ordinal(1, found["first"], hanzi=True)
    if found["amount"]:
        return read_money(found)
    if figure is None:
        return Number(_number(found["hanzi"]))
    return Number(_figure(figure.replace(",", "")), percent=found["percent"] is not None)


def _number(words: str) -> int | None:
    """Read digits or hanzi; None for hanzi that are no number."""
    if words.isdecimal():
        return int(words)
    try:
        return from_hanzi(words)
    except Refusal:
        return None


def _figure(digits: str) -> "Union[int, Decimal, None]":
    """Read digits with or without a point; None for more than fifteen of them."""
    if len(digits) > _LONGEST:
        return None
    if digits.isdecimal():
        return int(digits)
    from decimal import Decimal

    return Decimal(digits)
