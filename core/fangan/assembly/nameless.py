"""A plan that does not give what its title is made of: nobody knows what it is about, and more follows from that."""

from collections.abc import Iterator

from fangan.messages.suggest import suggest
from fangan.model.fact import FactType
from fangan.model.outline import Outline
from fangan.model.plan import Plan
from fangan.model.problem import FanganError, Problem, problem
from fangan.model.template import Placeholder
from fangan.plugins.catalogue import Catalogue


def title_problems(catalogue: Catalogue, plan: Plan) -> list[Problem]:
    """Report the facts that the title names and the plan does not give; for a plan that was refused.

    A superior plan may give them to one under it, so of such a plan nothing is said.
    """
    if plan.under:
        return []
    try:
        outline = catalogue.outline(plan.outline)
    except FanganError:
        return []  # told already
    return list(_ungiven(plan, outline))


def _ungiven(plan: Plan, outline: Outline) -> Iterator[Problem]:
    for mark in plan.title or outline.title:
        spec = outline.facts.get(mark.name) if isinstance(mark, Placeholder) else None
        if spec is None or spec.type is not FactType.TEXT or spec.name in plan.facts or spec.default is not None:
            continue
        strange = suggest(spec.name, [name for name in plan.facts if name not in outline.facts])
        place = plan.facts[strange].place if strange else plan.blanks.get(spec.name, plan.place)
        yield problem("title-fact-missing", place, fact=spec.name, written=strange or "—")
