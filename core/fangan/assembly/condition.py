"""Condition: which blocks stay, and how often each is repeated."""

import datetime as dt
import operator
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from fangan.assembly.values import Days, RowValues, Value
from fangan.chinese.dates import parse_date, parse_period
from fangan.chinese.money import Money, parse_money
from fangan.model.template import Condition

_OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}
_NO_ROWS: Mapping[str, RowValues] = {}


class NotComparable(ValueError):
    """A condition compares a fact with a literal of another kind."""


def holds(condition: Condition, values: Mapping[str, Value], rows: Mapping[str, RowValues] = _NO_ROWS) -> bool:
    """Tell whether a `when=` holds, among the `rows` being repeated; an absent fact makes every comparison false.

    Raises NotComparable when the fact's type has no such comparison.
    """
    value = values.get(condition.fact)
    if condition.part:
        whole = rows.get(condition.fact, value)
        value = whole.get(condition.part) if isinstance(whole, Mapping) else None
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
    if isinstance(left, str) and condition.operator not in ("==", "!="):
        raise NotComparable(condition.literal)
    return bool(_OPERATORS[condition.operator](left, right))


def _pair(value: Value, literal: str) -> tuple[Any, Any]:
    """Return the fact and the literal as two things of one kind."""
    try:
        if isinstance(value, int | Decimal):
            return Decimal(value), Decimal(literal)
        if isinstance(value, Money):
            return value.yuan, parse_money(literal).yuan
        if isinstance(value, dt.date):
            return value, parse_date(literal)
        if isinstance(value, tuple) and isinstance(value[0], dt.date):
            return value, _range(literal)
    except (ValueError, InvalidOperation) as error:
        raise NotComparable(literal) from error
    if isinstance(value, str):
        return value, literal
    from fangan.assembly.occasions import Occasion  # few conditions ask which event it is

    if isinstance(value, Occasion):
        return value.called(literal), literal
    raise NotComparable(literal)


def _range(literal: str) -> Days:
    """Read the days of a month, of several, or of a period."""
    from fangan.chinese.months import parse_months  # few conditions ask for months

    try:
        return parse_months(literal)
    except ValueError:
        return parse_period(literal)
