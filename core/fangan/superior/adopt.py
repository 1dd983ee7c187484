"""Take a plan as its superior leaves it: with the facts that come down, ready to be composed like any other.

The superior may stand under a plan of its own, and so on up; each is taken the same way.
"""

import os
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from fangan.assembly.composer import Composer
from fangan.assembly.sharing import serves
from fangan.formats.registry import read
from fangan.late.records import dataclass
from fangan.model.plan import Plan
from fangan.model.problem import FanganError, InputRefused, Place, Problem, problem
from fangan.plugins.catalogue import Catalogue
from fangan.provenance.manifest import plan_of
from fangan.sources.plan_file import find_plan, is_plan, load_plan
from fangan.superior.departures import Superior
from fangan.superior.inherit import inherited

HIGHEST = 9
"""Plans above a plan: the country has five levels; whoever needs more has made a mistake."""


class Around(Protocol):
    """Whoever has the catalogues and composers of a run."""

    def catalogue(self, own: Path | None = None) -> Catalogue:
        """Return the catalogue for plans in the folder `own`; for a plan whose folder is not known, without one."""
        ...

    def composer(self, catalogue: Catalogue, plan: Plan) -> Composer:
        """Return what composes a plan."""
        ...


@dataclass(frozen=True, slots=True)
class Adopted:
    """A plan with what came down, the superior (None without `under:`), and a note of what came down."""

    plan: Plan
    superior: Superior | None = None
    notes: tuple[Problem, ...] = ()


def adopt(plan: Plan, catalogue: Catalogue, folder: Path, around: Around, below: tuple[Path, ...] = ()) -> Adopted:
    """Compose the superior that `plan.under` names, relative to `folder`, and let its shared facts come down.

    `around` has what the plans above are composed with; `below` are the folders of the plans under this one. Raises
    InputRefused `under-unusable` with the causes, `under-circle` where the plans lead back to one of them.
    """
    if not plan.under:
        return Adopted(plan)
    place = plan.places.get("under", plan.place)
    try:
        above = _superior(folder / plan.under, around, (*below, Path(os.path.realpath(folder))), place)
    except FanganError as error:
        if any(one.code == "under-circle" for one in error.problems):
            raise  # each plan of a circle leads back to it: one mistake, told once
        raise InputRefused([problem("under-unusable", place, path=plan.under), *error.problems]) from error
    program = around.composer(catalogue, plan).program
    raws = above.document.manifest.facts
    facts, notes = inherited(above.program, raws, program, plan.facts, above.name)
    named = replace(plan, facts=facts)
    if not serves(program, named):  # what came down says what the plan is about, and so what it may take over
        program = around.composer(catalogue, named).program
        facts, notes = inherited(above.program, raws, program, plan.facts, above.name)
    return Adopted(replace(plan, facts=facts), above, tuple(notes))


def _superior(path: Path, around: Around, below: tuple[Path, ...], place: Place | None) -> Superior:
    """Compose a superior, named at `place`, as a draft: one with gaps binds by what it has."""
    superior, own = _read(path, around)
    if (own and Path(os.path.realpath(own)) in below) or len(below) > HIGHEST:
        raise InputRefused([problem("under-circle", place)])
    catalogue = around.catalogue(own)
    if own:
        superior = adopt(superior, catalogue, own, around, below).plan
    composer = around.composer(catalogue, superior)
    document = composer.compose(draft=True).document
    name = document.name
    return Superior(name=name, document=document, program=composer.program, values=composer.bind().values)


def _read(path: Path, around: Around) -> tuple[Plan, Path | None]:
    """Return the superior's plan and the folder of its own wording, None for a built file, which has all its facts."""
    if not is_plan(path):
        built = read(path, lambda: around.catalogue().formats())
        return plan_of(built.document.manifest, str(path)), None
    file = find_plan(path)
    return load_plan(file), file.parent
