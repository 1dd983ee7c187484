"""Absent: the missing facts that the text which stays, or the outline itself, cannot do without; and given ones that
no text which stays makes use of, or that hold the mark of a draft.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from fangan.assembly.bind import Bound
from fangan.assembly.expand import Expanded
from fangan.assembly.program import BlockProgram, Pieces, Program, TaskProgram
from fangan.chinese.blanks import BLANK_OPENING
from fangan.model.fact import FactSpec, raw_texts
from fangan.model.plan import Given
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.model.template import Placeholder, Template


def absent(program: Program, bound: Bound, expanded: Expanded, gap: Severity) -> list[Problem]:
    """Report every missing fact that is needed; `gap` is what that weighs."""
    if not bound.missing and not bound.underivable:
        return []
    specs = program.specs
    printed = [program.slots[slot] for pieces in _printed(program, expanded) for slot in _slots(pieces)]
    used = {slot.name for slot in printed} | {slot.part for slot in printed}
    used |= {name for name in _read(expanded) if not specs[name].optional}
    found = [replace(wrong, severity=gap) for name, wrong in bound.underivable.items() if name in used]
    replaced = _names(program.outline.title) if program.plan.title else ()
    waiting: dict[str, list[str]] = {}
    for name, spec in bound.missing.items():
        if spec.derive is not None and name in used:
            waiting.setdefault(_source(specs, name), []).append(name)
        elif name in used or (_demanded(program, spec) and name not in replaced):
            found.append(_missing(program, spec, gap))
    told = {one.values["fact"] for one in found}
    for source, names in waiting.items():
        if source not in told:
            place = program.plan.blanks.get(source, program.plan.place)
            found.append(problem("fact-not-derived", place, gap, fact="、".join(names), source=source))
    return found


def _demanded(program: Program, spec: FactSpec) -> bool:
    """Whether the outline itself wants the fact given, be it printed or not."""
    own = program.outline.facts.get(spec.name)  # what a section cannot do without is wanted only where it stands
    return own is not None and not own.optional and own.derive is None


def _names(template: Template) -> set[str]:
    return {mark.name.partition(".")[0] for mark in template if isinstance(mark, Placeholder)}


def _source(specs: Mapping[str, FactSpec], name: str) -> str:
    """Return the fact that a derived one is computed from in the end."""
    seen = set[str]()
    while name in specs and name not in seen and (derive := specs[name].derive):
        seen.add(name)
        name = derive.source.partition(".")[0]
    return name


def idle(program: Program, given: Mapping[str, Given], expanded: Expanded, used: Container[str]) -> list[Problem]:
    """Report every given fact that is declared, and that nothing which is printed hangs on; `used` are the others."""
    typed = [name for name, fact in given.items() if name in program.specs and fact.place != program.plan.place]
    silent = [
        name
        for name in typed
        if name not in used and program.specs[name].derive is None and not _demanded(program, program.specs[name])
    ]
    if not silent:
        return []
    from fangan.assembly.behind import behind  # only a fact that is not printed pays for it

    return [behind(program, expanded, name, given[name].place) for name in silent]


def marked(program: Program, given: Mapping[str, Given], refused: Container[str], gap: Severity) -> Iterator[Problem]:
    """Report every given fact in which a cell, an entry or a part is still to be filled in, where the first one is."""
    for name, fact in given.items():
        found = list(_marks(fact)) if name in program.specs and name not in refused else []
        if found:
            text, place = found[0]
            yield problem("fact-unfilled", place, gap, fact=name, text=text, count=len(found))


def _marks(fact: Given) -> Iterator[tuple[str, Place | None]]:
    """Yield the texts of a fact that hold the mark of a draft, with their places."""
    for number, row in enumerate(fact.raw, 1) if isinstance(fact.raw, tuple) else [(0, fact.raw)]:
        for column, cell in row.items() if isinstance(row, Mapping) else [("", row)]:
            for text in raw_texts(cell):
                if BLANK_OPENING in text:
                    yield text, fact.places.get((number, column)) or fact.place


def used_by(program: Program, expanded: Expanded) -> set[str]:
    """Return the facts that what is printed names, hangs on, is chosen by, or is computed from."""
    used = set(program.judged_by)
    filled = (pieces for pieces in _printed(program, expanded) if not isinstance(pieces, str))
    used |= {program.slots[slot].name for pieces in filled for slot in _slots(pieces)}
    for expansion in expanded.everything:
        used |= expansion.asked
    return _with_sources(program, used | _read(expanded))


def _missing(program: Program, spec: FactSpec, gap: Severity) -> Problem:
    code = "fact-optional-used" if spec.optional else "fact-missing"
    place = program.plan.blanks.get(spec.name, program.plan.place)
    return problem(code, place, gap, fact=spec.name, ask=spec.ask, declared=spec.place)


def _read(expanded: Expanded) -> set[str]:
    """Return the facts that comparisons, repeated blocks and repeated rows read."""
    found: set[str] = set()
    for expansion in expanded.everything:
        found |= expansion.read
        tables = (one.node.table for one in expansion.instances if one.node.table)
        found |= {each.partition(".")[0] for table in tables for _, each in table.rows if each}
    return found


def _printed(program: Program, expanded: Expanded) -> Iterator[Pieces]:
    """Yield all compiled text that is printed in this run."""
    yield program.title
    for section in (*(annex for annex, _ in expanded.annexes), *filter(None, [program.cover])):
        yield section.title
    for expansion in expanded.everything:
        for one in expansion.everything:
            yield from _of_node(one.node)
        for duty in expansion.duties:
            yield from _of_task(duty.task)


def named_in(program: Program, node: BlockProgram) -> set[str]:
    """Return the facts that a block itself names, tests or repeats over, and those they are computed from."""
    named = {program.slots[slot].name for pieces in _of_node(node) for slot in _slots(pieces)}
    named |= {name for name in (node.each, node.when.fact if node.when else "") if name}
    named |= {each for _, each in node.table.rows if each} if node.table else set()
    return _with_sources(program, {name.partition(".")[0] for name in named})


def _with_sources(program: Program, names: Iterable[str]) -> set[str]:
    """Return facts with those they are computed from."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found and name in program.specs:
            found.add(name)
            derive = program.specs[name].derive
            waiting += [derive.source.partition(".")[0]] if derive else []
    return found


def _of_node(node: BlockProgram) -> Iterator[Pieces]:
    yield from filter(None, (node.heading, node.text, node.join, node.end))
    if node.table:
        yield node.table.caption
        yield from node.table.header
        for cells, _ in node.table.rows:
            yield from cells
    if node.task:
        yield from _of_task(node.task)


def _of_task(task: TaskProgram) -> Iterator[Pieces]:
    yield from (*task.lead, *task.with_, task.by, task.at, task.time, task.place)


def _slots(pieces: Pieces) -> list[int]:
    return [] if isinstance(pieces, str) else [piece for piece in pieces if isinstance(piece, int)]
