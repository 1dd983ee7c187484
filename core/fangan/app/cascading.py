"""Make the plan projects that carry out a superior plan: one for each row of a table of those it is issued to."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from fangan.app.batch_columns import AGENCY, PLAN_KEYS, row_words
from fangan.app.batch_sources import open_rows
from fangan.app.creating import NewWish, create_plan
from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.batch.joining import Rows
from fangan.batch.patterns import NUMBER, read_pattern, unknown_names
from fangan.batch.records import Heading, TableRow
from fangan.batch.tables import headed, heads
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.messages.translation import Translate
from fangan.model.document import Document, Task
from fangan.model.fact import FactType, Raw
from fangan.model.problem import ExitCode, FanganError, InputRefused, Place, Problem, Severity, UsageRefused, problem
from fangan.sources.file_names import file_name, same_name

_SERIAL = "序号"
_ALL = "各"
"""With what an office begins that means every one of a kind: 各县（市、区）, 各乡镇."""


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


def hand_down(workspace: Workspace, wish: CascadeWish, _: Translate) -> Iterator[HandedDown]:
    """Make the project of every row; one that cannot be made stops no other, and none that is there is touched.

    Raises as `open_project`, the readers of tables and `read_pattern` do, UsageRefused `batch-agency-column` where no
    column says who is to carry it out.
    """
    superior = open_project(wish.plan, workspace)
    composer = superior.composer()
    document = composer.compose(draft=True).document
    pattern = read_pattern(wish.output, "")
    wanted = [*composer.program.specs, *pattern.names, wish.agency, *([wish.key] if wish.key else [])]
    tables = [headed(open_rows(one, workspace), wanted) for one in wish.tables]
    rows = Rows(tables, wish.key)
    head = heads(tables)
    if refused := unknown_names(pattern, rows.heading.columns):
        raise refused
    if wish.agency not in rows.heading.columns:
        values = {"column": wish.agency, "known": "、".join(rows.heading.columns)}
        raise UsageRefused([problem("batch-agency-column", Place(wish.tables[0]), **values)])
    types = {name: spec.type for name, spec in composer.program.specs.items()}
    taken: dict[str, Place] = {}
    for row in rows:
        agency = str(row.cells.get(wish.agency, ""))
        place = rows.heading.place(row, wish.agency)
        try:
            words = {name: str(row.cells.get(name, "")) for name in pattern.names if name != NUMBER}
            name = pattern.filled({**words, NUMBER: str(row.number)}, file_name)
            other = taken.setdefault(same_name(name), place)
            if other != place:
                raise InputRefused([problem("batch-name-taken", place, name=name, other=other)])
            answers = _answers(row, rows.heading, types, {*pattern.names, wish.agency, wish.key})
            yield _made(workspace, superior, document, pattern.root / name, (place, agency, answers), head, _)
        except FanganError as error:
            found = tuple(one if one.place else replace(one, place=place) for one in error.problems)
            yield HandedDown(place, agency, problems=found, code=error.exit_code)


def _made(
    workspace: Workspace,
    superior: Project,
    document: Document,
    folder: Path,
    row: tuple[Place, str, Mapping[str, Raw]],
    head: Mapping[str, Place],
    _: Translate,
) -> HandedDown:
    """Make the project of one row, told by its place, its agency and its answers."""
    place, agency, answers = row
    if not agency:
        raise InputRefused([problem("batch-agency-blank", place)])
    specs = superior.composer().program.specs
    duties = [task for task in document.tasks if _is_for(task, agency)]
    wish = NewWish(
        outline=superior.plan.outline,
        agency=agency,
        year=superior.plan.year,
        folder=str(folder),
        answers={name: raw for name, raw in answers.items() if name not in specs},
        handed={name: raw for name, raw in answers.items() if name in specs},
        under=Path(os.path.relpath(superior.file, folder)).as_posix(),
        duties=tuple(_said(task) for task in duties),
    )
    made = create_plan(workspace, wish, _)
    told = tuple(
        replace(one, place=head.get(one.values.get("fact", ""), place)) if one.place is None else one
        for one in made.problems
        if one.severity is not Severity.NOTE
    )
    return HandedDown(place, agency, str(made.plan), len(duties), told)


def _answers(row: TableRow, heading: Heading, types: Mapping[str, FactType], others: set[str]) -> dict[str, Raw]:
    """Return what a row answers; raises InputRefused with every cell that cannot be used."""
    found: dict[str, Raw] = {}
    problems = [*row.problems]
    for name in heading.columns:
        if (name in others and name not in types) or name in PLAN_KEYS or name == _SERIAL:
            continue
        words = row_words(row, heading, name, types.get(name, FactType.LIST))
        if isinstance(words, Problem):
            problems.append(words)
        elif words:
            found[name] = words
    if problems:
        raise InputRefused(problems)
    return found


def _is_for(task: Task, agency: str) -> bool:
    """Whether a task is given to an agency: by its name, that of its region, or as one of all."""
    parts = agency.split("/")
    offices = [office for unit in (*task.lead, *task.with_) for office in unit.split("、")]
    regions = [part for part in parts[1:-1] if part] or parts
    return any(office.startswith(_ALL) or parts[-1] == office or regions[-1] in office for office in offices)


def _said(task: Task) -> str:
    """Return a task as a line: its number, what is to be done, who leads, by when."""
    lead = "、".join(task.lead)
    by = f"，{task.by}前" if task.by and not task.by.endswith("前") else f"，{task.by}" if task.by else ""
    return f"{task.number}{task.title}（牵头单位：{lead}{by}）" if lead else f"{task.number}{task.title}{by}"
