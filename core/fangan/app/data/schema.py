"""`fangan schema --json`."""

import json
from collections.abc import Iterable
from typing import Any, TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.schema import SchemaKind, SchemaOutcome
from fangan.messages.translation import Translate


class KindData(TypedDict):
    """A shipped schema."""

    name: str
    file: str
    title: str
    description: str


class KindsData(TypedDict):
    """The shipped schemas."""

    kinds: list[KindData]


class SchemaData(TypedDict):
    """A schema, its file (None for one that is only told), and whether it stood there already."""

    file: str | None
    current: bool
    json_schema: dict[str, Any]
    problems: list[ProblemData]


def kinds_data(kinds: Iterable[SchemaKind]) -> KindsData:
    """Return the shipped schemas as JSON data."""
    return {
        "kinds": [
            {"name": kind.name, "file": str(kind.file), "title": kind.title, "description": kind.words}
            for kind in kinds
        ]
    }


def schema_data(outcome: SchemaOutcome, _: Translate) -> SchemaData:
    """Return a schema as JSON data."""
    return {
        "file": str(outcome.file) if outcome.file else None,
        "current": outcome.current,
        "json_schema": json.loads(outcome.text),
        "problems": problems_data(outcome.problems, _),
    }
