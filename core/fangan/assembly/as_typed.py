"""Scalars that are not in the form of our files: read as people type them, or refused with what must be meant."""

from collections.abc import Callable, Mapping

from fangan.assembly.values import Value, ValueRefused, read_scalar
from fangan.chinese import typed
from fangan.chinese.months import suggest_months, typed_months
from fangan.chinese.refusal import Refusal
from fangan.model.fact import FactType

_SUGGESTIONS: Mapping[FactType, Callable[[str], str]] = {
    FactType.INTEGER: typed.suggest_number,
    FactType.DECIMAL: typed.suggest_number,
    FactType.MONEY: typed.suggest_money,
    FactType.DATE: typed.suggest_date,
    FactType.DEADLINE: typed.suggest_date,
    FactType.MONTH: suggest_months,
}


def read_as_typed(kind: FactType, text: str, year: int | None) -> Value:
    """Read a scalar of a type; raises ValueRefused, with the nearest value of the type where only one can be meant."""
    try:
        if kind is FactType.PERIOD:
            return typed.typed_period(text, year)
        if kind is FactType.MONTH:
            return typed_months(text, year)
        if kind in (FactType.DATE, FactType.DEADLINE):
            return typed.typed_date(text, year)
        if kind is FactType.MONEY:
            return typed.typed_money(text)
    except Refusal as error:
        if not error.code.endswith("-unreadable"):
            raise ValueRefused(error.code, None, **error.values) from error
    else:
        plain = typed.half_width(text)
        if plain != text:
            return read_scalar(kind, plain, None)
    suggestion = _SUGGESTIONS[kind](text) if kind in _SUGGESTIONS else ""
    if kind is FactType.INTEGER and "." in suggestion:
        suggestion = ""
    raise ValueRefused(f"value-not-{kind}", value=text, suggestion=suggestion)
