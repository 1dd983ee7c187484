"""What schemas are put together from: draft 7, which is what the YAML servers of editors know.

They speak Chinese, as the plans do; the English of a description stands beside it as `$comment`.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from fangan.late.patterns import regex

Schema: TypeAlias = dict[str, Any]
_WIDTH = 118
DRAFT = "http://json-schema.org/draft-07/schema#"
_NAME = r"[^\x00-\x7F]"
"""What is no id: no id holds a letter beyond ASCII."""
_NUMBER = regex(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def as_text(schema: Schema) -> str:
    """Return a schema as it is written to a file: what fits on a line stands on one."""
    return _laid_out(schema, "") + "\n"


def _laid_out(value: Any, indent: str) -> str:
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + len(indent) <= _WIDTH or not value or not isinstance(value, dict | list):
        return line
    deeper = indent + "  "
    if isinstance(value, list):
        opening, closing, inner = "[", "]", [_laid_out(entry, deeper) for entry in value]
    else:
        opening, closing = "{", "}"
        inner = [f"{json.dumps(key, ensure_ascii=False)}: {_laid_out(entry, deeper)}" for key, entry in value.items()]
    return f"{opening}\n{deeper}" + f",\n{deeper}".join(inner) + f"\n{indent}{closing}"


def said(schema: Mapping[str, Any], chinese: str, english: str) -> Schema:
    """Describe a schema."""
    return {"description": chinese, "$comment": english, **schema}


def one(name: str) -> Schema:
    """Point to a definition."""
    return {"$ref": f"#/definitions/{name}"}


def optional(schema: Schema) -> Schema:
    """The schema, or nothing yet."""
    return {"anyOf": [schema, one("nothing")]}


def some(schema: Schema) -> Schema:
    """One or a list of them, or nothing yet."""
    return {"anyOf": [schema, {"type": "array", "items": schema}, one("nothing")]}


def record(properties: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    """A mapping of these keys and no others, or nothing yet."""
    needed = {"required": list(required)} if required else {}
    return {"type": ["object", "null"], "additionalProperties": False, **needed, "properties": dict(properties)}


def or_named(schema: Schema) -> Schema:
    """The schema, or what people call one of these: whether somebody is called so, the build says."""
    return {"anyOf": [schema, {"type": "string", "pattern": _NAME}]}


def record_or_named(properties: Mapping[str, Schema], named: Schema) -> Schema:
    """A mapping of these keys, or of what people call them, or nothing yet."""
    return {**record(properties), "patternProperties": {_NAME: named}}


def entries(schema: Schema, **more: Any) -> Schema:
    """A mapping of names of one's own to one kind of value, or nothing yet."""
    return {"type": ["object", "null"], "additionalProperties": schema, **more}


def written(pattern: str, words: str, types: str | list[str] = "string") -> Schema:
    """A scalar written in a certain way, with what an editor says when it is not."""
    return {"type": types, "pattern": f"^(?:{pattern})$", "errorMessage": words}


def known(values: Iterable[str], words: Iterable[str] = ()) -> Schema:
    """One of the values, in every form they may come in; `words` say what each means."""
    found, told = list(values), list(words)
    schema: Schema = {"enum": [*found, *(core(value) for value in found if core(value) != value)]}
    return {**schema, "enumDescriptions": told} if told else schema


def core(text: str) -> str | bool | int | float:
    """Return what the core schema of YAML 1.2 (§10.3.2) makes of a plain scalar that says something."""
    if _NUMBER.fullmatch(text):
        number = float(text)
        return int(number) if number.is_integer() else number
    return _WORDS.get(text, text)


def document(title: str, words: tuple[str, str], body: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """A whole schema; of the definitions it holds those it points to."""
    used = sorted(_pointed(body, definitions, set()))
    head = {"$schema": DRAFT, "title": title}
    return {**head, **said(body, *words), "definitions": {name: definitions[name] for name in used}}


def _pointed(schema: Any, there: Mapping[str, Schema], found: set[str]) -> set[str]:
    """Collect the definitions that a schema points to, also through each other."""
    if isinstance(schema, list):
        for value in schema:
            _pointed(value, there, found)
    elif isinstance(schema, Mapping):
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        if name and name not in found:
            found.add(name)
            _pointed(there[name], there, found)
        for value in schema.values():
            _pointed(value, there, found)
    return found
