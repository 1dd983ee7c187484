"""What a plan may take up, by the headings people know it by: the sections of its outline, the items of a section."""

import datetime as dt

from fangan.assembly.decider import Decider
from fangan.assembly.headings import bare_words, heading
from fangan.assembly.ranking import Setting, in_force, rank
from fangan.model.outline import Outline
from fangan.model.problem import FanganError
from fangan.model.section import Scope
from fangan.model.template import Template
from fangan.plugins.catalogue import Catalogue


def section_names(decider: Decider, outline: Outline) -> dict[str, str]:
    """Return every section and annex that an outline lists or lets a plan add, with the heading it would print."""
    given = {entry.key: bare_words(entry.heading) for entry in outline.sections if entry.heading}
    given |= {entry.key: bare_words(entry.title) for entry in outline.annexes if entry.title}
    return {key: given.get(key) or title_of(decider, key) for key in (*outline.keys, *outline.may_add)}


def part_names(catalogue: Catalogue, outline: Outline) -> tuple[str, ...]:
    """Return what the sections of an outline are about, whoever may use it: their headings, printed or not."""
    names = (_written(entry.heading) or _general_title(catalogue, entry.key) for entry in outline.sections)
    return tuple(filter(None, names))


def _written(heading: Template | None) -> str:
    return "".join(one for one in heading or () if isinstance(one, str))


def _general_title(catalogue: Catalogue, key: str) -> str:
    """Return the title of the wording of a section that is for everybody, or of another."""
    for head in sorted(catalogue.section_heads(key), key=lambda head: head.scope != Scope()):
        try:
            title = _written(catalogue.wording(head).title)
        except FanganError:
            continue  # told where it is used
        if title:
            return title
    return ""


def title_of(decider: Decider, key: str) -> str:
    """Return the title of the most specific wording that fits the plan and has one."""
    ranked = [(worth, head) for head in decider.catalogue.section_heads(key) if (worth := rank(head, decider.setting))]
    for _, head in sorted(ranked, key=lambda pair: pair[0], reverse=True):
        try:
            title = bare_words(decider.catalogue.wording(head).title)
        except FanganError:
            continue  # a file that cannot be read names nothing; it is told where it is used
        if title:
            return title
    return ""


def item_names(catalogue: Catalogue, setting: Setting, day: dt.date, key: str) -> dict[str, str]:
    """Return the items somebody words for a section, for this plan and on its day, with their headings."""
    fitting = [head for head in catalogue.item_heads(key) if rank(head, setting) and in_force(head, setting, day)]
    return {head.item: heading(catalogue.wording(head).parts[0]) for head in sorted(fitting, key=lambda one: one.item)}
