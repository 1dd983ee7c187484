"""Wordings judged by another day than the plan's: `valid-on: 活动日期` in a head names a date fact."""

from collections.abc import Mapping

from fangan.assembly.ranking import Judged, judged
from fangan.assembly.select import Selection
from fangan.messages.suggest import suggest
from fangan.model.fact import FactSpec, FactType
from fangan.model.problem import Place, Problem, problem
from fangan.model.section import VariantHead


def days_of(selection: Selection) -> dict[tuple[str, str], Judged]:
    """Return the days of the wordings that are judged by a fact, by their provider's id and their file."""
    plan = selection.plan
    return {(one.provider.id, one.file): judged(one, plan.facts, plan.date) for one in _heads(selection)}


def day_problems(selection: Selection, specs: Mapping[str, FactSpec]) -> list[Problem]:
    """Refuse a `valid-on:` that names no date of the plan."""
    dates = [name for name, spec in specs.items() if spec.type is FactType.DATE]
    return [
        problem("valid-on-unknown", Place(one.file, 1), fact=one.valid_on, suggestion=suggest(one.valid_on, dates))
        for one in dict.fromkeys(_heads(selection))
        if one.valid_on not in dates
    ]


def _heads(selection: Selection) -> list[VariantHead]:
    found = (wording.head for section in selection.everything for wording in section.sources)
    return [head for head in found if head.valid_on]
