"""The lock beside a plan, for the commands that read or write it."""

from pathlib import Path

from fangan.model.document import Manifest
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.provenance.lock import FILE_NAME, departures, read_lock
from fangan.sources.text import read_text


def lock_path(folder: Path) -> Path:
    """Return where the lock of a plan in this folder stands."""
    return folder / FILE_NAME


def differences(folder: Path, manifest: Manifest, severity: Severity) -> list[Problem]:
    """Hold a composed plan against the lock beside it; without a lock there is nothing to say."""
    path = lock_path(folder)
    if not path.is_file():
        return []
    return departures(read_lock(read_text(path), str(path)), manifest.sources, str(path), severity)


def hold(folder: Path, manifest: Manifest, *, strictly: bool) -> list[Problem]:
    """Return departures from the lock as warnings; `strictly`, they and a missing lock raise InputRefused."""
    if strictly and not lock_path(folder).is_file():
        raise InputRefused([problem("lock-missing", Place(str(lock_path(folder))))])
    found = differences(folder, manifest, Severity.ERROR if strictly else Severity.WARNING)
    if strictly and found:
        raise InputRefused(found)
    return found
