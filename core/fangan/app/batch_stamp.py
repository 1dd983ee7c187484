"""What all rows of a batch share, as a digest: what is begun is gone on with only where the same would come of it."""

import json
from hashlib import sha256

from fangan import __version__
from fangan.app.composing import ComposeWish
from fangan.app.project import Project
from fangan.batch.patterns import Pattern


def batch_stamp(project: Project, wish: ComposeWish, pattern: Pattern, agency: str, format_: str) -> str:
    """Return the digest of plan, wording, plugins and wishes; `agency` names a column, `format_` a format."""
    plugins = sorted((one.id, one.version, str(one.state)) for one in project.catalogue.statuses)
    shared = (
        __version__, plugins, project.plan.raw, {name: one.raw for name, one in project.plan.facts.items()},
        {name: one.raw for name, one in wish.given.items()}, wish.draft, pattern.suffix, pattern.parts, agency, format_,
        [(one.provider, one.target, one.digest) for one in project.composer().program.sources],
    )  # fmt: skip
    return sha256(json.dumps(shared, ensure_ascii=False, default=str, sort_keys=True).encode()).hexdigest()
