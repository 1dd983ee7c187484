"""Make one plan's document for every row of a table: all rows' errors at once, and good rows not held up."""

import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path

from fangan import __version__
from fangan.app.batch_columns import AGENCY, PLAN_KEYS, SIGNED
from fangan.app.batch_sources import open_joined
from fangan.app.batch_stamp import batch_stamp
from fangan.app.batch_telling import BatchOutcome, Telling, at_the_end
from fangan.app.batch_work import OpenJob, RowJob
from fangan.app.composing import ComposeWish
from fangan.app.keeping import MAX_KEPT, copy_before
from fangan.app.naming import formats_of
from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.batch.joining import Rows
from fangan.batch.journal import JOURNAL_NAME, Entry, Journal
from fangan.batch.outputs import Output, OutputKind, Store, store_of
from fangan.batch.patterns import Pattern, foreign_folders, read_pattern, unknown_names
from fangan.batch.records import Made, TableRow
from fangan.batch.runners import AHEAD, InProcess, Opener, Runner
from fangan.formats import registry
from fangan.formats.docx.ooxml.deflating import DEFLATE, ISAL, ZLIB, deflate_of
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.problem import InputRefused, Place, Problem, Severity, UsageRefused, problem
from fangan.sources.file_names import file_name
from fangan.sources.text import read_bytes
from fangan.sources.writing import made_folder

SEVERAL_ROWS = 300
"""From so many rows on, several processes are quicker than one."""
_AT_ONCE, _MOST_AT_ONCE = 16, 64
"""So many rows at least share what it costs to start a program that writes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchWish(ComposeWish):
    """What is to be made: of the plan `plan`, for the rows of the first table, joined with the others by `key`.

    `output` is a pattern, or a folder; `format` the name of a format, by default what the pattern's suffix says.
    `agency` is the column that names each row's agency. `workers` is how many processes work, None as many as are
    worth while; `on` is the address of what works instead. `shard` is (K, N): the K-th of N parts, into a folder of
    its own. `listed` asks for the entries of all rows. With `fast` Word files are deflated by ISA-L.
    """

    plan: str
    tables: tuple[str, ...]
    output: str
    format: str = ""
    key: str = ""
    agency: str = AGENCY
    kind: OutputKind = OutputKind.FILES
    workers: int | None = None
    on: str = ""
    shard: tuple[int, int] | None = None
    resume: bool = False
    only_failed: bool = False
    dry_run: bool = False
    listed: bool = False
    fast: bool = False


class Batch(NamedTuple):
    """A batch that can begin: the job, its rows, which of them are asked for, and where everything goes."""

    job: RowJob
    project: Project
    rows: Rows
    first: int
    last: int
    root: Path
    notes: tuple[Problem, ...]

    def asked(self) -> Iterator[TableRow]:
        """Yield the rows that are asked for, read anew."""
        return islice(self.rows, self.first - 1, self.last)


def run_batch(workspace: Workspace, wish: BatchWish, runner: Runner | None = None) -> BatchOutcome:
    """Make every row's document.

    Raises UsageRefused for what cannot be meant, and as `open_project`, the readers of tables, and the journal do.
    """
    batch = prepare(workspace, wish)
    if wish.dry_run:
        with closing(Journal(Path(":memory:"))) as nowhere:
            return _run(workspace, wish, batch, runner, nowhere)
    with made_folder(batch.root):
        journal = Journal(batch.root / JOURNAL_NAME)
    try:
        return _run(workspace, wish, batch, runner, journal)
    finally:
        journal.close()


def prepare(workspace: Workspace, wish: BatchWish) -> Batch:
    """Open plan and tables, and refuse what cannot be meant; raises as `run_batch`."""
    if wish.on and wish.workers is not None:
        raise UsageRefused([problem("batch-on-workers", Place(wish.on))])
    if wish.fast:
        deflate_of({DEFLATE: ISAL})
    workspace = workspace.reopened(folders=[*map(os.path.abspath, workspace.folders)])
    project = open_project(os.path.abspath(wish.plan), workspace)  # whoever does a row calls its places the same
    program = project.composer().program
    pattern, format_ = _output(project, wish.output, wish.format)
    others = (*pattern.names, wish.agency, *PLAN_KEYS)
    rows, head, notes = open_joined(wish.tables, wish.key, program.specs, others, workspace)
    if refused := unknown_names(pattern, rows.heading.columns):
        raise refused
    if wish.agency != AGENCY and wish.agency not in rows.heading.columns:
        values = {"column": wish.agency, "known": "、".join(rows.heading.columns)}
        raise UsageRefused([problem("batch-agency-column", Place(wish.tables[0]), **values)])
    signed = project.plan.issue.signed
    if wish.agency in rows.heading.columns and signed and SIGNED not in rows.heading.columns:
        raise InputRefused([problem("batch-signed-fixed", project.plan.issue.place, signed="、".join(signed))])
    same = ComposeWish(given=wish.given, draft=wish.draft, locked=wish.locked)
    total = len(rows)
    first, last = _part(wish.shard, total)
    job = RowJob(
        plan=os.path.abspath(wish.plan),
        folders=tuple(map(str, workspace.folders)),
        environ=dict(workspace.environ),
        today=workspace.today,
        wish=same,
        format=format_,
        heading=rows.heading,
        head=head,
        used=(*pattern.names, wish.agency, *([wish.key] if len(wish.tables) > 1 else [])),
        agency=wish.agency,
        pattern=pattern,
        stamp=batch_stamp(project, same, pattern, wish.agency, format_),
        several=last > first,
    )
    root = pattern.root / f"shard-{wish.shard[0]}-of-{wish.shard[1]}" if wish.shard else pattern.root
    return Batch(job, project, rows, first, last, root, (*foreign_folders(pattern, file_name), *notes))


def _output(project: Project, output: str, asked: str) -> tuple[Pattern, str]:
    plugins = project.catalogue.formats()
    suffixes = {name: known.suffix for name, known in registry.writable(plugins).items()}
    suffix = registry.find_format(asked, plugins).suffix if asked else next(iter(suffixes.values()))
    pattern = read_pattern(output, suffix)
    if asked and pattern.suffix.lower() != suffix:
        values = {"suffix": pattern.suffix, "format": asked, "wanted": suffix}
        raise UsageRefused([problem("batch-format-suffix", Place(output), **values)])
    (name,) = formats_of(f"x{pattern.suffix}", (asked,) if asked else (), suffixes)
    return pattern, name


def _part(shard: tuple[int, int] | None, total: int) -> tuple[int, int]:
    """Return the first and the last row of a part, from 1."""
    if shard is None:
        return 1, total
    number, of = shard
    if not 1 <= number <= of:
        raise UsageRefused([problem("batch-shard", None, shard=f"{number}/{of}")])
    return (number - 1) * total // of + 1, number * total // of


def _run(workspace: Workspace, wish: BatchWish, batch: Batch, runner: Runner | None, journal: Journal) -> BatchOutcome:
    begun = time.monotonic()
    outcome = BatchOutcome(batch.root, batch.root / JOURNAL_NAME, batch.last - batch.first + 1)
    kind = OutputKind.PACK if wish.shard else wish.kind
    batch = _packed(wish, batch, journal)
    if not wish.resume and not wish.only_failed:
        journal.begin_anew()
    elif journal.about().get("kind", kind) != kind:
        raise UsageRefused([problem("batch-other-kind", Place(str(outcome.journal)), kind=journal.about()["kind"])])
    stamp, archived = batch.job.stamp, kind is not OutputKind.FILES
    again = _given_up(batch, journal, archived=archived) if wish.resume else []
    journal.tell(_about(wish, batch, kind))
    store: Store = _Nowhere() if wish.dry_run else store_of(kind, batch.root, journal, keep)
    output = Output(journal, store)
    rows = batch.asked()
    if wish.resume or wish.only_failed:
        from fangan.app.batch_resuming import rows_left

        rows = rows_left(rows, stamp, output, outcome, only_failed=wish.only_failed)
    telling = Telling(workspace, outcome, wish.listed, begun)
    together = _AT_ONCE if batch.job.format in registry.SEVERAL else 1
    first = next(rows, None)
    whole = False
    try:
        if first is not None:
            runner = runner or _runner(wish, batch, outcome.total)
            chunks = _chunks(chain([first], rows), outcome.total, together, runner.workers)
            for done in runner.run(_opener(wish, batch), chunks):
                _put(output, done, telling)
        whole = True
    finally:
        if whole:
            journal.tell({"done": "yes"})
        left_over = output.end(whole=whole, anew=whole and not wish.dry_run and not wish.only_failed)
    gone = [*store.beyond(), *left_over]
    telling.end([*batch.notes, *again, *at_the_end(journal, gone)])
    return outcome


def _given_up(batch: Batch, journal: Journal, *, archived: bool) -> list[Problem]:
    from fangan.app.batch_resuming import give_up_changed  # few runs go on

    return [*give_up_changed(journal, batch.asked(), batch.job.stamp, archived=archived)]


def _packed(wish: BatchWish, batch: Batch, journal: Journal) -> Batch:
    """Return a batch that deflates as it is asked to, one that goes on as it began; raises as `deflate_of`."""
    before = journal.about().get("deflate", "") if wish.resume or wish.only_failed else ""
    deflate = before or (ISAL if wish.fast else ZLIB)
    environ = {**batch.job.environ, DEFLATE: deflate}
    deflate_of(environ)
    return batch._replace(job=replace(batch.job, environ=environ))


def _about(wish: BatchWish, batch: Batch, kind: OutputKind) -> Mapping[str, str]:
    shard = f"{wish.shard[0]}/{wish.shard[1]}" if wish.shard else ""
    return {
        "version": __version__, "kind": kind, "wished": wish.kind, "stamp": batch.job.stamp, "done": "no",
        "deflate": batch.job.environ[DEFLATE], "shard": shard, "total": str(len(batch.rows) if shard else batch.last),
    }  # fmt: skip


def _runner(wish: BatchWish, batch: Batch, rows: int) -> Runner:
    if wish.on:
        from fangan.batch.engines import runner_at  # few runs are another machine's

        return runner_at(wish.on, batch.project.catalogue.engines())
    workers = wish.workers
    if workers is None:
        several = _AT_ONCE * 2 if batch.job.format in registry.SEVERAL else SEVERAL_ROWS
        workers = _processors() if rows >= several else 1
    if workers == 1:
        return InProcess()
    from fangan.batch.processes import Processes  # what they need takes longer to load than a row to make

    return Processes(workers)


def _opener(wish: BatchWish, batch: Batch) -> Opener[TableRow, Made]:
    if not wish.on:
        return OpenJob(batch.job, batch.project)
    from fangan.app.batch_elsewhere import sent_elsewhere

    return sent_elsewhere(batch.job).open


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _chunks(rows: Iterator[TableRow], total: int, together: int, workers: int) -> Iterator[Sequence[TableRow]]:
    """Cut rows into pieces so small that a kill loses less than one in a hundred, but of `together` at least."""
    size = max(together, min(_MOST_AT_ONCE, total // (200 * AHEAD * workers)))
    while chunk := tuple(islice(rows, size)):
        yield chunk


def _put(output: Output, done: Iterable[Made], telling: "Telling") -> None:
    for made in done:
        telling.tell(made, output.put(made))
    if telling.is_due():
        output.commit()


class _Nowhere:
    """Keeps nothing: a dry run does everything but write."""

    apart = True

    def write(self, name: str, data: bytes, crc: int) -> tuple[int, int, list[Problem]]:  # noqa: ARG002
        """Keep nothing."""
        return 0, 0, []

    def has(self, entry: Entry) -> bool:  # noqa: ARG002
        """Nothing is there."""
        return False

    def end(self, *, whole: bool) -> None:
        """Nothing is open."""

    def beyond(self) -> list[str]:
        """Nothing was there."""
        return []


def keep(path: Path, data: bytes, digest: str) -> list[Problem]:
    """Copy what stands at a path unless the last run wrote it, or it is the same."""
    old = read_bytes(path, MAX_KEPT)
    if old == data or sha256(old).hexdigest() == digest:
        return []
    values = {"path": path, "copy": copy_before(path, old)}
    return [problem("file-kept", Place(str(path)), Severity.WARNING, **values)]
