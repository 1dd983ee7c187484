"""What every use case found, as JSON: the shapes, one module a command, and the functions that fill them.

A shape is a TypedDict, so that a schema can be held against it; sentences are in the language that is handed in.
"""

from collections.abc import Mapping

SCHEMA = 1
"""The version of every JSON document; it changes only when a reader of the old one would break."""


def envelope(data: Mapping[str, object]) -> dict[str, object]:
    """Return a whole JSON document: the data under the version of their shape."""
    return {"schema": SCHEMA, **data}
