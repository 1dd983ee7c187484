"""Make the plan projects that carry out a superior plan: one for each row of a table of those it is issued to."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from fangan.app.batch_columns import AGENCY, PLAN_KEYS, plan_keys_of, plan_of_row, row_words, table_of
from fangan.app.batch_sources import open_joined
from fangan.app.creating import NewWish, create_plan
from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.batch.joining import Rows
from fangan.batch.patterns import NUMBER, Pattern, read_pattern, unknown_names
from fangan.batch.records import Heading, TableRow
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.messages.translation import Translate
from fangan.model.document import Document, Task
from fangan.model.fact import FactSpec, FactType, Raw
from fangan.model.problem import ExitCode, FanganError, InputRefused, Place, Problem, Severity, UsageRefused, problem
from fangan.sources.file_names import file_name, same_name
from fangan.superior.duties import is_for

_SERIAL = "序号"


@dataclass(frozen=True, slots=True, kw_only=True)
class CascadeWish:
    """Which plan is handed down, to whom, and into which folder each: a pattern with columns in it.

    `agency` is the column that names who is to carry it out.
    """

    plan: str
    tables: tuple[str, ...]
    output: str
    key: str = ""
    agency: str = AGENCY


class HandedDown(NamedTuple):
    """What became of a row: the plan file ('' for none), how many tasks it was given, and what is to be told."""

    place: Place
    agency: str
    plan: str = ""
    duties: int = 0
    problems: tuple[Problem, ...] = ()
    code: ExitCode = ExitCode.OK


class CascadeOutcome(NamedTuple):
    """What is to be said of the tables, and what becomes of each row, made as it is asked for."""

    notes: tuple[Problem, ...]
    made: Iterator[HandedDown]


def hand_down(workspace: Workspace, wish: CascadeWish, _: Translate) -> CascadeOutcome:
    """Make the project of every row; one that cannot be made stops no other, and none that is there is touched.

    Raises as `open_project`, the readers of tables and `read_pattern` do, UsageRefused `batch-agency-column` where no
    column says who is to carry it out.
    """
    superior = open_project(wish.plan, workspace)
    composer = superior.composer()
    document = composer.compose(draft=True).document
    pattern = read_pattern(wish.output, "")
    specs = composer.program.specs
    rows, head, notes = open_joined(wish.tables, wish.key, specs, (*pattern.names, wish.agency), workspace)
    if refused := unknown_names(pattern, rows.heading.columns):
        raise refused
    if wish.agency not in rows.heading.columns:
        values = {"column": wish.agency, "known": "、".join(rows.heading.columns)}
        raise UsageRefused([problem("batch-agency-column", Place(wish.tables[0]), **values)])
    handing = _Handing(workspace, wish, superior, document, pattern, rows, head, _)
    return CascadeOutcome(notes, handing.each())


class _Handing(NamedTuple):
    """All that the rows have in common: the plan above them and its document, the names of their folders, the table."""

    workspace: Workspace
    wish: CascadeWish
    superior: Project
    document: Document
    pattern: Pattern
    rows: Rows
    head: Mapping[str, Place]
    translate: Translate

    def each(self) -> Iterator[HandedDown]:
        """Make the projects one after another, and yield what became of each."""
        taken: dict[str, Place] = {}
        others = {*self.pattern.names, self.wish.agency, self.wish.key}
        specs = self.superior.composer().program.specs
        for row in self.rows:
            agency = str(row.cells.get(self.wish.agency, ""))
            place = self.rows.heading.place(row, self.wish.agency)
            try:
                folder = self._folder(row, place, taken)
                if not agency:
                    raise InputRefused([problem("batch-agency-blank", place)])
                yield self._made(row, place, folder, _answers(row, self.rows.heading, specs, others))
            except FanganError as error:
                found = tuple(one if one.place else replace(one, place=place) for one in error.problems)
                yield HandedDown(place, agency, problems=found, code=error.exit_code)

    def _folder(self, row: TableRow, place: Place, taken: dict[str, Place]) -> Path:
        """Return where the project of a row goes; raises InputRefused where that of another row goes there."""
        words = {name: str(row.cells.get(name, "")) for name in self.pattern.names if name != NUMBER}
        name = self.pattern.filled({**words, NUMBER: str(row.number)}, file_name)
        other = taken.setdefault(same_name(name), place)
        if other != place:
            raise InputRefused([problem("batch-name-taken", place, name=name, other=other)])
        return self.pattern.root / name

    def _made(self, row: TableRow, place: Place, folder: Path, answers: Mapping[str, Raw]) -> HandedDown:
        """Make the project of one row; what cannot be said of an issue is refused before."""
        superior, heading = self.superior, self.rows.heading
        plan_of_row(superior, row, heading, self.wish.agency)
        said = plan_keys_of(row, heading, self.wish.agency)
        agency = str(said.pop("agency"))
        specs = superior.composer().program.specs
        duties = [task for task in self.document.tasks if is_for(task, agency)]
        wish = NewWish(
            outline=superior.plan.outline,
            agency=agency,
            year=superior.plan.year,
            folder=str(folder),
            answers={name: raw for name, raw in answers.items() if name not in specs},
            handed={name: raw for name, raw in answers.items() if name in specs},
            issue=said,
            under=Path(os.path.relpath(superior.file, folder)).as_posix(),
            duties=tuple(_said(task) for task in duties),
        )
        made = create_plan(self.workspace, wish, self.translate)
        told = tuple(
            replace(one, place=self.head.get(one.values.get("fact", ""), place)) if one.place is None else one
            for one in made.problems
            if one.severity is not Severity.NOTE
        )
        return HandedDown(place, agency, str(made.plan), len(duties), told)


def _answers(row: TableRow, heading: Heading, specs: Mapping[str, FactSpec], others: set[str]) -> dict[str, Raw]:
    """Return what a row answers; raises InputRefused with every cell that cannot be used."""
    found: dict[str, Raw] = {}
    problems = [*row.problems]
    for name in heading.columns:
        if (name in others and name not in specs) or name in PLAN_KEYS or name == _SERIAL:
            continue
        words = row_words(row, heading, name, specs[name].type if name in specs else FactType.LIST)
        if isinstance(words, Problem):
            problems.append(words)
        elif words:
            found[name] = words
    for name, rows in row.groups.items():
        given, wrong = table_of(rows, heading.groups[name], specs[name])
        problems += wrong
        if rows:
            found[name] = given.raw
    if problems:
        raise InputRefused(problems)
    return found


def _said(task: Task) -> str:
    """Return a task as a line: its number, what is to be done, who leads, by when."""
    lead = "、".join(task.lead)
    by = f"，{task.by}前" if task.by and not task.by.endswith("前") else f"，{task.by}" if task.by else ""
    return f"{task.number}{task.title}（牵头单位：{lead}{by}）" if lead else f"{task.number}{task.title}{by}"
