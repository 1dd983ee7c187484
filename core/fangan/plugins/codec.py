"""Records as JSON data and back, for the caches and for plugins' processes: only our own record classes, built by
their constructors.

Text, numbers, truth values and None stand for themselves and an object for a mapping; a list carries a tag first:
'' for a tuple, the class's name for a record or an enumeration, `date` for a date, `bytes` for bytes.
"""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any

from fangan.model.template import Literal
from fangan.plugins.kinds import KINDS

_CLASSES = {part for kind in KINDS for part in (kind.record, kind.promised, *kind.older, *kind.parts)}
_ENUMS = [part for part in _CLASSES if issubclass(part, Enum)]
_RECORDS = sorted(_CLASSES.difference(_ENUMS), key=lambda record: record.__name__)
_NAMES: Mapping[type, tuple[str, ...]] = {
    **{record: tuple(f.name for f in fields(record)) for record in _RECORDS},
    Literal: ("words", "place"),
}

SHAPE = zlib.crc32(repr(sorted((record.__name__, names) for record, names in _NAMES.items())).encode())
"""Changes whenever a record gains or loses a field: what was packed before can no longer be unpacked."""


def _maker(record: type) -> Callable[..., object]:
    names = _NAMES[record]
    return lambda *values: record(**dict(zip(names, values, strict=True)))


_MAKERS: Mapping[str, Callable[..., object]] = {
    "": lambda *values: values,
    "bytes": bytes.fromhex,
    "date": date.fromisoformat,
    "Literal": Literal,
    **{enum.__name__: enum for enum in _ENUMS},
    **{record.__name__: _maker(record) for record in _RECORDS},
}


def pack_value(value: object) -> Any:
    """Turn a record into JSON data; raises TypeError for what is not ours."""
    if isinstance(value, Enum):
        return [type(value).__name__, value.value]
    if isinstance(value, Literal):  # words, and yet a record
        return ["Literal", str(value), pack_value(value.place)]
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple):
        return ["", *map(pack_value, value)]
    if isinstance(value, Mapping):
        return {key: pack_value(inner) for key, inner in value.items()}
    if isinstance(value, date):
        return ["date", value.isoformat()]
    if isinstance(value, bytes):
        return ["bytes", value.hex()]
    kind = type(value)
    if kind not in _NAMES:
        raise TypeError(f"{kind.__name__} is no record of ours")
    return [kind.__name__, *(pack_value(getattr(value, name)) for name in _NAMES[kind])]


def unpack(data: Any) -> Any:
    """Turn JSON data from `pack` back into the record."""
    if isinstance(data, list):
        # most of what a record holds is text: it needs no call of its own
        return _MAKERS[data[0]](*[one if type(one) is str else unpack(one) for one in data[1:]])
    if isinstance(data, dict):
        return {key: unpack(inner) for key, inner in data.items()}
    return data


def position(record: type, name: str) -> int:
    """Return where a packed record of this class has a field: it is read there without building the record."""
    return 1 + _NAMES[record].index(name)
