"""The composers of a run: plans that differ in nothing that selection reads are compiled once."""

from fangan.assembly.composer import Composer
from fangan.assembly.program import Program
from fangan.assembly.sharing import of_plan, read_of, serves
from fangan.model.plan import Plan
from fangan.plugins.catalogue import Catalogue

_KEPT = 8
"""How many programs stay: the plans of a run come by kind, so that one that is asked for again was made lately."""


class Composers:
    """Makes composers, and remembers the last programs with all that went into them."""

    def __init__(self) -> None:
        self._known: list[tuple[Catalogue, Plan, Program]] = []

    def composer(self, catalogue: Catalogue, plan: Plan) -> Composer:
        """Return what composes a plan; raises InputRefused or PluginFailed when its wording cannot be settled."""
        read = read_of(plan)
        for known, other, program in self._known:
            if known is catalogue and other == read and serves(program, plan):
                return Composer(catalogue, plan, of_plan(program, plan))
        made = Composer(catalogue, plan)
        if made.program.judged_by:
            return made
        self._known = [*self._known[1 - _KEPT :], (catalogue, read, made.program)]
        return made
