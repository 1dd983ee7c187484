"""What a program was expanded to last: it serves again as long as all the facts it hangs on are given as they were."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from fangan.assembly.bind import Bound
from fangan.assembly.expand import Expanded, expand
from fangan.assembly.program import BlockProgram, Program
from fangan.assembly.values import Value
from fangan.late.tuples import NamedTuple
from fangan.model.problem import Severity
from fangan.model.template import Condition


class _Kept(NamedTuple):
    """An expansion, what was given of the facts whose values it read, and which others were there."""

    expanded: Expanded
    gap: Severity
    read: Mapping[str, object]
    asked: Mapping[str, object]


class Expansions:
    """Expands one program; documents of a batch mostly differ in words that no condition asks for."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._kept: _Kept | None = None

    def expand(self, bound: Bound, gap: Severity) -> Expanded:
        """Return what `assembly.expand.expand` does."""
        kept = self._kept
        if (
            kept is not None
            and kept.gap is gap
            and all(as_given(bound, name) == given for name, given in kept.read.items())
            and all(_there(bound.values, name) == there for name, there in kept.asked.items())
        ):
            return kept.expanded
        expanded = expand(self.program, bound.values, gap)
        read, asked = self._hangs_on
        self._kept = _Kept(
            expanded,
            gap,
            {name: as_given(bound, name) for name in read},
            {name: _there(bound.values, name) for name in asked},
        )
        return expanded

    @cached_property
    def _hangs_on(self) -> tuple[frozenset[str], frozenset[str]]:
        """The facts that some text is compared by or repeated for, and those that are only asked for.

        They are those of the whole program: what a dropped annex would have asked is asked of no expansion.
        """
        program = self.program
        parts = [*program.sections, *program.annexes, *filter(None, [program.cover])]
        nodes = [node for part in parts for node in _everything(part.nodes)]
        conditions = [one for one in [*(part.when for part in parts), *(node.when for node in nodes)] if one]
        read = {one.fact for one in conditions if not _only_asks(one)}
        read |= {node.each.partition(".")[0] for node in nodes if node.each}
        return frozenset(read), frozenset({one.fact for one in conditions} - read)


def _everything(nodes: Iterable[BlockProgram]) -> Iterator[BlockProgram]:
    for node in nodes:
        yield node
        yield from _everything(node.children)


def _only_asks(condition: Condition) -> bool:
    return condition.operator in ("given", "absent")


def as_given(bound: Bound, name: str) -> object:
    """Return a fact as it was given, for 3 and 3.0 are printed differently; of a derived one all there is to it."""
    return bound.raws.get(name) if name in bound.raws else repr(bound.values.get(name))


def _there(values: Mapping[str, Value], name: str) -> object:
    """Return whether a fact is there; of one that has parts which these are, too."""
    value = values.get(name)
    return repr(value) if isinstance(value, Mapping) else value is not None and value != "" and value != ()
