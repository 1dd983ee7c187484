"""The manifest in a built file, and the plan it was built from."""

import json

from fangan.model.document import Manifest
from fangan.model.plan import Plan
from fangan.model.problem import InputRefused, Place, problem
from fangan.sources.plan_file import read_plan


def plan_of(manifest: Manifest, file: str) -> Plan:
    """Return the plan a manifest was built from.

    Raises InputRefused `manifest-clean` for one with digests alone, `manifest-without-plan` for one that does not say.
    """
    if manifest.whole:
        raise InputRefused([problem("manifest-clean", Place(file))])
    if not manifest.plan:
        raise InputRefused([problem("manifest-without-plan", Place(file))])
    # JSON is YAML, and quoted: every scalar comes back as the text it was
    return read_plan(json.dumps({**manifest.plan, "facts": manifest.facts}, ensure_ascii=False), file)
