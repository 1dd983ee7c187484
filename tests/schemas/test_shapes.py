"""Shapes of data as schemas."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, TypeAlias, TypedDict, Union

import pytest

from fangan.late.tuples import NamedTuple
from fangan.schemas.shapes import Shapes

Tree: TypeAlias = Union[str, list["Tree"]]


class Colour(StrEnum):
    RED = "red"


class Leaf(TypedDict, total=False):
    name: str


class Branch(Leaf):
    """Has leaves."""

    leaves: list[Leaf]


@dataclass(frozen=True)
class Record:
    """A record."""

    class_: str
    day: dt.date | None
    notes: tuple[str, ...] = ()
    hidden: int = field(default=0, compare=False)


class Row(NamedTuple):
    """A row."""

    id: int
    words: str = ""


def shapes() -> Shapes:
    return Shapes({"Tree": Tree}, {Record: {"kind": {"const": "record"}}}, {Record: ("notes",)})


@pytest.mark.parametrize(
    ("hint", "schema"),
    [
        (str, {"type": "string"}),
        (int | None, {"type": ["integer", "null"]}),
        (Any, {}),
        (Colour, {"type": "string", "enum": ["red"]}),
        (Annotated[str, Colour], {"type": "string", "enum": ["red"]}),
        (list[bool], {"type": "array", "items": {"type": "boolean"}}),
        (tuple[int, ...], {"type": "array", "items": {"type": "integer"}}),
        (Mapping[str, int], {"type": "object", "additionalProperties": {"type": "integer"}}),
        (list[int] | None, {"anyOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "null"}]}),
        (Tree, {"$ref": "#/definitions/Tree"}),
        (Union[Tree, None], {"anyOf": [{"$ref": "#/definitions/Tree"}, {"type": "null"}]}),
    ],
)
def test_a_hint_is_a_schema(hint: Any, schema: Any) -> None:
    assert shapes().of(hint) == schema


def test_an_alias_points_to_itself() -> None:
    found = shapes()
    found.of(Tree)
    tree = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/definitions/Tree"}}]}
    assert found.definitions == {"Tree": tree}


def test_a_key_that_may_be_missing_is_not_required() -> None:
    found = shapes()
    assert found.of(Branch) == {"$ref": "#/definitions/Branch"}
    branch = found.definitions["Branch"]
    assert (branch["description"], branch["required"]) == ("Has leaves.", ["leaves"])
    assert found.definitions["Leaf"]["required"] == []


def test_a_named_tuple_is_its_names() -> None:
    found = shapes()
    assert found.of(Annotated[Mapping[str, str | int], Row]) == {"$ref": "#/definitions/Row"}
    assert found.definitions["Row"] == {
        "description": "A row.",
        "type": "object",
        "required": ["id", "words"],
        "properties": {"id": {"type": "integer"}, "words": {"type": "string"}},
    }


def test_a_record_is_what_counts_in_a_comparison_and_what_is_added() -> None:
    found = shapes()
    found.of(Record)
    assert found.definitions["Record"] == {
        "description": "A record.",
        "type": "object",
        "required": ["kind", "class", "day"],
        "properties": {
            "kind": {"const": "record"},
            "class": {"type": "string"},
            "day": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
            "notes": {"type": "array", "items": {"type": "string"}},
        },
    }
