"""What only a hook returns, and whether a record that came out of one keeps its own promises."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Any, ForwardRef, Union, get_args, get_origin, get_type_hints

from fangan.chinese.punctuation import check_characters
from fangan.late.records import dataclass
from fangan.model.fact import Raw


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionFolder:
    """A folder of section files (`*.md`), by its absolute path."""

    path: str


_RECURSIVE: Mapping[str, Any] = {"Raw": Raw}


def wrong_field(record: Any) -> str:
    """Return the first field of a record (`roles`, `sections[2].key`) whose value is not of its type, '' if none is.

    Python checks no annotation: without this a number for a name would fail much later and far away.
    """
    for name, hint in _hints(type(record)).items():  # type: ignore[arg-type]  # a class is hashable
        wrong = _wrong(getattr(record, name), hint)
        if wrong is not None:
            return name + wrong
    return ""


_hints = cache(get_type_hints)


def _wrong(value: object, hint: Any) -> str | None:
    """Return where inside `value` the type breaks, or text holds what no text may ('' for the value itself)."""
    if isinstance(hint, ForwardRef):
        hint = _RECURSIVE[hint.__forward_arg__]
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        found = [_wrong(value, choice) for choice in inner]
        return None if None in found else max(filter(None, found), key=len, default="")
    if not isinstance(value, origin or hint) or (hint is int and isinstance(value, bool)):
        return ""
    if isinstance(value, str) and check_characters(value):
        return ""
    if is_dataclass(hint) or hasattr(hint, "_fields"):
        wrong = wrong_field(value)
        return f".{wrong}" if wrong else None
    for step, item, kind in _inside(value, inner):
        wrong_inside = _wrong(item, kind)
        if wrong_inside is not None:
            return step + wrong_inside
    return None


def _inside(value: object, inner: tuple[Any, ...]) -> Iterator[tuple[str, object, Any]]:
    """Yield the elements of a tuple or mapping with their step and type; text and numbers have none."""
    if isinstance(value, tuple):
        yield from ((f"[{number}]", item, inner[0]) for number, item in enumerate(value))
    elif isinstance(value, Mapping):
        yield from ((f"[{key}]", key, inner[0]) for key in value)
        yield from ((f"[{key}]", item, inner[1]) for key, item in value.items())
