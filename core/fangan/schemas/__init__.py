"""JSON Schemas of the files people write and of what commands print; `fangan.app.schema_files` writes the `*.json`."""

import json
from pathlib import Path

from fangan.schemas.pieces import Schema

FOLDER = Path(__file__).parent
FILES = ("plan", "outline", "section", "agencies", "events", "terms")
"""The kinds of files a person writes; `section` is the head of a section file."""


def shipped(name: str) -> str:
    """Return the text of a shipped schema: of a kind of file, or `output/build` of what a command prints."""
    return (FOLDER / f"{name}.json").read_text("utf-8")


def load(name: str) -> Schema:
    """Return a shipped schema as data."""
    found: Schema = json.loads(shipped(name))
    return found
