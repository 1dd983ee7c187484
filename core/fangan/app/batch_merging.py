"""Join the parts of a batch that `--shard` made: the rows in their order, as one run would have written them."""

import time
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from fangan.app.batch_telling import BatchOutcome, Telling, at_the_end
from fangan.app.batching import keep
from fangan.app.workspace import Workspace
from fangan.batch.journal import JOURNAL_NAME, Entry, Journal
from fangan.batch.outputs import Output, OutputKind, archive_name, store_of
from fangan.batch.records import Made
from fangan.batch.volumes import read_member
from fangan.late.patterns import regex
from fangan.model.problem import ExitCode, InputRefused, OutputFailed, Place, problem

_PART = regex(r"shard-(\d+)-of-(\d+)")
_SAME = ("version", "stamp", "wished", "total", "deflate")


def merge_shards(workspace: Workspace, folder: str, *, listed: bool = False) -> BatchOutcome:
    """Join the parts that lie in a folder, into it.

    Raises InputRefused `batch-shards` where there are none or some are missing, `batch-shard-unfinished`,
    `batch-shard-other` for one of another run; OutputFailed where one cannot be read.
    """
    root = Path(folder)
    begun = time.monotonic()
    with ExitStack() as opened:
        parts = [(path, opened.enter_context(closing(Journal(path / JOURNAL_NAME)))) for path in _parts(root)]
        journal = opened.enter_context(closing(Journal(root / JOURNAL_NAME)))
        kind = _checked(parts)
        outcome = BatchOutcome(root, journal.file, int(parts[0][1].about()["total"]))
        journal.begin_anew()
        journal.tell({**parts[0][1].about(), "kind": kind, "shard": "", "done": "no"})
        output = Output(journal, store_of(kind, root, journal, keep))
        telling = Telling(workspace, outcome, listed, begun)
        for path, part in parts:
            for entry in part.entries():
                made = _made(path, entry)
                telling.tell(made, output.put(made))
                if telling.is_due():
                    output.commit()
        journal.tell({"done": "yes"})
        left_over = output.end(whole=True, anew=True)
        telling.end([*at_the_end(journal, left_over)])
        return outcome


def _parts(root: Path) -> Sequence[Path]:
    """List the folders of the parts in order."""
    found = {}
    for path in root.iterdir() if root.is_dir() else ():
        if match := _PART.fullmatch(path.name):
            found[int(match[2]), int(match[1])] = path
    of = {of for of, _ in found}
    count = max(of, default=0)
    missing = [f"{one}/{count}" for one in range(1, count + 1) if (count, one) not in found]
    if len(of) != 1 or missing:
        raise InputRefused([problem("batch-shards", Place(str(root)), missing="、".join(missing) or "—")])
    return [found[count, one] for one in range(1, count + 1)]


def _checked(parts: Sequence[tuple[Path, Journal]]) -> OutputKind:
    first = parts[0][1].about()
    wrong = []
    for path, journal in parts:
        about = journal.about()
        if about.get("done") != "yes":
            wrong.append(problem("batch-shard-unfinished", Place(str(path))))
        elif any(about.get(name) != first.get(name) for name in _SAME):
            wrong.append(problem("batch-shard-other", Place(str(path)), other=parts[0][0].name))
    if wrong:
        raise InputRefused(wrong)
    return OutputKind(first["wished"])


def _made(path: Path, entry: Entry) -> Made:
    """Return what a part made of a row, as the run that joins them gets it from nobody else."""
    place = Place(entry.place)
    data = _data(path, entry) if entry.name else b""
    name = entry.name or ""
    return Made(entry.number, place, entry.inputs, name, data, entry.problems, (), ExitCode(entry.code))


def _data(path: Path, entry: Entry) -> bytes:
    archive = path / f"{archive_name(OutputKind.PACK)}-{entry.volume:04}.zip"
    try:
        return read_member(archive, (str(entry.name), entry.crc, entry.size, entry.start))
    except OSError as error:
        values = {"reason": error.strerror or error}
        raise OutputFailed([problem("file-unreadable", Place(str(archive)), **values)]) from error
