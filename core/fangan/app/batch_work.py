"""The work of a batch: from a row to the bytes that `build` gives for the same facts, in whichever process."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from fangan.app.batch_columns import facts_of, name_word, plan_of_row, unused_columns
from fangan.app.batch_stamp import batch_stamp
from fangan.app.composing import ComposeWish, compose_with
from fangan.app.examining import Examiner
from fangan.app.on_paper import on_paper
from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.batch.patterns import NUMBER, TITLE, Pattern
from fangan.batch.records import Heading, Made, TableRow, digest_of
from fangan.formats import registry
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.extension import Format
from fangan.model.plan import Given
from fangan.model.problem import ExitCode, FanganError, InputRefused, Place, Problem, Severity, problem
from fangan.sources.file_names import file_name

if TYPE_CHECKING:
    from fangan.formats.layout.settled import PagesOfMany

_MISSING, _EMPTY, _ROWLESS = "fact-missing", "batch-cell-empty", "batch-key-missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowJob:
    """All that rows have in common, so that any process can do some of them; see `fangan.app.batching.BatchWish`.

    `head` says where each column's heading stands, `used` names columns that are used besides facts. What serves many
    rows alone is made where there are `several`.
    """

    plan: str
    folders: tuple[str, ...]
    environ: Mapping[str, str]
    today: dt.date
    wish: ComposeWish
    format: str
    heading: Heading
    head: Mapping[str, Place]
    used: tuple[str, ...]
    agency: str
    pattern: Pattern
    stamp: str
    several: bool = True

    def open(self) -> "Callable[[Sequence[TableRow]], Sequence[Made]]":
        """Open the plan in this process; raises as `open_project` does, InputRefused `batch-worker-other`."""
        project = open_project(self.plan, Workspace(self.folders, environ=self.environ, today=self.today))
        if batch_stamp(project, self.wish, self.pattern, self.agency, self.format) != self.stamp:
            raise InputRefused([problem("batch-worker-other", Place(self.plan))])
        return RowWork(self, project).make


class OpenJob:
    """A job whose plan is open in this process; wherever it is sent, the plan is opened anew."""

    def __init__(self, job: RowJob, project: Project) -> None:
        self.job, self.project = job, project

    def __call__(self) -> "Callable[[Sequence[TableRow]], Sequence[Made]]":
        """Take up the work."""
        return RowWork(self.job, self.project).make

    def __reduce__(self) -> tuple[object, ...]:
        return getattr, (self.job, "open")


class _Kind(NamedTuple):
    """The rows whose plan is alike: what composes it, who examines it, and what is to be said of the columns."""

    examiner: Examiner
    unused: tuple[Problem, ...]


class _Sheet(NamedTuple):
    """What a row comes to before it is written: what it is called, its document or None, and what is wrong."""

    row: TableRow
    kind: _Kind
    name: str
    document: Document | None
    problems: tuple[Problem, ...]
    code: ExitCode


class RowWork:
    """Makes documents of rows, one plan for all or one for each agency."""

    def __init__(self, job: RowJob, project: Project) -> None:
        self.job, self.project = job, project
        self.format: Format = registry.find_format(job.format, project.catalogue.formats())
        labels = {column.label for column in job.heading.columns.values()}
        grouped = {label for group in job.heading.groups.values() for _, label in group.columns.values()}
        self._labels = tuple(labels | grouped)
        self._alike = self._kind(project)
        self._settled = _pages_of_many() if job.several else None

    def make(self, rows: Sequence[TableRow]) -> Sequence[Made]:
        """Make the documents of some rows, or say everything that is wrong with a row."""
        sheets = [self._sheet(row) for row in rows]
        documents = [one.document for one in sheets if one.document is not None]
        written = iter(registry.render_several(self.format, documents, self.job.environ))
        return [self._told(one, b"" if one.document is None else next(written)) for one in sheets]

    def _sheet(self, row: TableRow) -> _Sheet:
        """Make a row's document as far as it is the same in every format."""
        problems, kind, code = [*row.problems], self._alike, ExitCode.OK
        try:
            kind = self._kind(plan_of_row(self.project, row, self.job.heading, self.job.agency))
        except FanganError as refused:
            problems += refused.problems
            code = refused.exit_code
        facts, wrong = facts_of(row, self.job.heading, kind.examiner.composer.program)
        problems += wrong
        stopped = _errors(problems)
        name, laid = "", None
        try:
            document, told = self._composed(kind, facts)
            problems += told
            if not stopped:
                name, laid, said = self._laid(row, document)
                problems += said
        except FanganError as refused:
            bad = self._columns_at(row, wrong)
            problems += [one for one in refused.problems if _about(one) not in bad]
            code = code or refused.exit_code
        if not code and _errors(problems):
            code = ExitCode.FINDINGS if name else ExitCode.REFUSED
        return _Sheet(row, kind, name, laid, tuple(problems), code)

    def _told(self, sheet: _Sheet, written: bytes | FanganError) -> Made:
        row, kind, name, _, problems, code = sheet
        if isinstance(written, FanganError):
            name, code, problems = "", written.exit_code, (*problems, *written.problems)
        data = b"" if isinstance(written, FanganError) else written
        placed = [self._placed(row, one) for one in problems]
        own = tuple(one for one in placed if one.severity is Severity.ERROR)
        common = tuple(one for one in placed if one.severity is not Severity.ERROR or not self._in_table(one))
        inputs = digest_of(self.job.stamp, row)
        return Made(row.number, self.job.heading.row(row), inputs, name, data, own, (*kind.unused, *common), code)

    def _kind(self, project: Project) -> _Kind:
        if project is self.project and hasattr(self, "_alike"):
            return self._alike
        composer, job = project.composer(), self.job
        unused = unused_columns(job.heading, composer.program, project.plan.facts, job.used, job.head)
        return _Kind(Examiner(project, composer, remembers=job.several and project is self.project), tuple(unused))

    def _composed(self, kind: _Kind, facts: Mapping[str, Given | None]) -> tuple[Document, tuple[Problem, ...]]:
        """Compose; a column takes the place of the plan's own fact, also where its cell is empty."""
        every = {**kind.examiner.project.plan.facts, **self.job.wish.given, **facts}
        given = {name: fact for name, fact in every.items() if fact is not None}
        composed = compose_with(kind.examiner, given, self.job.wish)
        return composed.document, composed.problems

    def _laid(self, row: TableRow, document: Document) -> tuple[str, Document, tuple[Problem, ...]]:
        """Return what a row's file is called, its document as it is arranged, and what is to be said of its pages."""
        job = self.job
        words = {TITLE: document.name, NUMBER: str(row.number), **self._words(row)}
        name = job.pattern.filled(words, file_name)
        document, _, said = on_paper(document, (self.format,), job.environ, self._settled)
        return name, document, said

    def _words(self, row: TableRow) -> dict[str, str]:
        """Return what a row gives to the name of its file; raises InputRefused at its cells."""
        words, problems, heading = dict[str, str](), list[Problem](), self.job.heading
        for name in self.job.pattern.names:
            if name not in heading.columns:
                continue
            word = name_word(row.cells.get(name, ""), heading.place(row, name))
            if isinstance(word, Problem):
                problems.append(word)
            elif word:
                words[name] = word
            else:
                problems.append(problem("batch-name-blank", heading.place(row, name), column=name))
        if problems:
            raise InputRefused(problems)
        return words

    def _placed(self, row: TableRow, found: Problem) -> Problem:
        """Return an error about a fact at the cell of its column, what is less at the column's heading."""
        name, heading = _about(found), self.job.heading
        if name in heading.groups and found.code == _MISSING:
            values = {"key": heading.key, "value": row.cells.get(heading.key, ""), "file": heading.groups[name].file}
            return problem(_ROWLESS, heading.place(row, heading.key), **values)
        if name not in heading.columns:
            return found
        if found.severity is not Severity.ERROR:
            return replace(found, place=self.job.head[name])
        if self._in_table(found):
            return found
        code = _EMPTY if found.code == _MISSING else found.code  # the plan file is not where it is to be filled in
        return replace(found, code=code, place=heading.place(row, name))

    def _in_table(self, found: Problem) -> bool:
        return found.place is not None and found.place.file.startswith(self._labels)

    def _columns_at(self, row: TableRow, wrong: Sequence[Problem]) -> set[str]:
        """Return the columns whose cells are told as wrong, or that are of a table without a row of this key."""
        places, heading = {one.place for one in wrong}, self.job.heading
        unjoined = {name for name, column in heading.columns.items() if not row.lines[column.table]}
        unjoined |= {name for name, group in heading.groups.items() if any(map(group.has, places))}
        return unjoined | {name for name in heading.columns if heading.place(row, name) in places}


def _pages_of_many() -> "PagesOfMany":
    from fangan.formats.layout.settled import PagesOfMany

    return PagesOfMany()


def _about(found: Problem) -> str:
    """Return the fact a problem is about, '' for none."""
    return found.values.get("source", found.values.get("fact", ""))


def _errors(problems: Iterable[Problem]) -> bool:
    return any(one.severity is Severity.ERROR for one in problems)
