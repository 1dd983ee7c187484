"""Sections and items by what people call them, whoever words them: `活动内容#公益捐助` is `activities#donation`."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from fangan.assembly.decider import Decider
from fangan.assembly.headings import bare_words, named_items
from fangan.assembly.offered import section_names
from fangan.assembly.program import Program
from fangan.assembly.ranking import rank
from fangan.assembly.select import Selection
from fangan.model.address import Target
from fangan.model.outline import Outline, OutlineSection
from fangan.model.problem import FanganError, Problem
from fangan.model.section import VariantHead, walk
from fangan.plugins.catalogue import Catalogue

Named = tuple[str, str]
"""A target and a name that it goes by."""


def names_in(catalogue: Catalogue, heads: Iterable[VariantHead]) -> Iterator[Named]:
    """Yield the targets that variants word, each with its heading; a file that cannot be read names nothing."""
    for head in heads:
        try:
            wording = catalogue.wording(head)
        except FanganError:
            continue  # told where it is used
        if not head.item:
            yield head.key, bare_words(wording.title)
        for item, name in named_items(wording):
            yield str(Target(head.key, item)), name


def every_name(catalogue: Catalogue) -> list[Named]:
    """List the names of all sections and items there are."""
    keys = catalogue.keys()
    return [
        one for key in keys for one in names_in(catalogue, [*catalogue.section_heads(key), *catalogue.item_heads(key)])
    ]


def names_of_selection(selection: Selection) -> list[Named]:
    """List the names of the sections, annexes and items that a plan has, each with its target."""
    names: list[Named] = []
    for section in selection.everything:
        entry = section.entry
        own = entry.heading if isinstance(entry, OutlineSection) else entry.title
        names.append((section.key, bare_words(own or (section.wording.title if section.wording else ()))))
        items = (one.part for one in walk(section.parts) if one.part.id)
        names.extend((str(Target(section.key, part.id)), bare_words(part.heading)) for part in items)
    return names


def target_called(text: str, names: Collection[Named]) -> str:
    """Return the only target that goes by a text, '' when none or several do.

    It may name a section, an item behind its section (either by id or by heading), or an item alone.
    """
    wanted, hash_, item = text.partition("#")
    sections = {target for target, name in names if "#" not in target and wanted in (target, name)}
    if not hash_:
        sections = sections or {target for target, name in names if wanted == name}
        return sections.pop() if len(sections) == 1 else ""
    if len(sections) != 1:
        return ""
    key = sections.pop()
    inside = [(Target.parse(target).item, name) for target, name in names if target.startswith(f"{key}#")]
    items = {id_ for id_, name in inside if item in (id_, name)}
    return str(Target(key, items.pop())) if len(items) == 1 else ""


_NAMED = ("key", "target", "section")


def speaks_of_targets(problems: Iterable[Problem]) -> bool:
    """Whether a problem names a section or an item by its id."""
    return any(not one.values.keys().isdisjoint(_NAMED) for one in problems)


def with_names(problems: Iterable[Problem], names: Mapping[str, str]) -> list[Problem]:
    """Return problems that know what people call the sections and items they name: `key.name` beside `key`."""
    return [_with_names(one, names) for one in problems]


def names_for(decider: Decider, outline: Outline) -> dict[str, str]:
    """Return what people call the sections and items that a decider's problems name."""
    names: dict[str, str] = {}
    spoken = {Target.parse(one.values.get(field, "")).section for one in decider.problems for field in _NAMED}
    for key in spoken - {""}:
        heads = [*decider.catalogue.section_heads(key), *decider.catalogue.item_heads(key)]
        for target, name in names_in(decider.catalogue, [one for one in heads if rank(one, decider.setting)]):
            names[target] = names.get(target) or name
    return {**names, **{key: name for key, name in section_names(decider, outline).items() if name}}


def names_of_program(program: Program) -> dict[str, str]:
    """Return what people call the sections and items of a program, as far as no fact is needed to say it."""
    names: dict[str, str] = {}
    for section in (*program.sections, *program.annexes):
        titled = {section.key: section.title, **{one.id: one.heading for one in walk(section.nodes) if one.id}}
        names |= {target: title.rstrip("。：") for target, title in titled.items() if title and isinstance(title, str)}
    return names


def _with_names(found: Problem, names: Mapping[str, str]) -> Problem:
    values = found.values
    added = {f"{field}.name": names[values[field]] for field in _NAMED if names.get(values.get(field, ""))}
    section = next((values[field] for field in _NAMED if field in values), "")
    item = names.get(str(Target(section, values.get("id", ""))), "") if "id" in values else ""
    if item:
        added["id.name"] = item
    return replace(found, values={**values, **added}) if added else found
