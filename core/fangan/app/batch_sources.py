"""Where the rows of a batch come from: a file of a table, or a table fact of another plan."""

import os
from collections.abc import Iterator

from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.batch.tables import RowSource, open_source
from fangan.messages.suggest import suggest
from fangan.model.fact import FactType, raw_texts
from fangan.model.problem import InputRefused, Place, problem
from fangan.sources.sheets import SheetRow


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
