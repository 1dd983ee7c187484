"""Why a given fact is printed nowhere: the condition it stands behind, or that no text names it."""

from collections.abc import Iterator, Sequence

from fangan.assembly.absent import named_in
from fangan.assembly.expand import Expanded
from fangan.assembly.program import BlockProgram, Program
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.model.template import Condition

_SIGNS = {"given": "{fact}", "absent": "!{fact}"}


def behind(program: Program, expanded: Expanded, fact: str, place: Place | None) -> Problem:
    """Say of a given fact that nothing printed makes use of which condition would have to hold."""
    condition = condition_above(program, expanded, fact)
    if condition is None:
        return problem("fact-not-printed", place, Severity.WARNING, fact=fact)
    values = {"fact": fact, "condition": as_written(condition), "other": condition.name}
    return problem("fact-behind-condition", place, Severity.WARNING, **values)


def condition_above(program: Program, expanded: Expanded, fact: str) -> Condition | None:
    """Return the first condition that does not hold and keeps a fact from being printed, if there is one."""
    failed = {id(condition) for expansion in expanded.everything for condition in expansion.failed}
    found = (one for conditions in _above(program, fact) for one in conditions if id(one) in failed)
    return next(found, None)


def as_written(condition: Condition) -> str:
    """Return a condition as it stands behind `when=`."""
    sign = _SIGNS.get(condition.operator, "{fact}" + condition.operator + condition.literal)
    return sign.format(fact=condition.name)


def _above(program: Program, fact: str) -> Iterator[tuple[Condition, ...]]:
    """Yield, for every block that names a fact, the conditions it stands under, the outermost first."""
    for section in (*program.sections, *program.annexes, *filter(None, [program.cover])):
        above = (section.when,) if section.when else ()
        for node in section.nodes:
            yield from _inside(program, node, fact, above)


def _inside(
    program: Program, node: BlockProgram, fact: str, above: Sequence[Condition]
) -> Iterator[tuple[Condition, ...]]:
    here = (*above, node.when) if node.when else tuple(above)
    if fact in named_in(program, node):
        yield here
    for child in node.children:
        yield from _inside(program, child, fact, here)
