"""Temporary files beside what is being written: named after their owner, swept when the owner is surely gone."""

import os
import re
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fangan.late.patterns import regex

_TEMPORARY = regex(r"\.~.+\.([0-9a-f]{8})-([0-9]+)-[0-9a-f]{8}\.tmp", re.DOTALL)
_LONGEST_NAME = 255 - len(".~.89abcdef-4194304-89abcdef.tmp")
_ABANDONED = 24 * 60 * 60.0
"""Seconds after which nobody is writing any more, wherever the process ran whose number cannot be asked for here."""

_CAN_ASK = os.name != "nt"
"""Whether a process can be asked if it lives: Windows would stop it."""


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Give a name beside a target that nobody else uses: machine, process, chance.

    What is still there under it at the end is removed, and before that whatever runs that were killed have left in the
    folder. Raises OSError when the folder cannot be listed.
    """
    _sweep(target.parent)
    name = target.name.encode(errors="surrogateescape")[:_LONGEST_NAME].decode(errors="ignore")
    temporary = target.with_name(f".~{name}.{_machine()}-{os.getpid()}-{os.urandom(4).hex()}.tmp")
    try:
        yield temporary
    finally:
        _remove(temporary)


def _machine() -> str:
    """Return a mark of the machine as it was last started, and of the container: the reach of numbers of processes.

    Names alone do not do: on a share there may be several machines called `localhost`.
    """
    names = [os.uname().nodename if hasattr(os, "uname") else ""]
    with suppress(OSError, AttributeError):
        names.append(os.readlink("/proc/self/ns/pid"))
        names.append(Path("/proc/sys/kernel/random/boot_id").read_text())
    return f"{zlib.crc32(' '.join(names).encode(errors='surrogateescape')):08x}"


def _sweep(folder: Path) -> None:
    """Remove what earlier runs left in a folder, if their processes are dead or it is long ago."""
    with os.scandir(folder) as entries:
        found = [(entry, match) for entry in entries if (match := _TEMPORARY.fullmatch(entry.name))]
    for entry, match in found:
        if _is_abandoned(entry, match[1], int(match[2])):
            _remove(Path(entry.path))


def _is_abandoned(entry: "os.DirEntry[str]", machine: str, process: int) -> bool:
    with suppress(OSError, OverflowError):  # a number may be none of a process
        if _CAN_ASK and machine == _machine():
            return _is_dead(process)
        return time.time() - entry.stat(follow_symlinks=False).st_mtime > _ABANDONED
    return False


def _is_dead(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        pass
    return False


def _remove(path: Path) -> None:
    """Remove a file or a folder, as far as that can be done."""
    if path.is_dir() and not path.is_symlink():
        from shutil import rmtree  # it imports every archiver: not for those who write a file

        rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()
