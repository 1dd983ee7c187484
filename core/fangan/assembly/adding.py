"""What a plan makes of its outline's lists: sections and annexes of its own, and other headings."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from fangan.assembly.decider import Decider
from fangan.assembly.headings import listed, nearest
from fangan.assembly.offered import section_names, title_of
from fangan.model.outline import Outline, OutlineAnnex, OutlineSection
from fangan.model.plan import Form, Plan, SectionChoice

_Entry = TypeVar("_Entry", OutlineSection, OutlineAnnex)
_NOBODY = SectionChoice()


def own_sections(
    decider: Decider, outline: Outline, plan: Plan, kept: Iterable[OutlineSection], form: Form
) -> list[OutlineSection]:
    """Return the sections that are kept with those the plan adds, under the headings it gives."""
    known = {entry.key for entry in outline.sections} | {form.value}
    new = [
        OutlineSection(key=key, required=True, place=choice.place)
        for key, choice in plan.sections.items()
        if key not in known and not _section_refused(decider, outline, key, choice)
    ]
    cover = plan.sections.get(form.value, _NOBODY)
    if cover.headed:
        decider.report("heading-not-printed", cover.place, key=form.value)
    placed = _placed(decider, outline, kept, new, plan.sections)
    headed = _headed(decider, outline, plan.sections)
    return [
        replace(entry, heading=headed[entry.key].heading, no_heading=headed[entry.key].no_heading)
        if entry.key in headed
        else entry
        for entry in placed
    ]


def own_annexes(decider: Decider, outline: Outline, plan: Plan, kept: Iterable[OutlineAnnex]) -> list[OutlineAnnex]:
    """Return the annexes that are kept with those the plan adds, under the titles it gives."""
    known = {entry.key for entry in outline.annexes}
    new = [
        OutlineAnnex(key=key, required=True, place=choice.place)
        for key, choice in plan.annexes.items()
        if key not in known and not _annex_refused(decider, outline, plan, key, choice)
    ]
    placed = _placed(decider, outline, kept, new, plan.annexes)
    headed = _headed(decider, outline, plan.annexes)
    return [replace(entry, title=headed[entry.key].heading) if entry.key in headed else entry for entry in placed]


def _section_refused(decider: Decider, outline: Outline, key: str, choice: SectionChoice) -> bool:
    """Refuse what the outline does not list and the plan cannot add: it lies elsewhere, or nobody words it."""
    own = {head.key: title_of(decider, head.key) for head in decider.catalogue.own_heads}
    names = {**own, **section_names(decider, outline)}
    there = {entry.key: names[entry.key] for entry in outline.sections}
    values = {"key": key, "outline": outline.id, "known": listed(there)}
    if choice.drop_section:
        decider.report("section-drop-unknown", choice.place, **values, suggestion=nearest(key, there))
    elif any(entry.key == key for entry in outline.annexes):
        decider.report("listed-elsewhere", choice.place, key=key, right="annexes")
    elif key in set(Form):
        decider.report("section-other-form", choice.place, key=key)
    elif key in outline.may_add:
        return False
    elif outline.closed:
        decider.report("outline-closed", choice.place, **values, suggestion=nearest(key, names))
    elif _worded(decider, key):
        return False
    else:
        decider.report("section-not-in-outline", choice.place, **values, suggestion=nearest(key, names))
    return True


def _annex_refused(decider: Decider, outline: Outline, plan: Plan, key: str, choice: SectionChoice) -> bool:
    """The same for annexes."""
    names = section_names(decider, outline)
    there = {entry.key: names[entry.key] for entry in outline.annexes}
    values = {"key": key, "outline": outline.id, "known": listed(there) or "—", "suggestion": nearest(key, there)}
    elsewhere = {*plan.sections, *(entry.key for entry in outline.sections), *Form}
    if key in elsewhere:
        decider.report("listed-elsewhere", choice.place, key=key, right="sections")
    elif choice.drop_section:
        decider.report("annex-drop-unknown", choice.place, **values)
    elif key in outline.may_add:
        return False
    elif outline.closed:
        decider.report("outline-closed", choice.place, **values)
    elif _worded(decider, key):
        return False
    else:
        decider.report("annex-not-in-outline", choice.place, **values)
    return True


def _worded(decider: Decider, key: str) -> bool:
    """Whether anybody words a whole section of this key, be it a plugin that cannot be used: that is told later."""
    catalogue = decider.catalogue
    return bool(catalogue.section_heads(key) or catalogue.heads_set_aside(key))


def _headed(decider: Decider, outline: Outline, choices: Mapping[str, SectionChoice]) -> dict[str, SectionChoice]:
    """Return what is said of those that get another heading, by key; a closed outline's keep theirs."""
    headed = {key: choice for key, choice in choices.items() if choice.headed}
    fixed = [key for key in headed if outline.closed and key in outline.keys]
    for key in fixed:
        decider.report("outline-closed-heading", choices[key].place, key=key, outline=outline.id)
    return {key: choice for key, choice in headed.items() if key not in fixed}


def _placed(
    decider: Decider,
    outline: Outline,
    kept: Iterable[_Entry],
    new: Iterable[_Entry],
    choices: Mapping[str, SectionChoice],
) -> list[_Entry]:
    """Put new entries behind those they name; several behind one stand in the order of the plan file."""
    entries, waiting = list(kept), list(new)
    ours = {entry.key for entry in waiting}
    while waiting:
        left = []
        for entry in waiting:
            at = _behind(entries, choices[entry.key].after, choices, ours)
            if at is None:
                left.append(entry)
            else:
                entries.insert(at, entry)
        if len(left) == len(waiting):
            names = section_names(decider, outline)
            for entry in left:
                choice = choices[entry.key]
                refused = choices.get(choice.after)
                if refused and not refused.drop_section:
                    continue  # told where the plan asks for it
                hint = nearest(choice.after, {one.key: names.get(one.key, "") for one in entries})
                decider.report("after-unknown", choice.place, key=choice.after, suggestion=hint)
            return entries
        waiting = left
    return entries


def _behind(entries: list[_Entry], after: str, choices: Mapping[str, SectionChoice], ours: Iterable[str]) -> int | None:
    """Return the place behind an entry and all that came in behind it before; None while it is not there."""
    if not after:
        return len(entries)
    at = next((number for number, entry in enumerate(entries, 1) if entry.key == after), None)
    if at is None:
        return None
    before = {after}
    while at < len(entries) and entries[at].key in ours and choices[entries[at].key].after in before:
        before.add(entries[at].key)
        at += 1
    return at
