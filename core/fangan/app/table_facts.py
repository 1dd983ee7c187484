"""Table facts out of tables that people keep: which sheet is which fact, which of its columns which, cell by cell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from fangan.app.project import Project
from fangan.assembly.values import Lookup, ValueRefused, read_value
from fangan.late.tuples import NamedTuple
from fangan.messages.suggest import suggest
from fangan.model.fact import FactSpec, FactType, Raw
from fangan.model.plan import Given
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.sources.cell_text import cell_text
from fangan.sources.sheets import Cell, Sheet, SheetRow, read_sheets

_HEAD_WITHIN = 10
"""In how many rows the names of the columns are looked for: a title may stand above them."""
_NUMBER, _TOTALS = "序号", ("合计", "总计", "小计", "共计")
_NEAR = 0.4


class Filled(NamedTuple):
    """The facts found in tables, and what of the tables was not taken over."""

    given: Mapping[str, Given]
    problems: tuple[Problem, ...]


def tables_of_plan(project: Project, files: Sequence[str]) -> Filled:
    """Read table facts of a plan; raises as `facts_in_tables`, and as selecting and compiling do."""
    composer = project.composer()
    program = composer.program
    return facts_in_tables(files, program.specs.values(), Lookup.of(composer.catalogue), program.plan.year)


class _Head(NamedTuple):
    """The row that names the columns, and where each column of the fact stands in it."""

    row: SheetRow
    columns: Mapping[str, int]


def facts_in_tables(files: Sequence[str], specs: Iterable[FactSpec], lookup: Lookup, year: int) -> Filled:
    """Read table facts from workbooks and lists of values.

    Raises InputRefused with everything that is wrong with them, each with its cell, otherwise as `read_sheets`.
    """
    tables = {spec.name: spec for spec in specs if spec.type is FactType.TABLE and spec.derive is None}
    given: dict[str, Given] = {}
    problems: list[Problem] = []
    sheets = [(sheet, _fact_of(sheet, tables)) for file in files for sheet in read_sheets(file)]
    weight = Severity.WARNING if any(spec for _, spec in sheets) else Severity.ERROR  # notes may lie beside a table
    for sheet, spec in sheets:
        if spec is None:
            first = sheet.place(sheet.rows[0].number)
            problems.append(problem("table-no-fact", first, weight, **_choice(sheet, tables)))
        elif spec.name in given:
            problems.append(problem("table-twice", sheet.place(sheet.rows[0].number), fact=spec.name))
        else:
            given[spec.name], found = _read(sheet, spec, lookup, year)
            problems += found
    if any(found.severity is Severity.ERROR for found in problems):
        raise InputRefused(problems)
    return Filled(given, tuple(problems))


def _choice(sheet: Sheet, tables: Mapping[str, FactSpec]) -> dict[str, str]:
    facts = "；".join(f"{name}（{'、'.join(spec.columns)}）" for name, spec in tables.items())
    return {"sheet": sheet.name, "facts": facts or "—", "suggestion": suggest(sheet.name, tables)}


def _fact_of(sheet: Sheet, tables: Mapping[str, FactSpec]) -> FactSpec | None:
    """Return the fact a sheet is called after, or the only one whose columns it names best, and half of them."""
    if sheet.name in tables:
        return tables[sheet.name]
    named = {name: len(_head(sheet, spec).columns) for name, spec in tables.items()}
    most = max(named.values(), default=0)
    fit = [name for name, count in named.items() if count == most and 2 * count >= len(tables[name].columns)]
    return tables[fit[0]] if len(fit) == 1 else None


def _head(sheet: Sheet, spec: FactSpec) -> _Head:
    """Return the row, of the first ones, that names most columns."""

    def named(row: SheetRow) -> _Head:
        return _Head(row, {_plain(cell): at for at, cell in enumerate(row.cells) if _plain(cell) in spec.columns})

    return max(map(named, sheet.rows[:_HEAD_WITHIN]), key=lambda head: len(head.columns))


def _plain(cell: Cell) -> str:
    """Return a heading without blanks, line ends and the marks that are put around it."""
    return "".join(cell.split()).strip("*＊:：") if isinstance(cell, str) else ""


def _read(sheet: Sheet, spec: FactSpec, lookup: Lookup, year: int) -> tuple[Given, list[Problem]]:
    head = _head(sheet, spec)
    problems = list(_of_head(sheet, spec, head))
    rows: list[Mapping[str, Raw]] = []
    places: dict[tuple[int, str], Place] = {}
    for row in sheet.rows:
        if row.number <= head.row.number or not head.columns:
            continue
        cells = {name: row.cells[at] if at < len(row.cells) else "" for name, at in head.columns.items()}
        if _is_total(row):
            problems.append(problem("table-total", sheet.place(row.number), Severity.WARNING))
        elif any(cell != "" for cell in cells.values()):
            rows.append(dict(_row(sheet, spec, row, head, problems)))
            places |= {(len(rows), name): sheet.place(row.number, at) for name, at in head.columns.items()}
    first = sheet.place(head.row.number)
    if not rows and head.columns:
        problems.append(problem("table-empty", first, fact=spec.name))
    given = Given(tuple(rows), first, places)
    if not any(found.severity is Severity.ERROR for found in problems):
        problems += _refused(spec, given, lookup, year)
    return given, problems


def _is_total(row: SheetRow) -> bool:
    first = next(cell for cell in row.cells if cell != "")
    return isinstance(first, str) and _plain(first) in _TOTALS


def _of_head(sheet: Sheet, spec: FactSpec, head: _Head) -> Iterator[Problem]:
    """Say which headings are no column of the fact, and which columns have no heading."""
    number, once = head.row.number, []
    for at, name in enumerate(map(_plain, head.row.cells)):
        if name in spec.columns and head.columns[name] != at:
            yield problem("table-column-twice", sheet.place(number, at), column=name)
        else:
            once.append((name, sheet.place(number, at)))
    yield from told_of_headings(spec, once, sheet.place(number))


def told_of_headings(spec: FactSpec, headings: Sequence[tuple[str, Place]], row: Place) -> Iterator[Problem]:
    """Say which headings, by their places, are no column of a table fact, and which columns have none in their row."""
    named = {name for name, _ in headings}
    absent = [name for name in spec.columns if name not in named]
    values = {"fact": spec.name, "columns": "、".join(spec.columns)}
    left = []
    for name, place in headings:
        if not name or name == _NUMBER or name in spec.columns:
            continue
        if near := suggest(name, absent, _NEAR):
            absent.remove(near)
            yield problem("table-heading", place, **values, heading=name, suggestion=near)
        else:
            left.append(name)
    if left:
        yield problem("table-left", row, Severity.WARNING, **values, headings="、".join(left))
    needed = [name for name in absent if not spec.columns[name].optional]
    if needed:
        yield problem("table-columns-missing", row, **values, missing="、".join(needed))


def _row(
    sheet: Sheet, spec: FactSpec, row: SheetRow, head: _Head, problems: list[Problem]
) -> Iterator[tuple[str, Raw]]:
    """Yield a row's cells as a person would type them; empty ones not at all."""
    for name, at in head.columns.items():
        cell = row.cells[at] if at < len(row.cells) else ""
        place = sheet.place(row.number, at)
        if (row.number, at) in sheet.across:
            problems.append(problem("cell-merged", place))
            continue
        words = cell_text(cell, spec.columns[name].type, place, name)
        if isinstance(words, Problem):
            problems.append(words)
        elif words:
            yield name, words


def _refused(spec: FactSpec, given: Given, lookup: Lookup, year: int) -> Iterator[Problem]:
    """Say which cells are not what their column wants."""
    try:
        read_value(spec, given.raw, lookup, year)
    except ValueRefused as refused:
        for error in (refused, *refused.others):
            place = given.places.get(error.at or (0, ""), given.place)
            yield problem(error.code, place, **{"fact": spec.name, **error.values})
