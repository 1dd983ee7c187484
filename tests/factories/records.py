"""Records of the model by chance, field by field as they are annotated, for tests of what must hold for any of them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, ForwardRef, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

TEXTS = st.text(st.sampled_from('甲乙（１1a \n\t"\\<&【〔𠮷\ue000'), max_size=4)
RAW = st.recursive(TEXTS, lambda raw: st.lists(raw, max_size=2).map(tuple) | st.dictionaries(TEXTS, raw, max_size=2))
_LEAVES = {str: TEXTS, int: st.integers(0, 9999), bool: st.booleans(), dt.date: st.dates(), NoneType: st.none()}


@cache
def records(kind: type) -> st.SearchStrategy[Any]:
    """Draw a record of a class with any values that its fields may have."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: _values(hints[field.name]) for field in fields(kind) if field.compare})


def _values(hint: Any) -> st.SearchStrategy[Any]:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Union and any(isinstance(one, ForwardRef) for one in get_args(inner[-1])):
        return RAW
    if origin in (Union, UnionType):
        return st.one_of(*map(_values, inner))
    if origin is tuple:
        return st.lists(_values(inner[0]), max_size=2).map(tuple)
    if origin is Mapping:
        return st.dictionaries(TEXTS, _values(inner[1]), max_size=2)
    if is_dataclass(hint):
        return st.deferred(lambda: records(hint))
    return st.sampled_from(hint) if issubclass(hint, Enum) else _LEAVES[hint]
