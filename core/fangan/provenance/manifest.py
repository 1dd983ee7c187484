"""The manifest in a built file, and the plan it was built from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fangan.model.document import Manifest, Source
from fangan.model.fact import Raw
from fangan.model.plan import Plan
from fangan.model.problem import InputRefused, OutputFailed, Place, problem
from fangan.sources.plan_file import read_plan

MAX_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Built:
    """What a built file says of itself."""

    manifest: Manifest
    draft: bool


def read_built(path: Path) -> Built:
    """Read what a built .docx or .json says of itself; raises OutputFailed or InputRefused as their readers do."""
    if path.suffix.lower() == ".json":
        return _from_json(path)
    from fangan.formats.docx.read.opening import read_docx  # lxml is for those who open a .docx

    document = read_docx(path)
    return Built(document.manifest, document.draft)


def plan_of(manifest: Manifest, file: str) -> Plan:
    """Return the plan a manifest was built from; InputRefused `manifest-without-plan` for one that does not say."""
    if not manifest.plan:
        raise InputRefused([problem("manifest-without-plan", Place(file))])
    # JSON is YAML, and quoted: every scalar comes back as the text it was
    return read_plan(json.dumps({**manifest.plan, "facts": manifest.facts}, ensure_ascii=False), file)


def _from_json(path: Path) -> Built:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise OutputFailed([problem("file-unreadable", Place(str(path)), reason=error.strerror or error)]) from error
    if len(data) > MAX_BYTES:
        raise InputRefused([problem("file-too-large", Place(str(path)), limit=MAX_BYTES // 1024 // 1024)])
    try:
        whole = json.loads(data)
        found = whole["manifest"]
        manifest = Manifest(
            engine=_text(found, "engine"),
            outline=_text(found, "outline"),
            agency=_text(found, "agency"),
            year=int(found["year"]),
            facts={name: _raw(value) for name, value in found["facts"].items()},
            plan={name: _raw(value) for name, value in found.get("plan", {}).items()},
            sources=tuple(_source(one) for one in found["sources"]),
        )
        return Built(manifest, whole["draft"] is True)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise InputRefused([problem("manifest-unreadable", Place(str(path)))]) from error


def _text(found: Mapping[str, Any], key: str) -> str:
    if not isinstance(found[key], str):
        raise TypeError(key)
    return str(found[key])


def _source(found: Mapping[str, Any]) -> Source:
    choices = {str(name): str(value) for name, value in found.get("choices", {}).items()}
    names = ("target", "provider", "version", "digest")
    return Source(**{name: _text(found, name) for name in names}, choices=choices)


def _raw(found: Any) -> Raw:
    if isinstance(found, str):
        return found
    if isinstance(found, list):
        return tuple(_raw(one) for one in found)
    if isinstance(found, dict):
        return {str(key): _raw(value) for key, value in found.items()}
    raise TypeError(type(found).__name__)
