"""Write the schemas that are shipped: `python -m fangan.app.schema_files`; a test holds the files to it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from fangan.app.schema_outputs import outputs
from fangan.schemas import path_of
from fangan.schemas.exception_keys import exceptions_file
from fangan.schemas.list_keys import agencies_file, checks_file, events_file, terms_file
from fangan.schemas.outline_keys import outline_file
from fangan.schemas.pieces import Schema, as_text
from fangan.schemas.plan_keys import plan_file
from fangan.schemas.section_keys import section_head

_FILES: Mapping[str, Callable[[], Schema]] = {
    "plan": plan_file,
    "outline": outline_file,
    "section": section_head,
    "agencies": agencies_file,
    "events": events_file,
    "terms": terms_file,
    "checks": checks_file,
    "exceptions": exceptions_file,
}


def texts() -> dict[Path, str]:
    """Return every shipped file with what must stand in it."""
    found = {**{name: make() for name, make in _FILES.items()}, **outputs()}
    return {path_of(name): as_text(schema) for name, schema in found.items()}


if __name__ == "__main__":
    for path, text in texts().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
