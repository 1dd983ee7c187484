"""A Document read back from JSON: the inverse of `json_document.write`, field by field as records are annotated."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, ForwardRef, Union, get_args, get_origin, get_type_hints

from fangan.chinese.punctuation import check_characters
from fangan.formats.json_document import DOCUMENT_SCHEMA
from fangan.formats.run_ons import with_run_ons
from fangan.model.document import Document, Paragraph
from fangan.model.fact import Raw
from fangan.model.problem import InputRefused, Place, problem
from fangan.sources.text import MAX_BYTES, decode, digest

MAX_VALUES = 200_000
"""Values and commas the file may hold, as many as a plan file may have nodes; a plan of a hundred pages has 15,000."""
_JSON: Mapping[Any, type] = {tuple: list, Mapping: dict}


class _Misfit(Exception):
    """A value that is not of the type its field has; its argument is where: `text.blocks[3].level`."""


def read(data: bytes, name: str) -> Document:
    """Read a document from JSON; a key that is missing has its field's default, one that is not known is left out.

    Raises InputRefused as `fangan.sources.text.decode`, `file-too-large`, `json-too-large`, `json-syntax`,
    `json-schema` for one of another version, `file-foreign` for JSON of another kind, and `json-field` at the first
    value that no document has.
    """
    if len(data) > MAX_BYTES:
        raise InputRefused([problem("file-too-large", Place(name), limit=MAX_BYTES // 1024 // 1024)])
    text = decode(data, name)
    if sum(map(text.count, "[{,")) > MAX_VALUES:
        raise InputRefused([problem("json-too-large", Place(name), limit=MAX_VALUES)])
    whole = _parsed(text, name)
    if not isinstance(whole, dict) or not {"schema", "manifest"} <= whole.keys():
        raise InputRefused([problem("file-foreign", Place(name))])
    if whole["schema"] != DOCUMENT_SCHEMA:
        raise InputRefused([problem("json-schema", Place(name))])
    try:
        document: Document = _record(Document, whole, "")
    except _Misfit as misfit:
        raise InputRefused([problem("json-field", Place(name), field=misfit)]) from None
    except RecursionError:
        raise InputRefused([problem("file-foreign", Place(name))]) from None
    return document


def contents(data: bytes, name: str) -> dict[str, str]:
    """Return the digest of every entry at the top, however it is laid out; raises InputRefused as `read` does."""
    whole = _parsed(decode(data, name), name)
    return {key: digest(json.dumps(value, ensure_ascii=False, sort_keys=True)) for key, value in whole.items()}


def _parsed(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InputRefused([problem("json-syntax", Place(name, error.lineno, error.colno), reason=error.msg)]) from None
    except (RecursionError, ValueError):  # nested, or a number of digits, without end
        raise InputRefused([problem("file-foreign", Place(name))]) from None


_hints = cache(get_type_hints)


def _record(kind: Any, found: Mapping[str, Any], path: str) -> Any:
    values = {}
    for field in fields(kind):
        if not field.compare:  # is never written
            continue
        key = field.name.rstrip("_")
        where = f"{path}.{key}".lstrip(".")
        if key in found:
            values[field.name] = _value(_hints(kind)[field.name], found[key], where)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise _Misfit(where)
    record = kind(**values)
    return with_run_ons(record, record.run_ons) if isinstance(record, Paragraph) and record.run_ons else record


def _value(hint: Any, found: Any, path: str) -> Any:
    """Turn a value of JSON into one of type `hint`."""
    kind = _kind(hint, found, path)
    origin, inner = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        return _record(kind, found, path)
    if origin is tuple:
        return tuple([_value(inner[0], one, f"{path}[{at}]") for at, one in enumerate(found)])
    if origin is Mapping:
        return {_text(key, path): _value(inner[1], one, f"{path}.{key}") for key, one in found.items()}
    if kind is str:
        return _text(found, path)
    try:
        return date.fromisoformat(found) if kind is date else kind(found) if issubclass(kind, Enum) else found
    except ValueError:
        raise _Misfit(path) from None


def _text(found: str, path: str) -> str:
    """Return a text; one with a character that no official text can hold was never written by us."""
    if check_characters(found):
        raise _Misfit(path)
    return found


def _kind(hint: Any, found: Any, path: str) -> Any:
    """Choose among the types a field may have by what JSON has there; records are told apart by their `kind`."""
    if isinstance(hint, (str, ForwardRef)):  # the one type of ours that holds itself
        hint = Raw
    choices = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    fitting = [kind for kind in choices if type(found) is _json_type(kind)]
    if len(fitting) > 1:
        fitting = [kind for kind in fitting if kind.__name__.lower() == found.get("kind")]
    if not fitting:
        raise _Misfit(path)
    return fitting[0]


def _json_type(kind: Any) -> type:
    if is_dataclass(kind):
        return dict
    if get_origin(kind) in _JSON:
        return _JSON[get_origin(kind)]
    return str if issubclass(kind, (date, Enum)) else kind
