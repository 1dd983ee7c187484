"""The choices without which a new plan could not be built: items for a list that is announced, as many as must be."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from fangan.app.questionnaire import ask
from fangan.assembly.composer import Composer
from fangan.assembly.offered import item_names
from fangan.assembly.select import SelectedSection, Selection, survey_selection
from fangan.assembly.theme import setting_of
from fangan.model.outline import OutlineSection
from fangan.model.plan import Given, Plan, SectionChoice
from fangan.model.problem import FanganError, Problem
from fangan.plugins.catalogue import Catalogue

_ROUNDS = 3
"""How often what was changed is looked at again: items that come in bring facts, and facts bring items."""


def with_first_choices(catalogue: Catalogue, plan: Plan, examples: bool) -> Plan:
    """Return a plan whose sections have items where they announce some, and as many as the outline demands.

    It is judged with the facts that must be given, or with `examples` all of them. What cannot be settled so is left.
    """
    for _ in range(_ROUNDS):
        selection, _problems = survey_selection(catalogue, plan)
        choices = dict(plan.sections)
        for found in _wrong(catalogue, plan, selection, examples):
            section = next((one for one in selection.sections if one.key == found.values["key"]), None)
            if section:
                choices[section.key] = _chosen(catalogue, selection, section, choices, found)
        if choices == plan.sections:
            break
        plan = replace(plan, sections=choices)
    return plan


def _wrong(catalogue: Catalogue, plan: Plan, selection: Selection, examples: bool) -> Iterator[Problem]:
    """Yield where items are too many, too few or missing, as far as the plan can be composed."""
    questions, _ = ask(catalogue, selection)
    names = questions.used if examples else questions.needed
    specs = [questions.specs[name] for name in names if name in questions.specs]
    given = {spec.name: Given(spec.example) for spec in specs if spec.example is not None and spec.derive is None}
    try:
        problems = Composer(catalogue, plan).compose(given, draft=True).problems
    except FanganError:
        return
    yield from (one for one in problems if one.code in ("item-count", "list-without-items"))


def _chosen(
    catalogue: Catalogue,
    selection: Selection,
    section: SelectedSection,
    choices: Mapping[str, SectionChoice],
    found: Problem,
) -> SectionChoice:
    """Return the choice that mends one section: further items from those there are, or the last ones dropped."""
    choice = choices.get(section.key, SectionChoice())
    own = [one.part.id for one in section.parts if one.level and one.part.id]
    more = int(found.values.get("wanted", 0)) - int(found.values.get("found", 0))
    if found.code == "item-count" and more < 0:
        required = section.entry.items.required if isinstance(section.entry, OutlineSection) else ()
        spare = [id_ for id_ in own if id_ not in required]
        return replace(choice, drop=(*choice.drop, *spare[more:]))
    setting = setting_of(selection.plan, selection.outline, selection.agency)
    further = [id_ for id_ in item_names(catalogue, setting, selection.plan.date, section.key) if id_ not in own]
    return replace(choice, add=(*choice.add, *(further[:more] if found.code == "item-count" else further)))
