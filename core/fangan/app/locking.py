"""The lock beside a plan: write it, or hold a composed plan against it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fangan.app.project import Project
from fangan.model.document import Source
from fangan.model.problem import ExitCode, InputRefused, Place, Problem, Severity, problem
from fangan.provenance.lock import lock_departures, lock_text, read_lock
from fangan.sources.plan_file import LOCK_NAME
from fangan.sources.text import read_text
from fangan.sources.writing import write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class LockWish:
    """`dry_run` says what would change and writes nothing."""

    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LockOutcome:
    """The lock's file, how many wordings it holds, and a note for each that was another one before."""

    path: Path
    wordings: int
    changes: tuple[Problem, ...]
    problems: tuple[Problem, ...]

    @property
    def code(self) -> ExitCode:
        """Always OK: a change is what a lock is written anew for."""
        return ExitCode.OK


def lock_plan(project: Project, wish: LockWish) -> LockOutcome:
    """Compose a plan as a draft and write down its wording; raises as composing does, OutputFailed when writing fails.

    A draft is enough: which wording is chosen depends on no fact.
    """
    composer = project.composer()
    manifest = replace(composer.compose(draft=True).document.manifest, sources=composer.program.sources)
    changes = _departures(project.folder, manifest.sources, (), Severity.NOTE)
    path = project.folder / LOCK_NAME
    if not wish.dry_run:
        write_whole(path, lock_text(manifest).encode())
    return LockOutcome(path=path, wordings=len(manifest.sources), changes=tuple(changes), problems=project.set_aside)


def hold_lock(folder: Path, sources: Sequence[Source], chosen: Sequence[Source], *, strictly: bool) -> list[Problem]:
    """Return departures from the lock as warnings; `strictly`, they and a missing lock raise InputRefused.

    `sources` are the wordings of the document, `chosen` those of its plan, whatever its facts.
    """
    path = folder / LOCK_NAME
    if strictly and not path.is_file():
        raise InputRefused([problem("lock-missing", Place(str(path)))])
    found = _departures(folder, sources, chosen, Severity.ERROR if strictly else Severity.WARNING)
    if strictly and found:
        raise InputRefused(found)
    return found


def _departures(folder: Path, sources: Sequence[Source], chosen: Sequence[Source], severity: Severity) -> list[Problem]:
    """Hold a composed plan against the lock beside it; without a lock there is nothing to say."""
    path = folder / LOCK_NAME
    if not path.is_file():
        return []
    return lock_departures(read_lock(read_text(path), str(path)), sources, str(path), severity, chosen)
