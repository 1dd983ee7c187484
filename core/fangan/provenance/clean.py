"""Files to be given away: digests go out, and what they stand for stays in the plan's lock, apart from its wordings."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from fangan.model.document import Manifest
from fangan.model.fact import Raw
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.provenance.lock import find_lock, lock_text
from fangan.sources.fields import Fields
from fangan.sources.nodes import parse, raw
from fangan.sources.plan_file import KEPT_NAME, LOCK_NAME
from fangan.sources.text import digest, read_text
from fangan.sources.writing import write_whole

_SCHEMA = "1"


def cleaned(manifest: Manifest) -> Manifest:
    """Return a manifest with digests alone: of facts and plan one, of every wording its own."""
    sources = tuple([replace(source, choices={}) for source in manifest.sources])
    return replace(manifest, facts={}, plan={}, sources=sources, whole=_whole(manifest))


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
