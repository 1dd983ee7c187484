"""Files and folders written whole or not at all: the old one or the new one, whatever happens in between.

What is written stands beside its place first; `leftovers` says under which name, and what becomes of it after a kill.
"""

import os
import stat
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from fangan.model.problem import OutputFailed, Place, problem
from fangan.sources.leftovers import beside

_PAUSES = (0.05, 0.2)
"""Seconds to wait when a file is held: on Windows a scanner looks into every new one for a moment."""


def write_whole(path: Path, data: bytes, *, new: bool = False) -> None:
    """Write `data` to `path` so that even a kill or a power cut leaves the old file or the new one, never a part.

    The file keeps its permissions; a symbolic link is followed; what is no file (a pipe, a device) is written to, never
    replaced. With `new` nothing is replaced at all. OutputFailed `target-exists` then, `file-locked` when another
    program holds the file, `file-unwritable` for any other reason; `file-not-written` when afterwards something else
    stands there, whatever had been reported of the writing.
    """
    refuse_unnamable(path)
    target = Path(os.path.realpath(path))
    try:
        if new:
            refuse_existing(path)
        elif _is_stream(path):
            path.write_bytes(data)
            return
        with beside(target) as temporary:
            _write_synced(temporary, data)
            if new:
                _put_file(temporary, target)
            else:
                with suppress(OSError):
                    os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
                _patiently(os.replace, temporary, target)
        _sync_folder(target.parent)
        _look_again(path, target, data)
    except OSError as error:
        raise _failed("file-unwritable", path, error) from error


def _look_again(path: Path, target: Path, data: bytes) -> None:
    """Judge the writing by what is there: Python itself may have been changed, another program have been quicker."""
    try:
        with target.open("rb") as file:
            there = file.read(len(data) + 1)
    except FileNotFoundError:
        there = None
    if there != data:
        raise OutputFailed([problem("file-not-written", Place(str(path)))])


def write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder that does not exist yet, file by file (`sections/a.md`), and put it there when it is whole.

    Missing folders above it are made. OutputFailed `target-exists`, `file-locked`, `folder-unwritable`.
    """
    refuse_existing(target)
    try:
        with made_folder(target.parent), beside(target) as temporary:
            temporary.mkdir()
            for name, data in files.items():
                (temporary / name).parent.mkdir(parents=True, exist_ok=True)
                _write_synced(temporary / name, data)
            _put(temporary, target)
        _sync_folder(target.parent)
    except OSError as error:
        raise _failed("folder-unwritable", target, error) from error


@contextmanager
def made_folder(folder: Path) -> Iterator[None]:
    """Make a folder and those above it, as far as they are not there; what fails within leaves none of them empty.

    Raises OutputFailed `folder-unwritable`.
    """
    made = [one for one in (folder, *folder.parents) if not os.path.lexists(one)]
    try:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _failed("folder-unwritable", folder, error) from error
        yield
    except BaseException:
        with suppress(OSError):
            for one in made:
                one.rmdir()
        raise


def refuse_existing(target: Path) -> None:
    """Raise OutputFailed `target-exists` when there is anything of this name, be it a link that leads nowhere.

    And `name-not-here` when there cannot be anything of this name.
    """
    refuse_unnamable(target)
    if os.path.lexists(target):
        raise OutputFailed([problem("target-exists", Place(str(target)))])


def refuse_unnamable(path: Path) -> None:
    """Raise OutputFailed `name-not-here` for a path that this system's encoding of file names cannot hold."""
    try:
        os.fsencode(path)
    except UnicodeEncodeError as error:
        raise OutputFailed([problem("name-not-here", Place(str(path)), encoding=error.encoding)]) from error


def _failed(code: str, path: Path, error: OSError) -> OutputFailed:
    return OutputFailed([problem(code, Place(str(path)), reason=error.strerror or error)])


def _is_stream(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _write_synced(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put_file(temporary: Path, target: Path) -> None:
    """Give a file its name unless somebody else has taken it meanwhile: a link cannot replace anything."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        refuse_existing(target)
    except OSError:  # a file system without links
        _put(temporary, target)


def _put(temporary: Path, target: Path) -> None:
    """Rename; what came up meanwhile is left alone, though rename would replace a file and an empty folder."""
    refuse_existing(target)
    _patiently(os.rename, temporary, target)


def _patiently(move: Callable[[Path, Path], None], temporary: Path, target: Path) -> None:
    """Move what is written to its place; whoever may write the folder and is refused here is locked out."""
    for pause in _PAUSES:
        try:
            return move(temporary, target)
        except PermissionError:
            time.sleep(pause)
    try:
        move(temporary, target)
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
