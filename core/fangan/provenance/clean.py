"""Files to be given away: digests go out, and what they stand for stays beside the plan.

`plan.built.json` holds, by that digest, the facts and the plan of every file that was built so; it is text for version
control, sorted, without names, paths and times.
"""

import json
from dataclasses import replace
from pathlib import Path

from fangan.model.document import Manifest
from fangan.model.fact import Raw
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.sources.fields import Fields
from fangan.sources.nodes import parse, raw
from fangan.sources.plan_file import KEPT_NAME
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
    """Write down beside the plan what a cleaned file was built from, and tell; raises as `write_whole`, `find_kept`."""
    path = folder / KEPT_NAME
    built = {**_built(path), _whole(manifest): {"facts": manifest.facts, "plan": manifest.plan}}
    text = json.dumps({"schema": _SCHEMA, "built": built}, ensure_ascii=False, sort_keys=True, indent=1)
    write_whole(path, f"{text}\n".encode())
    return problem("clean-kept", Place(str(path)), Severity.NOTE, name=KEPT_NAME)


def find_kept(folder: Path, manifest: Manifest) -> Manifest | None:
    """Return the manifest that a cleaned one stands for, None when it is not kept in the folder.

    Raises InputRefused when what is kept there cannot be read.
    """
    found = _built(folder / KEPT_NAME).get(manifest.whole)
    if not isinstance(found, dict):
        return None
    facts, plan = found.get("facts", {}), found.get("plan", {})
    return replace(manifest, facts=facts, plan=plan, whole="")


def _built(path: Path) -> dict[str, Raw]:
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
