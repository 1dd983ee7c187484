"""Take a plan as its superior leaves it: with the facts that come down, ready to be composed like any other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fangan.assembly.composer import Composer
from fangan.model.plan import Plan
from fangan.model.problem import Problem
from fangan.plugins.catalogue import Catalogue
from fangan.superior.compose import compose_superior
from fangan.superior.departures import Superior
from fangan.superior.inherit import inherited


@dataclass(frozen=True, slots=True)
class Adopted:
    """A plan with what came down, the superior (None without `under:`), and a note for each fact."""

    plan: Plan
    superior: Superior | None = None
    notes: tuple[Problem, ...] = ()


def adopt(plan: Plan, catalogue: Catalogue, folder: Path, folders: Sequence[str] = ()) -> Adopted:
    """Compose the superior that `plan.under` names and let its shared facts come down; errors as `compose_superior`."""
    if not plan.under:
        return Adopted(plan)
    above = compose_superior(plan, folder, folders)
    program = Composer(catalogue, plan).program
    raws = above.document.manifest.facts
    facts, notes = inherited(above.program, raws, program, plan.facts, above.name)
    return Adopted(replace(plan, facts=facts), above, tuple(notes))
