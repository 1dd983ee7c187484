"""Make the edits that findings come with, in the files whose words they are about: plan, section files, .txt, .docx.

An edit is made where its old words stand letter for letter; what stands there otherwise is told and left. Edits that
overlap are made one after the other, the earlier finding's first, each after looking again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from fangan.app.checking import CheckOutcome, CheckWish
from fangan.app.keeping import copy_before
from fangan.app.mending_places import FileSplice, splice_for
from fangan.app.workspace import Workspace
from fangan.checks.subject import FileSubject, Subject
from fangan.checks.told import Told
from fangan.late.records import dataclass
from fangan.model.problem import ExitCode, FanganError, Place, Problem, Severity, problem
from fangan.sources.splicing import Splice, splice_lines
from fangan.sources.text import read_bytes
from fangan.sources.writing import write_whole

if TYPE_CHECKING:
    from fangan.formats.docx.splicing import WordSplice

_ROUNDS = 8
"""How often it is looked again: an edit may uncover another one, and two rules may contradict each other."""
_MOST = 64 * 1024 * 1024
_MADE_BY_HAND = (".docx", ".txt")
"""Files of which a copy is kept: nothing here could write them again."""


class Looked(Protocol):
    """What was looked at, and what was found in it."""

    @property
    def file(self) -> Path:
        """The plan file, the document or the section file."""

    @property
    def findings(self) -> tuple[Told, ...]:
        """What is wrong, in the order in which it is told."""

    @property
    def subject(self) -> Subject | None:
        """What the rules looked at; None where nothing could be read."""


_Looked = TypeVar("_Looked", bound=Looked)


@dataclass(frozen=True, slots=True, kw_only=True)
class MendWish:
    """With `unsafe` also edits that may change what is meant; a `dry_run` writes nothing."""

    unsafe: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class MendedWords:
    """One edit that was made: the finding, the file and line (0 in a .docx), the words before and after."""

    told: Told
    place: Place
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MendOutcome:
    """What was mended, what was not and why, and the files as they were and as they are, or would be."""

    mended: tuple[MendedWords, ...] = ()
    left: tuple[Problem, ...] = ()
    files: Mapping[Path, tuple[bytes, bytes]] = field(default_factory=dict, repr=False)
    kept: tuple[Problem, ...] = ()
    """Where the copies are of what was replaced."""


def mend_paths(
    open_workspace: Callable[[], Workspace], paths: Sequence[str], wish: CheckWish, mending: MendWish
) -> Iterator[tuple[CheckOutcome, MendOutcome]]:
    """Mend one thing after another; yield what is found when that is done, and what was done.

    Each look opens a workspace of its own, for it reads once what supplies the wording. Raises as `check_path` for one
    alone; of several, one that cannot be checked stops no other.
    """
    from fangan.app.checking_files import check_path, paths_in

    every = [one for path in paths for one in paths_in(path)]
    for path in every:
        try:
            yield mend(partial(_look, open_workspace, check_path, path, wish), mending)
        except FanganError as error:
            if len(every) == 1 or error.exit_code is ExitCode.USAGE:
                raise
            yield CheckOutcome(file=Path(path), problems=error.problems, refused=error.exit_code), MendOutcome()


def _look(
    open_workspace: Callable[[], Workspace],
    check: Callable[[Workspace, str, CheckWish], CheckOutcome],
    path: str,
    wish: CheckWish,
) -> CheckOutcome:
    return check(open_workspace(), path, wish)


def mend(look: Callable[[], _Looked], wish: MendWish) -> tuple[_Looked, MendOutcome]:
    """Look, mend, look again until nothing is left that can be mended; return what is found then, and what was done.

    Raises whatever `look` raises, OutputFailed as `write_whole` does; what was written before stays.
    """
    checked, mended, files, kept = look(), list[MendedWords](), dict[Path, tuple[bytes, bytes]](), list[Problem]()
    left: tuple[Problem, ...] = ()
    for _ in range(_ROUNDS):
        done = mend_once(checked, wish)
        left = done.left
        mended += done.mended
        for path, (before, after) in done.files.items():
            if path not in files and not wish.dry_run:
                kept += _keep(path, before)
            files[path] = (files[path][0] if path in files else before, after)
        if wish.dry_run or not done.files:
            break
        for path, (_before, after) in done.files.items():
            write_whole(path, after)
        checked = look()
    return checked, MendOutcome(mended=tuple(mended), left=left, files=files, kept=tuple(kept))


def mend_once(checked: Looked, wish: MendWish) -> MendOutcome:
    """Return what the edits of some findings make of their files, nothing written; those that overlap wait."""
    taken: list[FileSplice] = []
    mended, left = list[MendedWords](), list[Problem]()
    for told in checked.findings:
        edit = told.finding.fix
        if edit is None or checked.subject is None:
            continue
        where = Place(str(checked.file)) if told.source is None else told.source
        found = splice_for(told, checked.subject) if edit.safe or wish.unsafe else "mend-unsafe"
        if isinstance(found, str):
            left.append(problem(found, where, Severity.NOTE, rule=told.rule.id, old=edit.old, new=edit.new))
        elif not any(found.overlaps(other) for other in taken):
            taken.append(found)
            mended.append(MendedWords(told, found.place, edit.old, edit.new))
    files = dict(_written(taken, checked.subject)) if taken else {}
    return MendOutcome(mended=tuple(mended), left=tuple(left), files=files)


def _written(taken: Sequence[FileSplice], subject: Subject | None) -> Iterator[tuple[Path, tuple[bytes, bytes]]]:
    """Yield each file before and after; a .docx was opened already and may not be read anew."""
    for path in dict.fromkeys(one.path for one in taken):
        splices = [one.splice for one in taken if one.path == path]
        if isinstance(subject, FileSubject):
            yield path, (subject.file.data, _in_word(subject, splices))
        else:
            before = read_bytes(path, _MOST)
            yield path, (before, splice_lines(before, [one for one in splices if isinstance(one, Splice)]))


def _in_word(subject: FileSubject, splices: "Sequence[Splice | WordSplice]") -> bytes:
    from fangan.formats.docx.splicing import splice_word

    return splice_word(subject.file, [one for one in splices if not isinstance(one, Splice)])


def _keep(path: Path, before: bytes) -> list[Problem]:
    """Keep a copy of what cannot be made again; plan and section files are mended in words one can see."""
    if path.suffix.lower() not in _MADE_BY_HAND:
        return []
    return [problem("mend-kept", Place(str(path)), Severity.NOTE, copy=copy_before(path, before))]
