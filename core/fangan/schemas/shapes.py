"""Shapes of data as JSON Schema: TypedDicts, and records as `fangan.formats.json_document` writes them.

`Annotated[str, SomeEnum]` is one of the values of the enumeration, `Annotated[Mapping[…], SomeTuple]` a named tuple by
the names of its values. A shape may gain keys without a new version, so a
schema allows what it does not know.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Annotated, Any, ForwardRef, Union, get_args, get_origin

from fangan.schemas.pieces import Schema, one

_SCALARS: Mapping[object, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    dt.date: {"type": "string", "format": "date"},
    Any: {},
}


class Shapes:
    """Turns type hints into schemas, and gathers a definition for every class they name.

    `aliases` are recursive unions by the name they call themselves; `added` gives classes keys that are no field,
    `omitted` those of their fields that may be missing.
    """

    def __init__(
        self,
        aliases: Mapping[str, Any],
        added: Mapping[type, Mapping[str, Schema]],
        omitted: Mapping[type, Collection[str]],
    ) -> None:
        self.aliases, self.added, self.omitted = aliases, added, omitted
        self.definitions: dict[str, Schema] = {}

    def of(self, hint: Any) -> Schema:
        """Return the schema of a type hint."""
        origin, arguments = get_origin(hint), get_args(hint)
        if isinstance(hint, str | ForwardRef):
            return self._alias(hint if isinstance(hint, str) else hint.__forward_arg__)
        if hint in _SCALARS:
            return _SCALARS[hint]
        if origin is Annotated and hasattr(arguments[1], "_fields"):
            return self._class(arguments[1])
        if origin is Annotated:
            return {**self.of(arguments[0]), "enum": [one_.value for one_ in arguments[1]]}
        if origin in (Union, UnionType):
            return self._union(arguments)
        if origin in (list, tuple):
            return {"type": "array", "items": self.of(arguments[0])}
        if origin in (dict, Mapping):
            return {"type": "object", "additionalProperties": self.of(arguments[1])}
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return {"type": "string", "enum": [one_.value for one_ in hint]}
        return self._class(hint)

    def _alias(self, name: str) -> Schema:
        """Describe a recursive union, which names itself in text."""
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name].update(_any(map(self.of, get_args(self.aliases[name]))))
        return one(name)

    def _union(self, arguments: tuple[Any, ...]) -> Schema:
        """Describe a union; one that holds all of an alias is that alias, and what else there is."""
        for name, alias in self.aliases.items():
            own = get_args(alias)
            if all(argument in arguments for argument in own):
                return _any([self._alias(name), *(self.of(one_) for one_ in arguments if one_ not in own)])
        return _any(map(self.of, arguments))

    def _class(self, shape: type) -> Schema:
        """Describe a TypedDict by its keys, a record by its fields, of a dataclass those that count in a comparison."""
        name = shape.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            if is_dataclass(shape):
                keys = {field.name.rstrip("_"): field.type for field in fields(shape) if field.compare}
                required: Iterable[str] = keys.keys() - set(self.omitted.get(shape, ()))
            elif hasattr(shape, "_fields"):
                keys = required = shape.__annotations__
            else:
                keys, required = shape.__annotations__, shape.__required_keys__  # type: ignore[attr-defined]
            properties = {**self.added.get(shape, {}), **{key: self.of(hint) for key, hint in keys.items()}}
            self.definitions[name].update(
                {
                    **({"description": cleandoc(shape.__doc__)} if shape.__doc__ not in (None, dict.__doc__) else {}),
                    "type": "object",
                    "required": [key for key in properties if key in required or key not in keys],
                    "properties": properties,
                }
            )
        return one(name)


def _any(schemas: Iterable[Schema]) -> Schema:
    """One of several schemas; of bare types, one of the types."""
    found = list(schemas)
    if all(schema.keys() == {"type"} for schema in found):
        return {"type": [schema["type"] for schema in found]}
    return found[0] if len(found) == 1 else {"anyOf": found}
