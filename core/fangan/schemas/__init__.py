"""JSON Schemas of the files people write and of what commands print; `fangan.app.schema_files` writes the `*.json`."""

import json
from pathlib import Path

from fangan.schemas.pieces import Schema

FOLDER = Path(__file__).parent
FILES = ("plan", "outline", "section", "agencies", "events", "terms", "checks", "exceptions")
"""The kinds of files a person writes; `section` is the head of a section file."""


def names() -> tuple[str, ...]:
    """List what is described: the files people write, and by their commands the documents that are printed."""
    return (*FILES, *sorted(path.stem for path in (FOLDER / "output").glob("*.json")))


def path_of(name: str) -> Path:
    """Return the file of a shipped schema."""
    return FOLDER / ("" if name in FILES else "output") / f"{name}.json"


def shipped(name: str) -> str:
    """Return the text of a shipped schema."""
    return path_of(name).read_text("utf-8")


def load_schema(name: str) -> Schema:
    """Return a shipped schema as data."""
    found: Schema = json.loads(shipped(name))
    return found
