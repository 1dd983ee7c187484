"""Amounts of money, kept exactly as decimals and printed in 元, 万元 or 亿元."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from fangan.chinese.refusal import Refusal
from fangan.late.records import dataclass

if TYPE_CHECKING:
    from decimal import Decimal  # a fortieth of a second's budget only plans with money need to spend

UNITS: Mapping[str, int] = {"元": 0, "万元": 4, "亿元": 8}
"""Unit → the power of ten of 元 it stands for; these are the formats of `{{金额|格式}}`."""

# Fifteen digits and eight decimals stay exact in every unit within the 28 digits decimals compute with.
AMOUNT = (
    r"(?P<sum>(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]{0,14})(?:\.[0-9]{1,8})?)\s*(?P<currency>元|万元|亿元)"
)
"""The pattern of an amount; `read_money` reads its matches."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in yuan and the unit it was given in."""

    yuan: "Decimal"
    unit: str = "元"


def parse_money(text: str) -> Money:
    """Read 3.5万元, 35000元, 1,200元 or 2亿元; a Refusal for anything else, a missing unit included."""
    found = re.fullmatch(AMOUNT, text.strip())
    if found is None:
        raise Refusal("money-unreadable", text=text)
    return read_money(found)


def read_money(found: re.Match[str]) -> Money:
    """Read a match of AMOUNT."""
    from decimal import Decimal

    unit = found["currency"]
    return Money(Decimal(found["sum"].replace(",", "")).scaleb(UNITS[unit]), unit)


def format_money(money: Money, style: str = "") -> str:
    """Print in the unit `style`, or as given when it is ''; exact, without thousands marks or closing zeros.

    ValueError for a style that is no unit.
    """
    unit = style or money.unit
    if unit not in UNITS:
        raise ValueError(f"no money format {style!r}")
    amount = f"{money.yuan.scaleb(-UNITS[unit]):f}"
    return (amount.rstrip("0").rstrip(".") if "." in amount else amount) + unit
