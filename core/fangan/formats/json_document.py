"""The whole Document as JSON: every block with where it came from, for programs and for archives."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import PurePath
from typing import Any

from fangan.model.document import Annex, Document, Origin, Paragraph, Signature, Table

DOCUMENT_SCHEMA = 1
"""Raised whenever a key changes its meaning or goes; a new key leaves it."""

OMITTED: Mapping[type, tuple[str, ...]] = {
    Paragraph: ("run_ons",),
    Document: ("issued", "attendance"),
    Signature: ("posts",),
    Annex: ("noted",),
}
"""Keys that are left out while they are as by default: run-on lines, or a plan that is issued and no annex."""


def write(document: Document) -> bytes:
    """Return the document as one JSON object, UTF-8, keys in the order of `fangan.model.document`."""
    data = {"schema": DOCUMENT_SCHEMA, **plain(document)}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def plain(value: object) -> Any:
    """Turn records into JSON's own types: dates as 2026-10-17, blocks with their `kind`, annexes with their label."""
    if is_dataclass(value):
        # what does not count in a comparison, the trace, is no part of the record
        kept = [field for field in fields(value) if field.compare]
        unsaid = OMITTED.get(type(value), ())
        data = {
            field.name.rstrip("_"): plain(getattr(value, field.name))
            for field in kept
            if field.name not in unsaid or getattr(value, field.name) != field.default
        }
        if isinstance(value, Origin):
            data["file"] = _shared_name(value.file)
        if isinstance(value, (Paragraph, Table)):
            data = {"kind": type(value).__name__.lower(), **data}
        return {"label": value.label, **data} if isinstance(value, Annex) else data
    if isinstance(value, Mapping):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple):
        return [plain(entry) for entry in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def _shared_name(file: str) -> str:
    """Name a section file beside the plan by `sections/…`, like all others: its folder is this machine's affair."""
    path = PurePath(file)
    return "/".join(path.parts[-2:]) if path.is_absolute() else file
