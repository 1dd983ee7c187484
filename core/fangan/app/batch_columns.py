"""What the columns of a batch's tables are: facts, what the plan file says of its issue, names of files, or nothing."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from fangan.app.project import Project
from fangan.assembly.program import Program
from fangan.batch.records import Heading, RowGroup, TableRow
from fangan.messages.suggest import suggest
from fangan.model.fact import FactSpec, FactType, Raw
from fangan.model.plan import Given, Plan
from fangan.model.problem import FanganError, InputRefused, Place, Problem, Severity, problem
from fangan.sources.cell_text import cell_text
from fangan.sources.plan_file import read_plan
from fangan.sources.sheets import Cell, SheetRow, Unusable

AGENCY, SIGNED = "发文机关", "署名"
PLAN_KEYS: Mapping[str, str] = {
    AGENCY: "agency",
    "发文字号": "number",
    "主送机关": "to",
    "抄送机关": "copy",
    SIGNED: "signed",
    "成文日期": "date",
}
"""Columns that are no facts: the agency, or a key of `issue:`."""
_LISTS = ("to", "copy", "signed")
_SERIAL = "序号"
_NEAR = 0.5
_FORMULA, _DOUBTFUL, _CALLS = "=", "+-@", "(|!"


def facts_of(row: TableRow, heading: Heading, program: Program) -> tuple[dict[str, Given | None], list[Problem]]:
    """Return the facts in a row, None for a cell without one, and what is wrong with cells."""
    found: dict[str, Given | None] = {}
    problems: list[Problem] = []
    for name in heading.columns:
        spec = program.specs.get(name)
        if spec is None or spec.derive is not None:
            continue
        words = row_words(row, heading, name, spec.type)
        if isinstance(words, Problem):
            problems.append(words)
            found[name] = None
        else:
            found[name] = Given(words, heading.place(row, name)) if words else None
    for name, rows in row.groups.items():
        if (spec := program.specs.get(name)) is not None and spec.type is FactType.TABLE:
            given, wrong = table_of(rows, heading.groups[name], spec)
            problems += wrong
            found[name] = given if rows and not wrong else None
    return found, problems


def table_of(rows: Sequence[SheetRow], group: RowGroup, spec: FactSpec) -> tuple[Given, list[Problem]]:
    """Return rows as a table fact, and what is wrong with their cells."""
    raw: list[Mapping[str, Raw]] = []
    places: dict[tuple[int, str], Place] = {}
    problems: list[Problem] = []
    columns = {name: at for name, (at, _) in group.columns.items() if name in spec.columns}
    for number, row in enumerate(rows, 1):
        said: dict[str, Raw] = {}
        for name, at in columns.items():
            place = places[number, name] = group.place(row.number, name)
            cell = row.cells[at] if at < len(row.cells) else ""
            words = cell_words(cell, spec.columns[name].type, place, name)
            if isinstance(words, Problem):
                problems.append(words)
            elif words:
                said[name] = words
        raw.append(said)
    return Given(tuple(raw), next(iter(places.values()), None), places), problems


def row_words(row: TableRow, heading: Heading, name: str, wanted: FactType) -> str | Problem:
    """Return the words of a row's cell, or why it cannot be used."""
    cell = row.cells.get(name, "")
    return "" if cell == "" else cell_words(cell, wanted, heading.place(row, name), name)


def cell_words(cell: Cell, wanted: FactType, place: Place, name: str) -> str | Problem:
    """Return the words of a cell that stands at a place in a column, or why it cannot be used."""
    words = cell_text(cell, wanted, place, name)
    if isinstance(words, str) and words and is_formula(words):
        return problem("batch-formula", place, seen=words[:40])
    return words


def name_word(cell: Cell, place: Place) -> str | Problem:
    """Return what a cell gives to the name of a file, a number as it is seen; or why it cannot be used."""
    if isinstance(cell, Unusable):
        return problem(cell.code, place, seen=cell.seen)
    words = str(cell)
    return problem("batch-formula", place, seen=words[:40]) if words and is_formula(words) else words


def is_formula(words: str) -> bool:
    """Whether a spreadsheet would reckon with a text; a telephone number or a negative one is none."""
    head = words[0]
    return head == _FORMULA or (head in _DOUBTFUL and any(one in words for one in _CALLS))


def plan_of_row(project: Project, row: TableRow, heading: Heading, agency: str) -> Project:
    """Return the project with the agency and the issue that a row names; `agency` is the column that names the first.

    Raises InputRefused at the row's cells.
    """
    said = plan_keys_of(row, heading, agency)
    if not said:
        return project
    try:
        plan = _with(project.plan, said, heading.row(row).file)
    except FanganError as refused:
        raise type(refused)([_at_cell(one, row, heading, agency) for one in refused.problems]) from refused
    if "agency" in said:
        place = heading.place(row, agency)
        plan = replace(plan, places={**plan.places, "agency": place})
    return project._replace(plan=plan)


def plan_keys_of(row: TableRow, heading: Heading, agency: str) -> dict[str, Raw]:
    """Return what a row says of agency and issue, by the keys of a plan file; raises InputRefused at its cells."""
    said: dict[str, Raw] = {}
    problems: list[Problem] = []
    for key, name in _columns(agency).items():
        if name not in heading.columns:
            continue
        words = row_words(row, heading, name, FactType.DATE if key == "date" else FactType.LIST)
        if isinstance(words, Problem):
            problems.append(words)
        elif words:
            said[key] = tuple(words.split("、")) if key in _LISTS else words
    if problems:
        raise InputRefused(problems)
    return said


def _columns(agency: str) -> dict[str, str]:
    """Return the column of each key of a plan file that may have one."""
    return {"agency": agency, **{key: name for name, key in PLAN_KEYS.items() if name != AGENCY}}


def _at_cell(found: Problem, row: TableRow, heading: Heading, agency: str) -> Problem:
    """Return what is said of a key of a plan file as said of the cell it came out of."""
    name = _columns(agency).get(found.values.get("key", ""), "")
    if name not in heading.columns:
        return replace(found, place=heading.row(row))
    return replace(found, place=heading.place(row, name), values={**found.values, "key": name})


def _with(plan: Plan, said: Mapping[str, Raw], file: str) -> Plan:
    """Return a plan as if its file said something else of agency and issue."""
    issue = plan.raw.get("issue")
    of_issue = {key: value for key, value in said.items() if key != "agency"}
    raw = {**plan.raw}
    if "agency" in said:
        raw["agency"] = said["agency"]
    if of_issue:
        raw["issue"] = {**(issue if isinstance(issue, Mapping) else {}), **of_issue}
    read = read_plan(json.dumps(raw, ensure_ascii=False), file)
    issued = replace(read.issue, place=plan.issue.place, blanks={})
    return replace(plan, agency=read.agency, issue=issued, raw=read.raw)


def unused_columns(
    heading: Heading, program: Program, plan_facts: Collection[str], used: Collection[str], head: Mapping[str, Place]
) -> Iterator[Problem]:
    """Tell of every column that is neither a fact nor anything else a batch uses; `used` are the names of others."""
    missing = [name for name in program.specs if name not in heading.columns and name not in plan_facts]
    for name in heading.columns:
        if name in used or name in PLAN_KEYS or name == _SERIAL:
            continue
        spec = program.specs.get(name)
        if spec is None:
            hint = suggest(name, missing, _NEAR)
            yield problem("batch-column-unused", head[name], Severity.WARNING, column=name, suggestion=hint)
        elif spec.derive is not None:
            yield problem("batch-column-derived", head[name], Severity.WARNING, column=name)
