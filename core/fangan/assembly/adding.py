"""What a plan makes of its outline's lists: sections and annexes of its own, and other headings."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from fangan.assembly.decider import Decider
from fangan.assembly.placing import placed
from fangan.model.outline import Outline, OutlineAnnex, OutlineSection
from fangan.model.plan import COVERS, Form, Plan, SectionChoice

_NOBODY = SectionChoice()


def own_sections(
    decider: Decider, outline: Outline, plan: Plan, kept: Iterable[OutlineSection], form: Form
) -> list[OutlineSection]:
    """Return the sections that are kept with those the plan adds, under the headings it gives."""
    adding = _Adding(decider, outline, plan)
    known = {entry.key for entry in outline.sections} | {plan.issue.cover(form)}
    new = [
        OutlineSection(key=key, required=True, place=choice.place)
        for key, choice in plan.sections.items()
        if key not in known and adding.takes_section(key, choice)
    ]
    key = plan.issue.cover(form)
    cover = plan.sections.get(key, _NOBODY)
    if cover.headed:
        decider.report("heading-not-printed", cover.place, key=key)
    entries = placed(decider, outline, kept, new, plan.sections)
    headed = adding.headed(plan.sections)
    return [
        replace(entry, heading=headed[entry.key].heading, no_heading=headed[entry.key].no_heading)
        if entry.key in headed
        else entry
        for entry in entries
    ]


def own_annexes(decider: Decider, outline: Outline, plan: Plan, kept: Iterable[OutlineAnnex]) -> list[OutlineAnnex]:
    """Return the annexes that are kept with those the plan adds, under the titles it gives."""
    adding = _Adding(decider, outline, plan)
    known = {entry.key for entry in outline.annexes}
    new = [
        OutlineAnnex(key=key, required=True, place=choice.place)
        for key, choice in plan.annexes.items()
        if key not in known and adding.takes_annex(key, choice)
    ]
    entries = placed(decider, outline, kept, new, plan.annexes)
    headed = adding.headed(plan.annexes)
    return [replace(entry, title=headed[entry.key].heading) if entry.key in headed else entry for entry in entries]


class _Adding:
    """What an outline lets a plan add and change; the rest is refused."""

    def __init__(self, decider: Decider, outline: Outline, plan: Plan) -> None:
        self.decider = decider
        self.outline = outline
        self.plan = plan

    def takes_section(self, key: str, choice: SectionChoice) -> bool:
        """Whether a section that the outline does not list can be added; else say why not."""
        there = [entry.key for entry in self.outline.sections]
        if choice.drop_section:
            self.decider.report("section-drop-unknown", choice.place, **self.told(key, choice, there))
        elif any(entry.key == key for entry in self.outline.annexes):
            self.decider.report("listed-elsewhere", choice.place, key=key, right="annexes")
        elif key in COVERS:
            self.decider.report("section-other-form", choice.place, key=key)
        else:
            return self.takes("section-not-in-outline", key, choice, there)
        return False

    def takes_annex(self, key: str, choice: SectionChoice) -> bool:
        """The same for annexes."""
        there = [entry.key for entry in self.outline.annexes]
        if key in {*self.plan.sections, *(entry.key for entry in self.outline.sections), *COVERS}:
            self.decider.report("listed-elsewhere", choice.place, key=key, right="sections")
        elif choice.drop_section:
            self.decider.report("annex-drop-unknown", choice.place, **self.told(key, choice, there))
        else:
            return self.takes("annex-not-in-outline", key, choice, there)
        return False

    def takes(self, unknown: str, key: str, choice: SectionChoice, there: Iterable[str]) -> bool:
        """Whether the outline is open to it and somebody words it; else say why not."""
        # what a plugin has that cannot be used is told when it is chosen
        catalogue = self.decider.catalogue
        worded = bool(catalogue.section_heads(key) or catalogue.heads_set_aside(key))
        taken = key in self.outline.may_add or (worded and not self.outline.closed)
        if not taken:
            code = "outline-closed" if self.outline.closed else unknown
            self.decider.report(code, choice.place, **self.told(key, choice, there))
        return taken

    def told(self, key: str, choice: SectionChoice, there: Iterable[str]) -> dict[str, str]:
        """Return what is said of a key: those there are, and the one that may be meant; to be dropped, one of these."""
        from fangan.assembly.headings import listed, nearest  # only a mistake pays for it
        from fangan.assembly.offered import section_names, title_of

        names = section_names(self.decider, self.outline)
        known = {one: names[one] for one in there}
        own = {head.key: title_of(self.decider, head.key) for head in self.decider.catalogue.own_heads}
        hint = nearest(key, known if choice.drop_section else {**own, **names})
        return {"key": key, "outline": self.outline.id, "known": listed(known) or "—", "suggestion": hint}

    def headed(self, choices: Mapping[str, SectionChoice]) -> dict[str, SectionChoice]:
        """Return what is said of those that get another heading, by key; a closed outline's keep theirs."""
        headed = {key: choice for key, choice in choices.items() if choice.headed}
        fixed = [key for key in headed if self.outline.closed and key in self.outline.keys]
        for key in fixed:
            self.decider.report("outline-closed-heading", choices[key].place, key=key, outline=self.outline.id)
        return {key: choice for key, choice in headed.items() if key not in fixed}
