"""A document that is about to be replaced: what is not as we wrote it stays under another name, and is told of."""

from hashlib import sha256
from itertools import count
from pathlib import Path

from fangan.app.project import Project
from fangan.model.extension import Format
from fangan.model.problem import FanganError, Place, Problem, Severity, problem
from fangan.sources.text import read_bytes
from fangan.sources.writing import write_whole

MAX_KEPT = 1024 * 1024 * 1024
"""Bytes of a file that is still read whole to keep it; what is larger is no document, and not replaced."""


def keep_copy(path: Path, data: bytes, digest: object, format_: Format, project: Project) -> list[Problem]:
    """Copy what stands at `path` unless nobody can miss it: it is as it was built, or the same; tell where the copy is.

    `digest` is that of the last build on this machine, where it is known. Raises OutputFailed or InputRefused when the
    file cannot be read or the copy cannot be written: then nothing is replaced either.
    """
    if not path.is_file():
        return []
    old = read_bytes(path, MAX_KEPT)
    if old == data or sha256(old).hexdigest() == digest or (format_.reads and _as_built(path, project)):
        return []
    code = "file-kept" if format_.reads else "file-kept-unread"
    return [problem(code, Place(str(path)), Severity.WARNING, path=path, copy=copy_before(path, old))]


def _as_built(path: Path, project: Project) -> bool:
    """Whether a file is in all its parts what its manifest gives today; one that says nothing of itself is not."""
    from fangan.provenance.verify import Answer, verify_built

    try:
        answer = verify_built(path, project.catalogue, project.workspace.environ).answer
    except FanganError:
        return False
    return answer is not Answer.DIFFERENT


def copy_before(path: Path, old: bytes) -> Path:
    """Write a copy under the first name beside the file that is free, or return the one that is there already."""
    for number in count(1):
        copy = path.with_stem(f"{path.stem}（替换前{'' if number == 1 else number}）")
        if not copy.exists():
            write_whole(copy, old, new=True)
            return copy
        if copy.is_file() and read_bytes(copy, MAX_KEPT) == old:
            return copy
    raise AssertionError  # numbers do not end
