"""Build a file again from its manifest and say what differs."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fangan.assembly.composer import Composer
from fangan.formats.registry import find_format, read, render_document
from fangan.formats.unread import unread_problems
from fangan.model.document import Document
from fangan.model.extension import NOTHING
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.model.provider import OWN
from fangan.plugins.catalogue import Catalogue
from fangan.provenance.lock import Lock, lock_departures
from fangan.provenance.manifest import plan_of


@dataclass(frozen=True, slots=True)
class Verified:
    """Whether the file is what a build gives today, the documents in it and built now, and everything that differs."""

    same: bool
    document: Document
    now: Document
    problems: tuple[Problem, ...]


def verify_built(path: Path, catalogue: Catalogue, environ: Mapping[str, str] = NOTHING) -> Verified:
    """Build a file again out of a catalogue, in an environment, and compare it byte for byte.

    Nothing is refused that a build of today would refuse, a term that is no longer said or a check of a plugin: asked
    is whether the file is what it says it is, and it may be years old. Raises InputRefused or OutputFailed when the
    file, its manifest or its plan cannot be read or built.
    """
    built = read(path, catalogue.formats)
    manifest = built.document.manifest
    plan = plan_of(manifest, str(path))
    now = Composer(catalogue, plan).compose(draft=built.document.draft).document
    problems = lock_departures(
        Lock(manifest.outline, {source.target: source for source in manifest.sources}, {}),
        now.manifest.sources,
        str(path),
        Severity.WARNING,
    )
    problems += unread_problems(built.document, str(path))
    own_known = any(supply.provider.own for supply in catalogue.supplies)
    if not own_known and any(source.provider == OWN for source in manifest.sources):
        problems.append(problem("verify-own-wording", Place(str(path)), Severity.WARNING))
    if manifest.engine != now.manifest.engine:
        values = {"old": manifest.engine, "new": now.manifest.engine}
        problems.append(problem("verify-engine", Place(str(path)), Severity.NOTE, **values))
    same = render_document(find_format(built.format.name, catalogue.formats()), now, environ) == built.data
    return Verified(same, built.document, now, tuple(problems))
