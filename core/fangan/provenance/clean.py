"""Files to be given away: digests go out, and what they stand for stays in the plan's lock, apart from its wordings."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TypeVar

from fangan.model.document import Document, Manifest, Origin
from fangan.model.fact import Raw
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.provenance.lock import find_lock, lock_text
from fangan.sources.fields import Fields
from fangan.sources.nodes import parse, raw
from fangan.sources.plan_file import KEPT_NAME, LOCK_NAME
from fangan.sources.text import digest, read_text
from fangan.sources.writing import write_whole

T = TypeVar("T")
_SCHEMA = "1"


def cleaned(document: Document) -> Document:
    """Return a document that names no fact: its manifest holds digests alone, of facts and plan one, of every wording.

    Its words are what they were.
    """
    manifest = document.manifest
    sources = tuple([replace(source, choices={}) for source in manifest.sources])
    whole = replace(manifest, facts={}, plan={}, sources=sources, whole=_whole(manifest))
    return replace(_without_facts(document), manifest=whole)


def _without_facts(value: T) -> T:
    """Return a record whose blocks do not say which facts filled them."""
    if isinstance(value, tuple) and type(value) is tuple:
        return tuple([_without_facts(one) for one in value])  # type: ignore[return-value]
    if isinstance(value, Origin):
        return replace(value, facts=())
    if not is_dataclass(value) or isinstance(value, type):
        return value
    inner = {one.name: getattr(value, one.name) for one in fields(value) if one.init and one.compare}
    changed = {name: new for name, old in inner.items() if (new := _without_facts(old)) is not old}
    return replace(value, **changed) if changed else value


def _whole(manifest: Manifest) -> str:
    return digest(json.dumps([manifest.facts, manifest.plan], ensure_ascii=False, sort_keys=True))


def keep_beside(folder: Path, manifest: Manifest) -> Problem:
    """Write down in the plan's lock what a cleaned file was built from, and tell; what is locked stays as it is.

    Raises as `write_whole` and `find_lock` do.
    """
    path = folder / LOCK_NAME
    lock = find_lock(path)
    kept: Raw = {"facts": manifest.facts, "plan": manifest.plan}
    write_whole(path, lock_text(replace(lock, built={**lock.built, _whole(manifest): kept})).encode())
    return problem("clean-kept", Place(str(path)), Severity.NOTE, name=LOCK_NAME)


def find_kept(folder: Path, manifest: Manifest) -> Manifest | None:
    """Return the manifest that a cleaned one stands for, None when it is not kept in the folder.

    Raises InputRefused when what is kept there cannot be read.
    """
    found = find_lock(folder / LOCK_NAME).built.get(manifest.whole) or _apart(folder / KEPT_NAME).get(manifest.whole)
    if not isinstance(found, dict):
        return None
    facts, plan = found.get("facts", {}), found.get("plan", {})
    return replace(manifest, facts=facts, plan=plan, whole="")


def _apart(path: Path) -> Mapping[str, Raw]:
    """Read what was kept in a file of its own before the lock kept it."""
    if not path.is_file():
        return {}
    problems: list[Problem] = []
    # JSON is YAML, and quoted: every scalar comes back as the text it was
    fields = Fields(parse(read_text(path), str(path), problems), problems, ("schema", "built"))
    if fields.text("schema", required=True) not in ("", _SCHEMA):
        fields.report("kept-schema", "schema", value=fields.text("schema"))
    node = fields.mapping("built")
    if problems:
        raise InputRefused(problems)
    return {key: raw(entry) for key, entry in node.entries.items()} if node else {}
