"""Where the rows of a batch come from: files of tables, or table facts of other plans, joined by a key."""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence

from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.batch.joining import Rows
from fangan.batch.tables import RowSource, RowTable, headed, heads, open_source
from fangan.late.tuples import NamedTuple
from fangan.messages.suggest import suggest
from fangan.model.fact import FactSpec, FactType, raw_texts
from fangan.model.problem import InputRefused, Place, Problem, Severity, UsageRefused, problem
from fangan.sources.sheets import SheetRow


class Joined(NamedTuple):
    """The rows of a batch, where the heading of each column stands, and what is to be said of the tables."""

    rows: Rows
    head: Mapping[str, Place]
    notes: tuple[Problem, ...]


def open_joined(
    named: Sequence[str], key: str, specs: Mapping[str, FactSpec], others: Collection[str], workspace: Workspace
) -> Joined:
    """Open the tables that `--data` names: `TABLE`, or `FACT=TABLE`, which gives each row several as that table fact.

    `others` are names of columns that are wanted besides facts. Raises as `open_rows`, `headed` and `Rows` do,
    UsageRefused `batch-rows-nowhere` where no table has the rows, InputRefused `batch-no-table-fact` or what is wrong
    with the headings of a table fact.
    """
    several = dict(filter(None, (_several(one) for one in named)))
    plain = [one for one in named if _several(one) is None]
    if not plain:
        raise UsageRefused([problem("batch-rows-nowhere", Place(named[0]))])
    keyed = [key] if key else []
    tables = [headed(open_rows(one, workspace), [*specs, *others, *keyed]) for one in plain]
    groups, problems = {}, []
    for fact, one in several.items():
        groups[fact], told = _group(fact, one, key, specs, workspace)
        problems += told
    if any(one.severity is Severity.ERROR for one in problems):
        raise InputRefused(problems)
    rows = Rows(tables, key, groups)
    sums = [problem("table-total", place, Severity.WARNING) for table in tables for place in table.sums()]
    return Joined(rows, heads(tables), (*problems, *sums, *rows.unclaimed()))


def _several(named: str) -> tuple[str, str] | None:
    """Return fact and table of `FACT=TABLE`, None for a table alone: the name of a file may have the sign, too."""
    fact, sign, table = named.partition("=")
    return (fact, table) if sign and fact and not os.path.exists(named.partition("#")[0]) else None


def _group(
    fact: str, named: str, key: str, specs: Mapping[str, FactSpec], workspace: Workspace
) -> tuple[RowTable, list[Problem]]:
    """Open a table that is a table fact, and say what is wrong with its headings."""
    tables = [name for name, one in specs.items() if one.type is FactType.TABLE and one.derive is None]
    if fact not in tables:
        values = {"fact": fact, "known": "、".join(tables) or "—", "suggestion": suggest(fact, tables)}
        raise InputRefused([problem("batch-no-table-fact", Place(named), **values)])
    from fangan.app.table_facts import told_of_headings  # few batches have one

    spec = specs[fact]
    table = headed(open_rows(named, workspace), [*spec.columns, *([key] if key else [])])
    place = heads([table])
    headings = [(name, place[name]) for name, _ in table.columns if name != key or name in spec.columns]
    sums = [problem("table-total", one, Severity.WARNING) for one in table.sums()]
    return table, [*told_of_headings(spec, headings, next(iter(place.values()))), *sums]


def open_rows(named: str, workspace: Workspace) -> RowSource:
    """Open what `--data` names: as `open_source`, or `PLAN#FACT`, a table fact of a plan.

    Raises as `open_source` and `open_project` do, InputRefused `batch-table-which` where the plan gives no such table.
    """
    path, _, fact = (named, "", "") if os.path.exists(named) else named.partition("#")
    return _of_plan(path, fact, workspace) if _is_plan(path) else open_source(named)


def _is_plan(path: str) -> bool:
    """Whether rows come from a plan: its file, or its folder."""
    return os.path.isdir(path) or path.endswith((".yaml", ".yml"))


def _of_plan(path: str, fact: str, workspace: Workspace) -> RowSource:
    project = open_project(path, workspace)
    specs = project.composer().program.specs
    facts = {
        name: given
        for name, given in project.plan.facts.items()
        if name in specs and specs[name].type is FactType.TABLE and isinstance(given.raw, tuple)
    }
    name = fact or (next(iter(facts)) if len(facts) == 1 else "")
    if name not in facts:
        values = {"table": fact, "known": "、".join(facts) or "—", "suggestion": suggest(fact, facts)}
        raise InputRefused([problem("batch-table-which", Place(path), **values)])
    columns, raw = tuple(specs[name].columns), facts[name].raw
    assert isinstance(raw, tuple)

    def rows() -> Iterator[SheetRow]:
        yield SheetRow(0, columns)
        for number, entry in enumerate(raw, 1):
            cells = entry if not isinstance(entry, (str, tuple)) else {}
            yield SheetRow(number, tuple("、".join(raw_texts(cells.get(one, ""))) for one in columns))

    return RowSource(path, rows, f"{project.file}#{name}!", lettered=False)
