"""Files written whole or not at all: the old file or the new one, whatever happens in between."""

import os
import re
import stat
import time
from contextlib import suppress
from pathlib import Path

from fangan.model.problem import OutputFailed, Place, problem

_TEMPORARY = re.compile(r"\.~(.+)\.([0-9]+)\.tmp")
_LONGEST_NAME = 255 - len(".~.4194304.tmp")
_OLD = 60.0
"""Seconds after which a neighbour's temporary file is nobody's; on a share its process may run on another machine."""


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path` so that even a kill or a power cut leaves the old file or the new one, never a part.

    The file keeps its permissions; a symbolic link is followed; what is no file (a pipe, a device) is written to, never
    replaced. Temporary files that dead processes left in the folder are swept. OutputFailed
    `file-locked` when another program holds the file, `file-unwritable` for any other reason.
    """
    target = Path(os.path.realpath(path))
    name = target.name.encode(errors="surrogateescape")[:_LONGEST_NAME].decode(errors="ignore")
    temporary = target.with_name(f".~{name}.{os.getpid()}.tmp")
    try:
        if _is_stream(path):
            path.write_bytes(data)
            return
        _sweep(target.parent, name)
        try:
            _write_synced(temporary, data)
            with suppress(OSError):
                os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
            _replace(temporary, target)
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()
        _sync_folder(target.parent)
    except OSError as error:
        raise OutputFailed([problem("file-unwritable", Place(str(path)), reason=error.strerror or error)]) from error


def _is_stream(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _write_synced(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _replace(temporary: Path, target: Path) -> None:
    """Put the temporary file in the target's place; whoever may write the folder and is refused here is locked out."""
    try:
        os.replace(temporary, target)
    except PermissionError as error:
        raise OutputFailed([problem("file-locked", Place(str(target)), name=target.name)]) from error


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; systems that cannot open folders do so themselves."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path, name: str) -> None:
    """Remove temporary files whose processes are dead: of the same target at once, of others when they are old."""
    with os.scandir(folder) as entries:
        found = [(entry, match) for entry in entries if (match := _TEMPORARY.fullmatch(entry.name))]
    for entry, match in found:
        with suppress(OSError, OverflowError):  # a number may be none of a process
            if _is_dead(int(match[2])) and (match[1] == name or time.time() - entry.stat().st_mtime > _OLD):
                os.unlink(entry.path)


def _is_dead(process: int) -> bool:
    if os.name == "nt":
        return True  # signals would stop it; Windows itself refuses to delete what a live process holds open
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
