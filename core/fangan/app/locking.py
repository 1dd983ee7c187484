"""The lock beside a plan: write it, or hold a composed plan against it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from fangan.app.project import Project
from fangan.late.records import dataclass
from fangan.model.document import Source
from fangan.model.problem import ExitCode, InputRefused, Place, Problem, Severity, problem
from fangan.provenance.lock import find_lock, lock_departures, lock_text
from fangan.sources.plan_file import LOCK_NAME
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

    A draft is enough: which wording is chosen depends on no fact. What the lock keeps of cleaned files stays in it.
    """
    composer = project.composer()
    manifest, sources = composer.compose(draft=True).document.manifest, composer.program.sources
    path = project.folder / LOCK_NAME
    old = find_lock(path)
    new = replace(
        old, engine=manifest.engine, outline=manifest.outline, wordings={source.target: source for source in sources}
    )
    changes = lock_departures(old, sources, str(path), Severity.NOTE) if old.wordings else []
    if changes:
        from fangan.assembly.target_names import names_of_program, with_names

        changes = with_names(changes, names_of_program(composer.program))
    if not wish.dry_run:
        write_whole(path, lock_text(new).encode())
    return LockOutcome(path=path, wordings=len(new.wordings), changes=tuple(changes), problems=project.set_aside)


def hold_lock(folder: Path, sources: Sequence[Source], chosen: Sequence[Source], *, strictly: bool) -> list[Problem]:
    """Return departures from the lock as warnings; `strictly`, they and a missing lock raise InputRefused.

    `sources` are the wordings of the document, `chosen` those of its plan, whatever its facts.
    """
    path = folder / LOCK_NAME
    lock = find_lock(path)
    if not lock.wordings:
        if strictly:
            raise InputRefused([problem("lock-missing", Place(str(path)))])
        return []
    found = lock_departures(lock, sources, str(path), Severity.ERROR if strictly else Severity.WARNING, chosen)
    if strictly and found:
        raise InputRefused(found)
    return found
