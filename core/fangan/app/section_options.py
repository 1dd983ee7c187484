"""What a plan may do with each of its sections: leave it or some of its items out, take further ones in, choose."""

from collections.abc import Iterator, Mapping

from fangan.assembly.decider import Decider
from fangan.assembly.headings import bare_words, heading, items_of
from fangan.assembly.offered import item_names, section_names
from fangan.assembly.select import SelectedSection, Selection, survey_selection
from fangan.assembly.theme import setting_of
from fangan.late.tuples import NamedTuple
from fangan.model.fact import Raw
from fangan.model.outline import ItemRules, OutlineSection
from fangan.model.plan import Plan, SectionChoice
from fangan.model.section import Alternatives, walk
from fangan.plugins.catalogue import Catalogue
from fangan.sources.editing.rewrite import Keys

_FREE = ItemRules()


class Toggle(NamedTuple):
    """A section or item that stands or not; `value`, at the end of `path` in the plan file, makes it the other way."""

    id: str
    name: str
    provider: str
    on: bool
    path: Keys
    value: Raw | None


class Answers(NamedTuple):
    """Alternatives of which the plan chooses: what is chosen, and by which value at `path` each would be."""

    id: str
    asked: Alternatives
    chosen: tuple[str, ...]
    path: Keys
    values: Mapping[str, Raw]


class SectionOptions(NamedTuple):
    """One section or annex: whether it stands (`toggle.path` is () for one that must), its items, its alternatives."""

    key: str
    guidance: str
    toggle: Toggle
    items: tuple[Toggle, ...] = ()
    answers: tuple[Answers, ...] = ()


def section_options(catalogue: Catalogue, selection: Selection) -> tuple[SectionOptions, ...]:
    """Return the options of all sections, then of all annexes, those left out or not yet taken in behind the others."""
    found: list[SectionOptions] = []
    offered = offered_sections(catalogue, selection)
    for group, chosen, further in zip(
        ("sections", "annexes"), (selection.sections, selection.annexes), offered, strict=True
    ):
        found += [_of_section(catalogue, selection, group, one) for one in chosen]
        found += _left_out(catalogue, selection, group)
        after = {"after": chosen[-1].key} if chosen and group == "sections" else {}
        offers = [Toggle(key, name, "", False, (group, key), after) for key, name in further.items()]
        found += [SectionOptions(one.id, "", one) for one in offers]
    return tuple(found)


def options_of(catalogue: Catalogue, plan: Plan) -> tuple[SectionOptions, ...]:
    """Return the options of a plan that was read; raises as selecting does."""
    return section_options(catalogue, survey_selection(catalogue, plan)[0])


def offered_sections(catalogue: Catalogue, selection: Selection) -> tuple[dict[str, str], dict[str, str]]:
    """Return what `may-add` offers beside what is there, sections and annexes: an annex is one in some outline."""
    outline = selection.outline
    names = _names(catalogue, selection)
    there = {*outline.keys, *selection.plan.sections, *selection.plan.annexes}
    offered = {key: names[key] for key in outline.may_add if key not in there and names[key]}
    every = map(catalogue.outline, catalogue.outlines.ids())
    annexes = {entry.key for one in every for entry in one.annexes}
    return (
        {key: name for key, name in offered.items() if key not in annexes},
        {key: name for key, name in offered.items() if key in annexes},
    )


def rules_of(section: SelectedSection) -> ItemRules:
    """Return what the outline demands of a section's items."""
    return section.entry.items if isinstance(section.entry, OutlineSection) else _FREE


def section_title(section: SelectedSection) -> str:
    """Return the heading of a section as the outline or its wording has it."""
    entry, wording = section.entry, section.wording
    own = entry.heading if isinstance(entry, OutlineSection) else entry.title
    return bare_words(own or (wording.title if wording else ())) or section.key


def present_items(section: SelectedSection, choice: SectionChoice) -> dict[str, str]:
    """Return the numbered items that stand in a section by themselves and may be dropped, with their headings."""
    own = [one for one in section.parts if one.part.id not in choice.add]
    parts = [one.part for one in walk(own) if one.level and one.part.id]
    return {part.id: heading(part) for part in parts if part.id not in rules_of(section).required}


def dropped_items(section: SelectedSection, choice: SectionChoice) -> dict[str, str]:
    """Return the items that are dropped already, with their headings."""
    own = items_of(section.wording) if section.wording else {}
    return {id_: own.get(id_, "") for id_ in choice.drop}


def further_items(
    catalogue: Catalogue, selection: Selection, section: SelectedSection, choice: SectionChoice
) -> dict[str, str]:
    """Return the items that somebody words for this agency and that do not come in by themselves."""
    present = {one.part.id for one in walk(section.parts)} - {*choice.add}
    setting = setting_of(selection.plan, selection.outline, selection.agency)
    worded = item_names(catalogue, setting, selection.plan.date, section.key)
    return {id_: name for id_, name in worded.items() if id_ not in present}


def chosen_answers(section: SelectedSection, id_: str) -> tuple[str, ...]:
    """Return what is chosen of the alternatives of an item."""
    return tuple(section.choices[id_].split("、")) if id_ in section.choices else ()


def _names(catalogue: Catalogue, selection: Selection) -> dict[str, str]:
    setting = setting_of(selection.plan, selection.outline, selection.agency)
    return section_names(Decider(catalogue, setting, selection.plan.date), selection.outline)


def _of_section(catalogue: Catalogue, selection: Selection, group: str, section: SelectedSection) -> SectionOptions:
    choice = _choices(selection, group).get(section.key, SectionChoice())
    title, wording = section_title(section), section.wording
    at = _path(selection, group, section.key, title)
    added = section.key not in selection.outline.keys
    path, value = (at, None) if added else ((*at, "drop"), "true")
    provider = wording.head.provider.id if wording else ""
    whole = Toggle(section.key, title, provider, True, () if section.entry.required else path, value)
    guidance = " ".join(wording.guidance.split()) if wording else ""
    items = tuple(_items(catalogue, selection, section, choice, at))
    return SectionOptions(section.key, guidance, whole, items, tuple(_answers(selection, section, at)))


def _items(
    catalogue: Catalogue, selection: Selection, section: SelectedSection, choice: SectionChoice, at: Keys
) -> Iterator[Toggle]:
    """Yield the items that may be left out, those that are, and those that may be taken in."""
    whose = {one.part.id: one.wording.head.provider.id for one in walk(section.parts)}
    drop, add = (*at, "drop"), (*at, "add")
    for id_, name in present_items(section, choice).items():
        yield Toggle(id_, name, whose[id_], True, drop, (*choice.drop, id_))
    own = section.wording.head.provider.id if section.wording else ""
    for id_, name in dropped_items(section, choice).items():
        yield Toggle(id_, name, own, False, drop, tuple(one for one in choice.drop if one != id_) or None)
    further = {} if rules_of(section).fixed else further_items(catalogue, selection, section, choice)
    heads = {head.item: head.provider.id for head in catalogue.item_heads(section.key)}
    for id_, name in further.items():
        on = id_ in choice.add
        rest = tuple(one for one in choice.add if one != id_) or None
        yield Toggle(id_, name, heads.get(id_, own), on, add, rest if on else (*choice.add, id_))


def _answers(selection: Selection, section: SelectedSection, at: Keys) -> Iterator[Answers]:
    """Yield the alternatives of a section's wording."""
    said = _raw(selection, *at, "choose")
    for id_, asked in (section.wording.choose if section.wording else {}).items():
        chosen = chosen_answers(section, id_)
        key = next((one for one in said if one in (id_, asked.ask)), id_)
        values: dict[str, Raw] = {one: one for one in asked.options}
        if asked.several:
            kept = {one: (*chosen, one) if one not in chosen else () for one in asked.options}
            values = {one: new or tuple(left for left in chosen if left != one) for one, new in kept.items()}
        yield Answers(id_, asked, chosen, (*at, "choose", key), values)


def _left_out(catalogue: Catalogue, selection: Selection, group: str) -> Iterator[SectionOptions]:
    """Yield the sections or annexes that the plan leaves out."""
    names = _names(catalogue, selection)
    for key, choice in _choices(selection, group).items():
        if choice.drop_section:
            path = (*_path(selection, group, key, names.get(key, "")), "drop")
            yield SectionOptions(key, "", Toggle(key, names.get(key) or key, "", False, path, None))


def _choices(selection: Selection, group: str) -> Mapping[str, SectionChoice]:
    return selection.plan.sections if group == "sections" else selection.plan.annexes


def _path(selection: Selection, group: str, key: str, name: str) -> Keys:
    """Return where the plan file speaks, or would, of a section, which may go by its heading there."""
    said = _raw(selection, group)
    return group, next((one for one in said if one in (key, name)), key)


def _raw(selection: Selection, *path: str) -> Mapping[str, Raw]:
    """Return a mapping of the plan file, empty where there is none."""
    found: Raw = selection.plan.raw
    for step in path:
        found = found.get(step, {}) if isinstance(found, Mapping) else {}
    return found if isinstance(found, Mapping) else {}
