"""Walk a file and its schema side by side: every mapping with what its reader and its schema know of its keys."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias
from unittest.mock import patch

from schemas.files import File

from fangan.model.problem import Place
from fangan.sources import nodes
from fangan.sources.fields import Fields
from fangan.sources.nodes import MappingNode, Node, ScalarNode, SequenceNode

Path: TypeAlias = tuple[str | int, ...]


def parse(text: str) -> MappingNode:
    return nodes.parse(text, "docs", [])


def mappings(node: Node, path: Path = ()) -> Iterator[tuple[Path, MappingNode]]:
    """Yield every mapping of a file with the keys and numbers that lead to it."""
    if isinstance(node, MappingNode):
        yield path, node
        for key, value in node.entries.items():
            yield from mappings(value, (*path, key))
    elif isinstance(node, SequenceNode):
        for at, item in enumerate(node.items):
            yield from mappings(item, (*path, at))


def keys_read(file: File) -> Mapping[Path, frozenset[str]]:
    """Return what the reader knows of each mapping it opens in the example: its keys, whatever stands there."""
    known: dict[tuple[int, int], frozenset[str]] = {}
    original = Fields.__init__

    def watched(self: Fields, node: MappingNode, problems: list[Any], keys: tuple[str, ...]) -> None:
        known[_at(node.place)] = frozenset(keys)
        original(self, node, problems, keys)

    with patch.object(Fields, "__init__", watched):
        file.read(file.example)
    shift = 1 if file.kind == "section" else 0
    places = {path: (node.place.line + shift, node.place.column) for path, node in mappings(parse(file.example))}
    return {path: known[place] for path, place in places.items() if place in known}


def _at(place: Place) -> tuple[int, int]:
    return place.line, place.column


def schema_at(file: File, path: Path) -> Any:
    """Return the schema of the mapping at a path."""
    found = _mapping(file.schema, file.schema)
    for step, below in zip(path, (*path[1:], ""), strict=False):
        inner = found["items"] if isinstance(step, int) else found.get("properties", {}).get(step)
        found = _mapping(found["additionalProperties"] if inner is None else inner, file.schema, below)
    return found


def _mapping(schema: Any, whole: Any, below: int | str = "") -> Any:
    """Follow a schema to the branch that has an inside: to that of a list where a number comes below."""
    while "$ref" in schema or "anyOf" in schema:
        if "$ref" in schema:
            schema = whole["definitions"][schema["$ref"].rpartition("/")[2]]
        else:
            inside = [one for one in schema["anyOf"] if isinstance(below, int) == ("items" in one)]
            schema = max(inside or schema["anyOf"], key=lambda one: len(json.dumps(one)))
    return schema


def keys_described(schema: Any) -> frozenset[str] | None:
    """Return the keys a schema allows; None where they are the writer's own."""
    return frozenset(schema["properties"]) if schema.get("additionalProperties") is False else None


def written(node: Node, path: Path, value: str) -> str:
    """Write a file in YAML's flow style with what stands at a path replaced, and without the collections beside it."""
    assert isinstance(node, MappingNode)
    kept = {key: one for key, one in node.entries.items() if isinstance(one, ScalarNode) or key == path[0]}
    return _flow(MappingNode(kept, node.keys, node.place, node.end), path, value)


def _flow(node: Node, path: Path | None = None, value: str = "") -> str:
    if path == ():
        return value
    if isinstance(node, ScalarNode):
        return json.dumps(node.text, ensure_ascii=False) if node.quoted else node.text
    inside = node.entries if isinstance(node, MappingNode) else dict(enumerate(node.items))
    inner = {key: _flow(one, path[1:] if path and key == path[0] else None, value) for key, one in inside.items()}
    if path and path[0] not in inner:
        inner[path[0]] = value
    if isinstance(node, SequenceNode):
        return "[" + ", ".join(inner.values()) + "]"
    return "{" + ", ".join(f"{json.dumps(key, ensure_ascii=False)}: {one}" for key, one in inner.items()) + "}"
