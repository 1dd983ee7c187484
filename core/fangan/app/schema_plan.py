"""The schema of one plan: its facts, sections, items, choices and providers, as the catalogue has them today."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from fangan.app.questionnaire import ask
from fangan.app.schema_facts import facts_schema
from fangan.app.schema_section import SectionSchema
from fangan.assembly.select import Selection, survey_selection
from fangan.model.event import Event
from fangan.model.fact import FactType
from fangan.model.outline import Outline
from fangan.model.plan import COVERS, Plan, SectionChoice
from fangan.model.problem import FanganError
from fangan.plugins.catalogue import Catalogue
from fangan.schemas.pieces import Schema, known, one, record_or_named
from fangan.schemas.plan_keys import annex_choice, plan_file


def plan_schema(catalogue: Catalogue, plan: Plan) -> Schema:
    """Return the plan file's schema, narrowed to this plan; raises as selecting does.

    Sections and items are those there would be with nothing dropped, so that what was dropped can be taken in again;
    facts are those the plan asks for as it stands.
    """
    selection, _ = survey_selection(catalogue, plan)
    whole, (questions, _) = _whole(catalogue, selection), ask(catalogue, selection)
    agencies = [agency.path for agency in catalogue.agencies if agency.code or agency.sector]
    events = [event.name or event.id for event in catalogue.every(Event)]
    sections = _narrowed(whole, _places(catalogue, selection))
    annexes = _narrowed(whole, _annex_places(catalogue, selection))
    narrower = {
        "outline": _outlines(catalogue),
        "agency": {**one("stated"), "examples": agencies},
        "facts": facts_schema(questions, {FactType.AGENCY: agencies, FactType.EVENT: events}),
        "sections": record_or_named(
            {key: found.schema() if found else one("choice") for key, found in sections.items()}, one("choice")
        ),
        "annexes": record_or_named(
            {key: found.schema(annex_choice) if found else one("annex-choice") for key, found in annexes.items()},
            one("annex-choice"),
        ),
    }
    items = [found.definitions() for found in (*sections.values(), *annexes.values()) if found]
    return plan_file(narrower, {name: schema for found in items for name, schema in found.items()})


def _whole(catalogue: Catalogue, selection: Selection) -> Selection:
    """Return what there would be with nothing dropped; a text that is broken and not in the plan is not offered."""
    try:
        return survey_selection(catalogue, _with_everything(selection.plan, selection.outline))[0]
    except FanganError:
        return selection


def _with_everything(plan: Plan, outline: Outline) -> Plan:
    """Return the plan with nothing dropped, and with every section that it may add."""
    there = {entry.key for entry in outline.sections}
    added = {key: SectionChoice() for key in outline.may_add if key not in there}
    return replace(plan, sections=_undropped({**added, **plan.sections}), annexes=_undropped(plan.annexes))


def _undropped(choices: Mapping[str, SectionChoice]) -> Mapping[str, SectionChoice]:
    return {key: replace(one, drop=(), drop_section=False) for key, one in choices.items()}


def _outlines(catalogue: Catalogue) -> Schema:
    """The outlines there are; one that is broken is listed without its name."""
    names = {}
    for id_ in catalogue.outlines.ids():
        try:
            names[id_] = catalogue.outlines.get(id_).name
        except FanganError:
            names[id_] = id_
    return known([*names, *names.values()], [*names.values(), *names])


def _places(catalogue: Catalogue, selection: Selection) -> Mapping[str, Collection[str]]:
    """Return the sections a plan may speak of, each with those behind which it may be put.

    They are the outline's, those it offers, the issuing texts of notice and letter, and unless it is closed what else
    somebody words.
    """
    outline, plan = selection.outline, selection.plan
    there = [entry.key for entry in outline.sections]
    covers = sorted(COVERS)
    taken = {*there, *covers, *(entry.key for entry in outline.annexes), *plan.annexes}
    added = [key for key in (*outline.may_add, *_worded(catalogue, outline)) if key not in taken]
    return {**dict.fromkeys([*there, *covers], ()), **{key: [*there, *plan.sections] for key in added}}


def _annex_places(catalogue: Catalogue, selection: Selection) -> Mapping[str, Collection[str]]:
    """The same for annexes; of what somebody words what is the plan's own, or an annex of it already."""
    outline, plan = selection.outline, selection.plan
    there = [entry.key for entry in outline.annexes]
    wanted = {*plan.annexes, *(head.key for head in catalogue.own_heads)} - {*there, *plan.sections}
    wanted -= {entry.key for entry in outline.sections}
    added = [key for key in _worded(catalogue, outline) if key in wanted]
    return {**dict.fromkeys(there, ()), **{key: [*there, *plan.annexes] for key in added}}


def _worded(catalogue: Catalogue, outline: Outline) -> list[str]:
    """List the keys of whole sections that an outline which is not closed lets a plan add."""
    keys = [] if outline.closed else catalogue.keys()
    return [key for key in keys if catalogue.section_heads(key)]


def _narrowed(whole: Selection, places: Mapping[str, Collection[str]]) -> Mapping[str, SectionSchema | None]:
    """Return every section with what is known of it; None where there is no wording."""
    decisions = {decision.target: decision for decision in whole.decisions}
    selected = {section.key: section for section in whole.everything}
    return {
        key: SectionSchema(selected[key], decisions, anchors) if key in selected else None
        for key, anchors in places.items()
    }
