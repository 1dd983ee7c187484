"""What may be done with each section of a new plan, as comments: what to drop, add and choose, and the guidance for it.

A # with a blank behind it opens words; without one, a line of the plan file, which stands right once the # is gone.
"""

from collections.abc import Iterator, Mapping

from fangan.assembly.decider import Decider
from fangan.assembly.headings import bare_words, heading, items_of
from fangan.assembly.offered import item_names, section_names
from fangan.assembly.select import SelectedSection, Selection
from fangan.assembly.theme import setting_of
from fangan.late.tuples import NamedTuple
from fangan.messages.translation import Translate
from fangan.model.outline import ItemRules, OutlineSection
from fangan.model.plan import SectionChoice
from fangan.model.section import walk
from fangan.plugins.catalogue import Catalogue

_FREE = ItemRules()


class _Option(NamedTuple):
    """One thing that may be done with a section: its line in the plan file, what it means, whether it is done."""

    line: str
    said: str
    done: bool = False

    def __str__(self) -> str:
        return f"{'' if self.done else '#'}{self.line}   # {self.said}"


def section_lines(catalogue: Catalogue, selection: Selection, _: Translate) -> list[str]:
    """Return the lines for all sections and annexes; none where nothing can be done with any."""
    lines: list[str] = []
    for key, chosen in (("sections", selection.sections), ("annexes", selection.annexes)):
        said = [line for section in chosen for line in _lines(catalogue, selection, section, _)]
        said += (_own if key == "sections" else _further_annexes)(catalogue, selection, _)
        mark = "" if any(not line.lstrip().startswith("#") for line in said) else "#"
        lines += [f"{mark}{key}:", *said] if said else []
    head = _("What may be done with each section: take the # away from the lines you want, and change them")
    return [f"# {head}", *lines, ""] if lines else []


def _own(catalogue: Catalogue, selection: Selection, _: Translate) -> Iterator[str]:
    """Yield what the plan may add of its own: sections that the outline offers, any others, and headings."""
    offered, last = _offered(catalogue, selection)[0], selection.sections[-1].key if selection.sections else ""
    if offered:
        said = _("with further sections: {sections}").format(sections=_listed(offered))
        yield f"  #{next(iter(offered))}: {{after: {last}}}   # {said}"
    if not selection.outline.closed:
        yield "  # " + _("A section of your own stands in sections/ beside the plan: my-part: {after: activities}")
        yield "  # " + _("Another heading for any section: activities: {heading: …}")


def _further_annexes(catalogue: Catalogue, selection: Selection, _: Translate) -> Iterator[str]:
    """Yield the annexes that the outline offers beside its own."""
    offered = _offered(catalogue, selection)[1]
    if offered:
        said = _("with further annexes: {annexes}").format(annexes=_listed(offered))
        yield f"  #{next(iter(offered))}: {{}}   # {said}"


def _offered(catalogue: Catalogue, selection: Selection) -> tuple[dict[str, str], dict[str, str]]:
    """Return what `may-add` offers beside what is there, sections and annexes: an annex is one in some outline."""
    outline = selection.outline
    setting = setting_of(selection.plan, outline, selection.agency)
    names = section_names(Decider(catalogue, setting, selection.plan.date), outline)
    there = {*outline.keys, *selection.plan.sections}
    offered = {key: names[key] for key in outline.may_add if key not in there and names[key]}
    every = map(catalogue.outline, catalogue.outlines.ids())
    annexes = {entry.key for one in every for entry in one.annexes}
    return (
        {key: name for key, name in offered.items() if key not in annexes},
        {key: name for key, name in offered.items() if key in annexes},
    )


def _lines(catalogue: Catalogue, selection: Selection, section: SelectedSection, _: Translate) -> Iterator[str]:
    """Yield the lines for one section: its title and guidance, then what may be done with it."""
    wording, rules = section.wording, _rules(section)
    options = list(_options(catalogue, selection, section, _))
    said = [_title(section), " ".join(wording.guidance.split()) if wording else ""]
    if "" in rules.count:
        said.append(_("exactly {count} items").format(count=rules.count[""]))
    if options or any(said[1:]):
        yield f"  # {'：'.join(filter(None, said))}"
    mark = "" if any(one.done for one in options) else "#"
    if len(options) == 1 and mark:
        yield f"  #{section.key}: {{{options[0].line}}}   # {options[0].said}"
    elif options:
        yield f"  {mark}{section.key}:"
        yield from (f"    {one}" for one in options)


def _options(catalogue: Catalogue, selection: Selection, section: SelectedSection, _: Translate) -> Iterator[_Option]:
    """Yield what may be done with a section."""
    rules, choice = _rules(section), selection.plan.sections.get(section.key, SectionChoice())
    if not section.entry.required:
        yield _Option("drop: true", _("without it"))
    present = _present(section, choice) if isinstance(section.entry, OutlineSection) else {}
    if present or choice.drop:
        dropped = choice.drop or (list(present)[-1],)
        items = _listed({**present, **_dropped(section, choice)})
        said = _("without some of its items: {items}")
        if choice.drop:
            said = _("left out so that the number is right; change which: {items}")
        yield _Option(f"drop: [{', '.join(dropped)}]", said.format(items=items), bool(choice.drop))
    further = {} if rules.fixed else _further(catalogue, selection, section, choice)
    if further:
        added = choice.add or (next(iter(further)),)
        said = _("with further items: {items}")
        if choice.add:
            said = _("taken in; delete those not wanted, and put the others in order: {items}")
        yield _Option(f"add: [{', '.join(added)}]", said.format(items=_listed(further)), bool(choice.add))
    for id_, alternatives in (section.wording.choose if section.wording else {}).items():
        chosen = tuple(section.choices[id_].split("、")) if id_ in section.choices else ()
        answers = chosen or tuple(alternatives.options)[: max(alternatives.least, 1)]
        default = f"[{', '.join(answers)}]" if alternatives.several else "".join(answers)
        said = "；".join(f"{option} {words}" for option, words in alternatives.options.items())
        many = _("one or several") if alternatives.several else ""
        ask = f"{alternatives.ask}（{many}）" if many else alternatives.ask
        yield _Option(f"choose: {{{id_}: {default}}}", f"{ask}：{said}")


def _rules(section: SelectedSection) -> ItemRules:
    return section.entry.items if isinstance(section.entry, OutlineSection) else _FREE


def _listed(items: Mapping[str, str]) -> str:
    return "；".join(f"{id_} {name}" for id_, name in items.items())


def _title(section: SelectedSection) -> str:
    entry, wording = section.entry, section.wording
    own = entry.heading if isinstance(entry, OutlineSection) else entry.title
    return bare_words(own or (wording.title if wording else ())) or section.key


def _present(section: SelectedSection, choice: SectionChoice) -> dict[str, str]:
    """Return the numbered items that stand in a section by themselves and may be dropped, with their headings."""
    own = [one for one in section.parts if one.part.id not in choice.add]
    parts = [one.part for one in walk(own) if one.level and one.part.id]
    return {part.id: heading(part) for part in parts if part.id not in _rules(section).required}


def _dropped(section: SelectedSection, choice: SectionChoice) -> dict[str, str]:
    """Return the items that are dropped already, with their headings."""
    own = items_of(section.wording) if section.wording else {}
    return {id_: own.get(id_, "") for id_ in choice.drop}


def _further(
    catalogue: Catalogue, selection: Selection, section: SelectedSection, choice: SectionChoice
) -> dict[str, str]:
    """Return the items that somebody words for this agency and that do not come in by themselves."""
    present = {one.part.id for one in walk(section.parts)} - {*choice.add}
    setting = setting_of(selection.plan, selection.outline, selection.agency)
    worded = item_names(catalogue, setting, selection.plan.date, section.key)
    return {id_: name for id_, name in worded.items() if id_ not in present}
