"""Build a file again from its manifest and say what differs."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from fangan.assembly.composer import Composer
from fangan.formats.registry import Built, contents_of, find_format, read, render_document
from fangan.formats.unread import unread_problems
from fangan.late.records import dataclass
from fangan.model.document import Document, KeptIn, Manifest
from fangan.model.extension import NOTHING
from fangan.model.plan import Form, IssuedAs, Plan
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.model.provider import OWN
from fangan.plugins.catalogue import Catalogue
from fangan.provenance.clean import cleaned, find_kept
from fangan.provenance.lock import Lock, lock_departures
from fangan.provenance.manifest import plan_of
from fangan.provenance.outlived import edited, manifest_problems
from fangan.sources.plan_file import find_plan, load_plan


class Answer(StrEnum):
    """Whether a file is what a build gives today."""

    BYTES = "bytes"
    """The same to the last byte."""
    CONTENT = "content"
    """The same in every part, only packed otherwise: another build of zlib does that."""
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Verified:
    """The answer, the documents in the file and built now, the parts that differ, and everything worth telling.

    `edited` says whether the words are others than when the file was built, None for a file of 0.1.0.
    """

    answer: Answer
    document: Document
    now: Document
    parts: tuple[str, ...]
    edited: bool | None
    problems: tuple[Problem, ...]


def verify_built(
    path: Path, catalogue: Catalogue, environ: Mapping[str, str] = NOTHING, folder: Path | None = None
) -> Verified:
    """Build a file again out of a catalogue, in an environment, and compare it: its bytes, its parts, its words.

    Nothing is refused that a build of today would refuse, a term that is no longer said or a check of a plugin: asked
    is whether the file is what it says it is, and it may be years old. What a cleaned file was built from is looked for
    in its plan's `folder`, else beside the file. Raises InputRefused or OutputFailed when the file, its manifest or its
    plan cannot be read or built.
    """
    built = read(path, catalogue.formats)
    manifest = built.document.manifest
    composer = Composer(catalogue, _as_it_was(_plan(manifest, path, folder), built.document))
    now = composer.compose(draft=built.document.draft).document
    if manifest.whole:
        now = cleaned(now)
    problems = unread_problems(built.document, str(path)) + manifest_problems(built.document, str(path))
    if manifest.kept_in is not KeptIn.BOOKMARKS:
        problems += _other_wording(manifest, now.manifest, composer, path)
    rendered = render_document(find_format(built.format.name, catalogue.formats()), now, environ)
    answer, parts = _held_against(built, rendered, path)
    return Verified(answer, built.document, now, parts, edited(built.document), tuple(problems))


def _other_wording(manifest: Manifest, now: Manifest, composer: Composer, path: Path) -> list[Problem]:
    """Tell what was published anew since, what cannot be known here, and that another engine was at work."""
    problems = lock_departures(
        Lock(wordings={source.target: source for source in manifest.sources}),
        now.sources,
        str(path),
        Severity.WARNING,
        composer.program.sources,
    )
    own_known = any(supply.provider.own for supply in composer.catalogue.supplies)
    if not own_known and any(source.provider == OWN for source in manifest.sources):
        problems.append(problem("verify-own-wording", Place(str(path)), Severity.WARNING))
    if manifest.engine != now.engine:
        values = {"old": manifest.engine, "new": now.engine}
        problems.append(problem("verify-engine", Place(str(path)), Severity.NOTE, **values))
    return problems


def _plan(manifest: Manifest, path: Path, folder: Path | None) -> Plan:
    """Return the plan a file was built from; where the file does not hold it, it is kept, or still there as it was."""
    kept = find_kept(folder or path.parent, manifest) if manifest.whole else None
    if not manifest.plan and kept is None and folder is not None:
        return load_plan(find_plan(folder))
    return plan_of(kept or manifest, str(path))


def _as_it_was(plan: Plan, document: Document) -> Plan:
    """Return a plan that does not say how it is issued with what its file shows: notices once had it as an annex."""
    if plan.issue.as_ is not None or document.form is Form.PLAIN:
        return plan
    issued_as = IssuedAs.ANNEX if document.issued is None else IssuedAs.TEXT
    return replace(plan, issue=replace(plan.issue, as_=issued_as))


def _held_against(built: Built, rendered: bytes, path: Path) -> tuple[Answer, tuple[str, ...]]:
    """Compare a file with what a build gives, and name the parts that differ or stand in one of them alone."""
    if built.data == rendered:
        return Answer.BYTES, ()
    there = contents_of(built.format, built.data, str(path))
    here = contents_of(built.format, rendered, str(path))
    parts = tuple(sorted(part for part in {*there, *here} if there.get(part) != here.get(part)))
    return Answer.DIFFERENT if parts else Answer.CONTENT, parts
