"""What may be done with each section of a new plan, as comments: what to drop, add and choose, and the guidance for it.

Taking one # away before each line that is wanted leaves a plan file that can be read.
"""

from collections.abc import Iterator
from typing import NamedTuple

from fangan.app.phrases import template_text
from fangan.assembly.ranking import Setting, rank
from fangan.assembly.select import SelectedSection, Selection
from fangan.messages.translation import Translate
from fangan.model.outline import ItemRules, OutlineSection
from fangan.model.section import Part, VariantHead, walk
from fangan.plugins.catalogue import Catalogue

_LONGEST = 12
"""Characters of an item's first words that stand for the heading it does not have."""
_FREE = ItemRules()


class _Item(NamedTuple):
    id: str
    title: str

    def __str__(self) -> str:
        return f"{self.id} {self.title}"


def section_lines(catalogue: Catalogue, selection: Selection, _: Translate) -> list[str]:
    """Return the comments for all sections and annexes; none where nothing can be done with any."""
    lines: list[str] = []
    for key, chosen in (("sections", selection.sections), ("annexes", selection.annexes)):
        said = [line for section in chosen for line in _lines(catalogue, selection, section, _)]
        lines += [f"# {key}:", *said] if said else []
    head = _("What may be done with each section: take the # away from the lines you want, and change them")
    return [f"# {head}", *lines, ""] if lines else []


def _lines(catalogue: Catalogue, selection: Selection, section: SelectedSection, _: Translate) -> Iterator[str]:
    """Yield the comments for one section: its title and guidance, then what may be done with it."""
    wording, rules = section.wording, _rules(section)
    options = list(_options(catalogue, selection, section, _))
    said = [_title(section), " ".join(wording.guidance.split()) if wording else ""]
    if "" in rules.count:
        said.append(_("exactly {count} items").format(count=rules.count[""]))
    if options or any(said[1:]):
        yield f"#   # {'：'.join(filter(None, said))}"
    if len(options) == 1:
        yield f"#   {section.key}: {{{options[0][0]}}}   # {options[0][1]}"
    elif options:
        yield f"#   {section.key}:"
        yield from (f"#     {yaml}   # {what}" for yaml, what in options)


def _options(
    catalogue: Catalogue, selection: Selection, section: SelectedSection, _: Translate
) -> Iterator[tuple[str, str]]:
    """Yield what may be done with a section: the line of the plan file, and what it means."""
    rules = _rules(section)
    if not section.entry.required:
        yield "drop: true", _("without it")
    present = [] if not isinstance(section.entry, OutlineSection) else list(_present(section))
    if present:
        yield f"drop: [{present[-1].id}]", _("without some of its items: {items}").format(items=_listed(present))
    further = [] if rules.fixed else list(_further(catalogue, selection, section))
    if further:
        yield f"add: [{further[0].id}]", _("with further items: {items}").format(items=_listed(further))
    for id_, choice in (section.wording.choose if section.wording else {}).items():
        default = choice.default or next(iter(choice.options), "")
        said = "；".join(f"{option} {words}" for option, words in choice.options.items())
        yield f"choose: {{{id_}: {default}}}", f"{choice.ask}：{said}"


def _rules(section: SelectedSection) -> ItemRules:
    return section.entry.items if isinstance(section.entry, OutlineSection) else _FREE


def _listed(items: list[_Item]) -> str:
    return "；".join(map(str, items))


def _title(section: SelectedSection) -> str:
    entry, wording = section.entry, section.wording
    own = entry.heading if isinstance(entry, OutlineSection) else entry.title
    title = template_text(own or (wording.title if wording else ()))
    return title or section.key


def _present(section: SelectedSection) -> Iterator[_Item]:
    """Yield the numbered items that stand in a section and may be dropped."""
    for one in walk(section.parts):
        if one.level and one.part.id and one.part.id not in _rules(section).required:
            yield _Item(one.part.id, _heading(one.part))


def _further(catalogue: Catalogue, selection: Selection, section: SelectedSection) -> Iterator[_Item]:
    """Yield the items that somebody words for this agency and that do not come in by themselves."""
    present = {one.part.id for one in walk(section.parts)}
    setting = Setting(selection.agency, selection.outline.lineage)
    fitting: dict[str, VariantHead] = {}
    for head in catalogue.item_heads(section.key):
        if head.item not in present and head.valid.covers(selection.plan.date) and rank(head, setting):
            fitting.setdefault(head.item, head)
    for id_, head in fitting.items():
        yield _Item(id_, _heading(catalogue.wording(head).parts[0]))


def _heading(part: Part) -> str:
    """Return an item's heading, or its first words."""
    if part.heading:
        return template_text(part.heading).rstrip("。")
    words = template_text(part.text)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
