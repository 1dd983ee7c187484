"""What may be done with each section of a new plan, as comments: what to drop, add and choose, and the guidance for it.

A # with a blank behind it opens words; without one, a line of the plan file, which stands right once the # is gone.
"""

from collections.abc import Iterator, Mapping

from fangan.app.section_options import (
    chosen_answers,
    dropped_items,
    further_items,
    offered_sections,
    present_items,
    rules_of,
    section_title,
)
from fangan.assembly.select import SelectedSection, Selection
from fangan.late.tuples import NamedTuple
from fangan.messages.translation import Translate
from fangan.model.outline import OutlineSection
from fangan.model.plan import SectionChoice
from fangan.plugins.catalogue import Catalogue


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
    offered, last = offered_sections(catalogue, selection)[0], selection.sections[-1].key if selection.sections else ""
    if offered:
        said = _("with further sections: {sections}").format(sections=_listed(offered))
        yield f"  #{next(iter(offered))}: {{after: {last}}}   # {said}"
    if not selection.outline.closed:
        yield "  # " + _("A section of your own stands in sections/ beside the plan: my-part: {after: activities}")
        yield "  # " + _("Another heading for any section: activities: {heading: …}")


def _further_annexes(catalogue: Catalogue, selection: Selection, _: Translate) -> Iterator[str]:
    """Yield the annexes that the outline offers beside its own."""
    offered = offered_sections(catalogue, selection)[1]
    if offered:
        said = _("with further annexes: {annexes}").format(annexes=_listed(offered))
        yield f"  #{next(iter(offered))}: {{}}   # {said}"


def _lines(catalogue: Catalogue, selection: Selection, section: SelectedSection, _: Translate) -> Iterator[str]:
    """Yield the lines for one section: its title and guidance, then what may be done with it."""
    wording, rules = section.wording, rules_of(section)
    options = list(_options(catalogue, selection, section, _))
    said = [section_title(section), " ".join(wording.guidance.split()) if wording else ""]
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
    rules, choice = rules_of(section), selection.plan.sections.get(section.key, SectionChoice())
    if not section.entry.required:
        yield _Option("drop: true", _("without it"))
    present = present_items(section, choice) if isinstance(section.entry, OutlineSection) else {}
    if present or choice.drop:
        dropped = choice.drop or (list(present)[-1],)
        items = _listed({**present, **dropped_items(section, choice)})
        said = _("without some of its items: {items}")
        if choice.drop:
            said = _("left out so that the number is right; change which: {items}")
        yield _Option(f"drop: [{', '.join(dropped)}]", said.format(items=items), bool(choice.drop))
    further = {} if rules.fixed else further_items(catalogue, selection, section, choice)
    if further:
        added = choice.add or (next(iter(further)),)
        said = _("with further items: {items}")
        if choice.add:
            said = _("taken in; delete those not wanted, and put the others in order: {items}")
        yield _Option(f"add: [{', '.join(added)}]", said.format(items=_listed(further)), bool(choice.add))
    for id_, alternatives in (section.wording.choose if section.wording else {}).items():
        chosen = chosen_answers(section, id_)
        answers = chosen or tuple(alternatives.options)[: max(alternatives.least, 1)]
        default = f"[{', '.join(answers)}]" if alternatives.several else "".join(answers)
        said = "；".join(f"{option} {words}" for option, words in alternatives.options.items())
        many = _("one or several") if alternatives.several else ""
        ask = f"{alternatives.ask}（{many}）" if many else alternatives.ask
        yield _Option(f"choose: {{{id_}: {default}}}", f"{ask}：{said}")


def _listed(items: Mapping[str, str]) -> str:
    return "；".join(f"{id_} {name}" for id_, name in items.items())
