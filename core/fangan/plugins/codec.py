"""Records as JSON data and back, for caches and between processes: only our own record classes, built by their makers.

Text, numbers, truth values and None stand for themselves and an object for a mapping; a list carries a tag first:
'' for a tuple, the class's name for a record or an enumeration, `date` for a date, `bytes` for bytes.
"""

import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from types import UnionType
from typing import Any, ForwardRef, Union, get_args, get_origin, get_type_hints

from fangan.late.tuples import NamedTuple
from fangan.model.template import Literal
from fangan.plugins.kinds import KINDS

_Check = tuple[frozenset[type], frozenset[type]]


class Codec(NamedTuple):
    """Which records there are: their fields by the class, and what makes one by its tag."""

    names: Mapping[type, tuple[str, ...]]
    makers: Mapping[str, Callable[..., object]]


def codec_of(classes: Iterable[type]) -> Codec:
    """Return the codec of some records (dataclasses, named tuples) and enumerations."""
    enums = {one.__name__: one for one in classes if issubclass(one, Enum)}
    records = sorted({one for one in classes if not issubclass(one, Enum)}, key=lambda record: record.__name__)
    names = {one: _names(one) for one in records}
    made = {record.__name__: _maker(record, of) for record, of in names.items()}
    own = {"": lambda *values: values, "bytes": bytes.fromhex, "date": date.fromisoformat, "Literal": Literal}
    return Codec({**names, Literal: ("words", "place")}, {**own, **enums, **made})


def _names(record: Any) -> tuple[str, ...]:
    return getattr(record, "_fields", ()) or tuple(one.name for one in fields(record))


def _maker(record: type, names: tuple[str, ...]) -> Callable[..., object]:
    """Return what makes a record of its values in order; TypeError for a value that is not of its field's type."""
    checks: list[_Check] = []
    holders: list[tuple[int, str, frozenset[type]]] = []
    fine = set[tuple[type, ...]]()  # most records of a class hold values of the same few types
    in_order = issubclass(record, tuple)

    def make(*values: object) -> object:
        kinds = tuple(map(type, values))
        if kinds not in fine:
            if not checks:
                checks.extend(_check(hint) for hint in get_type_hints(record).values())
                holders.extend((at, names[at], inside) for at, (_, inside) in enumerate(checks) if inside)
            for name, kind, (allowed, _) in zip(names, kinds, checks, strict=True):
                if kind not in allowed:
                    raise TypeError(f"{record.__name__}.{name}")
            fine.add(kinds)
        for at, name, inside in holders:
            if held := values[at]:
                _hold(f"{record.__name__}.{name}", held, inside)
        return record(*values) if in_order else record(**dict(zip(names, values, strict=True)))

    return make


def _hold(name: str, held: Any, inside: frozenset[type]) -> None:
    """Raise TypeError for what a tuple or a mapping may not hold."""
    for at, part in held.items() if isinstance(held, dict) else enumerate(held):
        if type(part) not in inside:
            raise TypeError(f"{name}[{at}]")


def _check(hint: Any) -> _Check:
    """Return the types a value of this hint may have, and what stands in it, if it is a tuple or a mapping."""
    choices = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    inside = [get_args(one)[1 if get_origin(one) is Mapping else 0] for one in choices if get_args(one)]
    kinds = frozenset().union(*(_TYPES.get(get_origin(one) or one, {get_origin(one) or one}) for one in choices))
    simple = inside and not any(isinstance(one, ForwardRef) for one in inside)
    return kinds, _check(Union[tuple(inside)])[0] if simple else frozenset()


_TYPES: Mapping[Any, set[type]] = {str: {str, Literal}, Mapping: {dict}}
"""The types in which a value of another stands here."""


_SUPPLIED = codec_of({part for kind in KINDS for part in (kind.record, kind.promised, *kind.older, *kind.parts)})
"""What providers supply."""

SHAPE = zlib.crc32(repr(sorted((record.__name__, names) for record, names in _SUPPLIED.names.items())).encode())
"""Changes whenever a record gains or loses a field: what was packed before can no longer be unpacked."""


def pack_value(value: object, names: Mapping[type, tuple[str, ...]] = _SUPPLIED.names) -> Any:
    """Turn a record into JSON data; raises TypeError for what is not ours."""
    if isinstance(value, Enum):
        return [type(value).__name__, value.value]
    if isinstance(value, Literal):  # words, and yet a record
        return ["Literal", str(value), pack_value(value.place, names)]
    if value is None or isinstance(value, str | int):
        return value
    kind = type(value)
    if kind in names:
        return [kind.__name__, *(pack_value(getattr(value, name), names) for name in names[kind])]
    if isinstance(value, tuple):
        return ["", *(pack_value(inner, names) for inner in value)]
    if isinstance(value, Mapping):
        return {key: pack_value(inner, names) for key, inner in value.items()}
    if isinstance(value, date):
        return ["date", value.isoformat()]
    if isinstance(value, bytes):
        return ["bytes", value.hex()]
    raise TypeError(f"{kind.__name__} is no record of ours")


NO_RECORD = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError)
"""What unpacking raises for data that is no packed record."""


_BUILT = frozenset({list, dict})
_EMPTY = [""]


def unpack(data: Any, makers: Mapping[str, Callable[..., object]] = _SUPPLIED.makers) -> Any:
    """Turn JSON data from `pack` back into the record; data that is none raises one of `NO_RECORD`."""
    if isinstance(data, list):
        # most of what a record holds is text, or nothing: it needs no call of its own
        return makers[data[0]](
            *[one if type(one) not in _BUILT else () if one == _EMPTY else unpack(one, makers) for one in data[1:]]
        )
    if isinstance(data, dict):
        return {key: unpack(inner, makers) for key, inner in data.items()}
    return data


def position(record: type, name: str) -> int:
    """Return where a packed record of this class has a field: it is read there without building the record."""
    return 1 + _SUPPLIED.names[record].index(name)
