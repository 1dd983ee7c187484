"""Where documents go: files, archives of ten thousand, or one archive; one name for one row, each written whole."""

import os
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from fangan.batch.journal import Entry, Journal
from fangan.batch.records import Made
from fangan.batch.volumes import Volume, length_with
from fangan.model.problem import ExitCode, FanganError, OutputFailed, Place, Problem, problem
from fangan.sources.file_names import same_name

TEMPORARY = ".~fangan-batch.tmp"
PER_ARCHIVE = 10_000
"""Documents in an archive that people open: a window with more of them opens slowly."""

Keep = Callable[[Path, bytes, str], list[Problem]]
"""Looks after what stands where a file is to be written; the digest is of what was last written there, or ''."""


class OutputKind(StrEnum):
    """What a batch writes."""

    FILES = "files"
    ZIP = "zip"
    PACK = "pack"


def archive_name(kind: OutputKind) -> str:
    """Return what archives are called before their number."""
    return "pack" if kind is OutputKind.PACK else "documents"


class Store(Protocol):
    """Keeps documents under names.

    `apart` says that each stands by itself: what cannot be written is told of its row, and the others go on. Else it
    ends the run, for nothing can come behind what is not there.
    """

    apart: bool

    def write(self, name: str, data: bytes, crc: int) -> tuple[int, int, list[Problem]]:
        """Keep one whole; return its volume and where it begins there, and what is to be told."""
        ...

    def has(self, entry: Entry) -> bool:
        """Whether what the journal says of a document is still there."""
        ...

    def end(self, *, whole: bool) -> None:
        """Close; `whole` says that nothing more will come."""
        ...

    def beyond(self) -> list[str]:
        """Return the names of archives that a longer run left behind the last one."""
        ...


class Output:
    """Takes what was made of the rows, in their order, and says what became of it."""

    def __init__(self, journal: Journal, store: Store) -> None:
        self.journal, self.store = journal, store

    def put(self, made: Made) -> Entry:
        """Write a document and note it; one whose name another row has, or that cannot be written, is refused."""
        entry, folded = Entry(made.number, str(made.place), made.inputs, None, problems=made.problems), None
        if made.refused:
            entry = entry._replace(code=int(made.code))
        elif holder := self.journal.holder(same_name(made.name), made.number):
            taken = problem("batch-name-taken", made.place, name=made.name, other=holder.place)
            entry = entry._replace(problems=(*made.problems, taken), code=int(ExitCode.REFUSED))
        else:
            folded = same_name(made.name)
            entry = self._written(made, entry)
            folded = folded if entry.name else None
        self.journal.put(entry, folded)
        return entry

    def _written(self, made: Made, entry: Entry) -> Entry:
        crc = zlib.crc32(made.data)
        try:
            volume, start, told = self.store.write(made.name, made.data, crc)
        except FanganError as error:
            if not self.store.apart:
                raise
            return entry._replace(problems=(*made.problems, *error.problems), code=int(error.exit_code))
        except OSError as error:
            failed = problem("file-unwritable", Place(made.name), reason=error.strerror or error)
            if not self.store.apart:
                raise OutputFailed([failed]) from error
            return entry._replace(problems=(*made.problems, failed), code=int(ExitCode.IO))
        return entry._replace(
            name=made.name, volume=volume, start=start, size=len(made.data), crc=crc, code=int(made.code),
            sha256=sha256(made.data).hexdigest(), problems=(*made.problems, *told),
        )  # fmt: skip

    def commit(self) -> None:
        """Make everything so far outlast a kill."""
        self.journal.commit()

    def end(self, *, whole: bool, anew: bool = False) -> Sequence[str]:
        """Close the store and commit; the journal stays open.

        Return what only the run before wrote and forget that run, where everything was made `anew`.
        """
        try:
            self.store.end(whole=whole)
            return self.journal.left_over() if anew else ()
        except OSError as error:
            place = Place(error.filename or str(self.journal.file.parent))
            raise OutputFailed([problem("file-unwritable", place, reason=error.strerror or error)]) from error
        finally:
            self.journal.commit()


class FileStore:
    """Each document a file below a folder, written beside and renamed: there is the old one, or the new one."""

    apart = True

    def __init__(self, root: Path, journal: Journal, keep: Keep) -> None:
        self.root, self.journal, self.keep = root, journal, keep
        self._temporary = root / TEMPORARY
        self._folders: set[str] = set()

    def write(self, name: str, data: bytes, crc: int) -> tuple[int, int, list[Problem]]:  # noqa: ARG002
        """Write one; what stands there and was not written by us is kept under another name, and told."""
        path = self.root / name
        told: list[Problem] = []
        try:
            size = os.stat(path).st_size
        except FileNotFoundError:
            size = 0
        if size:
            told = self.keep(path, data, self.journal.digest_before(same_name(name)))
        folder = name.rpartition("/")[0]
        if folder not in self._folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        with suppress(FileNotFoundError):
            self._temporary.unlink()
        with self._temporary.open("xb") as file:
            file.write(data)
        os.replace(self._temporary, path)
        return 0, 0, told

    def has(self, entry: Entry) -> bool:
        """Whether a file of its length is there."""
        try:
            return os.stat(self.root / str(entry.name)).st_size == entry.size
        except OSError:
            return False

    def end(self, *, whole: bool) -> None:  # noqa: ARG002
        """Leave nothing beside."""
        with suppress(OSError):
            self._temporary.unlink()

    def beyond(self) -> list[str]:
        """There are no archives."""
        return []


class ArchiveStore:
    """Documents in archives `NAME-0001.zip`, each closed when it is full, or when nothing more comes."""

    apart = False

    def __init__(self, root: Path, journal: Journal, name: str, most: int) -> None:
        self.root, self.journal, self.name, self.most = root, journal, name, most
        self._volume: Volume | None = None
        self._number, self._held = journal.last_volume()
        if self._number and self._part(self._number).exists():
            self._go_on()
        else:
            self._held = most  # the last one is closed

    def path(self, number: int) -> Path:
        """Return what an archive is called."""
        return self.root / f"{self.name}-{number:04}.zip"

    def _part(self, number: int) -> Path:
        path = self.path(number)
        return path.with_name(f"{path.name}.part")

    def _go_on(self) -> None:
        """Cut off what the journal does not know, and what it knows but is not there."""
        there = self._part(self._number).stat().st_size
        members = [*self.journal.of_volume(self._number)]
        ends = [length_with((str(one.name), one.crc, one.size, one.start)) for one in members]
        whole = [one for one, end in zip(members, ends, strict=True) if end <= there]
        self.journal.drop(one.number for one in members[len(whole) :])
        self._held = len(whole)
        self._volume = Volume(self.path(self._number), ends[len(whole) - 1] if whole else 0)

    def write(self, name: str, data: bytes, crc: int) -> tuple[int, int, list[Problem]]:
        """Append one; a full archive is closed first."""
        if self._volume is None or self._held >= self.most:
            self._finish()
            self._volume = Volume(self.path(self._number + 1))
            self._number, self._held = self._number + 1, 0
        start = self._volume.append(name, data, crc)
        self._held += 1
        return self._number, start, []

    def has(self, entry: Entry) -> bool:
        """Whether its archive is there."""
        return self.path(entry.volume).exists() or self._part(entry.volume).exists()

    def end(self, *, whole: bool) -> None:
        """Close the last archive, or leave it to be gone on with."""
        if whole:
            self._finish()
        elif self._volume:
            self._volume.close()
        self._volume = None

    def beyond(self) -> list[str]:
        """Return the archives whose number is above that of the last one."""
        last = self.path(self._number).name
        return sorted(
            one.name for one in self.root.glob(f"{self.name}-*.zip") if len(one.name) == len(last) and one.name > last
        )

    def _finish(self) -> None:
        if self._volume:
            self.journal.commit()
            members = self.journal.of_volume(self._number)
            self._volume.finish((str(one.name), one.crc, one.size, one.start) for one in members)
            self._volume = None


def store_of(kind: OutputKind, root: Path, journal: Journal, keep: Keep) -> Store:
    """Return where a kind of output goes; raises OutputFailed where it cannot be gone on with."""
    if kind is OutputKind.FILES:
        return FileStore(root, journal, keep)
    try:
        return ArchiveStore(root, journal, archive_name(kind), PER_ARCHIVE if kind is OutputKind.ZIP else 2**62)
    except OSError as error:
        raise OutputFailed([problem("file-unwritable", Place(str(root)), reason=error.strerror or error)]) from error
