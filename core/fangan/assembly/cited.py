"""Conditions that ask for text, not for facts: `when=@task-table`, whether a section or an annex is printed."""

from collections.abc import Iterator, Mapping

from fangan.assembly.condition import NotComparable, holds
from fangan.assembly.program import Program, SectionProgram
from fangan.assembly.values import Value
from fangan.messages.suggest import suggest
from fangan.model.problem import Problem, problem
from fangan.model.template import Condition
from fangan.plugins.catalogue import Catalogue

_PRINTED = "1"
_GENERATED = "task-table"
"""What the annex that is made of the responsibilities is usually called."""


def with_printed(program: Program, values: Mapping[str, Value], tasks: bool) -> Mapping[str, Value]:
    """Return the facts, and with them `@KEY` for every section and annex that is printed.

    `tasks` is whether some block has responsibilities: without any there is no table of them. The condition of a
    section itself is answered first, so that none can hang on itself.
    """
    marks = {f"@{one.key}": _PRINTED for one in _printed(program, values, tasks)}
    return {**values, **marks}


def _printed(program: Program, values: Mapping[str, Value], tasks: bool) -> Iterator[SectionProgram]:
    for one in (*program.sections, *program.annexes):
        if one.tasks and not tasks:
            continue
        try:
            if one.when is None or holds(one.when, values):
                yield one
        except NotComparable:
            continue  # told where the section is expanded


def unknown_text(catalogue: Catalogue, condition: Condition) -> Problem | None:
    """Return what is wrong with `@KEY` when no section and no annex anywhere goes by the key."""
    key = condition.fact[1:]
    worded = catalogue.keys()
    if key == _GENERATED or key in worded:
        return None
    outlines = [catalogue.outline(id_) for id_ in catalogue.outlines.ids()]
    generated = {entry.key for outline in outlines for entry in outline.annexes if entry.tasks}
    if key in generated:
        return None
    hint = suggest(key, [*worded, *generated])
    return problem("condition-text-unknown", condition.place, key=key, suggestion=hint)
