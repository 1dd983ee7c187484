"""Condition: which blocks stay, and how often each is repeated."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from fangan.assembly.values import Value
from fangan.chinese.dates import parse_date
from fangan.chinese.money import Money, parse_money
from fangan.model.template import Condition


class NotComparable(ValueError):
    """A condition compares a fact with a literal of another kind."""


def holds(condition: Condition, values: Mapping[str, Value]) -> bool:
    """Tell whether a `when=` holds; an absent fact makes every comparison false.

    Raises NotComparable when the fact's type has no such comparison.
    """
    value = values.get(condition.fact)
    given = value is not None and value != "" and value != ()
    if condition.operator == "given":
        return given
    if condition.operator == "absent":
        return not given
    if not given or value is None:
        return False
    return _compare(value, condition)


def _compare(value: Value, condition: Condition) -> bool:
    left, right = _pair(value, condition.literal)
    operator = condition.operator
    if operator == "==":
        return bool(left == right)
    if operator == "!=":
        return bool(left != right)
    if isinstance(left, str):
        raise NotComparable(condition.literal)
    if operator in (">", ">="):
        return bool(left > right or (operator == ">=" and left == right))
    return bool(left < right or (operator == "<=" and left == right))


def _pair(value: Value, literal: str) -> tuple[Decimal | dt.date | str, Decimal | dt.date | str]:
    try:
        if isinstance(value, int | Decimal):
            return Decimal(value), Decimal(literal)
        if isinstance(value, Money):
            return value.yuan, parse_money(literal).yuan
        if isinstance(value, dt.date):
            return value, parse_date(literal)
    except (ValueError, InvalidOperation) as error:
        raise NotComparable(literal) from error
    if isinstance(value, str):
        return value, literal
    raise NotComparable(literal)
