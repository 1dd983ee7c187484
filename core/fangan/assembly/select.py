"""Select: one variant per section and per item, the plan's choices applied; no fact is read."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from fangan.assembly.decide import Decision, Verdict
from fangan.assembly.decider import Decider
from fangan.assembly.items import Preset, settle_items
from fangan.assembly.parts import SourcedPart
from fangan.assembly.theme import setting_of
from fangan.late.tuples import NamedTuple
from fangan.messages.suggest import suggest
from fangan.model.agency import Agency
from fangan.model.outline import ItemRules, Outline, OutlineAnnex, OutlineSection
from fangan.model.plan import Form, Plan, SectionChoice
from fangan.model.problem import InputRefused, Place, PluginFailed, Problem, Severity
from fangan.model.provider import OWN
from fangan.model.section import VariantHead, Wording
from fangan.plugins.catalogue import Catalogue

T = TypeVar("T")
_Entry = TypeVar("_Entry", OutlineSection, OutlineAnnex)
_NO_CHOICE = SectionChoice()
_NO_RULES = ItemRules()
_OF_MINUTES = ("present", "excused", "observers")
_NOT_PRINTED: Mapping[Form, tuple[str, ...]] = {
    Form.PLAIN: ("as_", "act", "number", "signatory", "post", "copies", "secrecy", "urgency", "mark", *_OF_MINUTES),
    Form.NOTICE: ("post", *_OF_MINUTES),
    Form.LETTER: ("act", "signatory", "post", "printed", *_OF_MINUTES),  # GB/T 9704—2012, 10.1
    Form.ORDER: ("act", "sealed", *_OF_MINUTES),
    Form.MINUTES: ("as_", "act", "signatory", "post"),
}
"""What of `issue:` a form leaves out."""


class SelectedSection(NamedTuple):
    """One section as it will stand: the outline's entry, the wording, and its parts with items settled.

    `wording` is None only for the generated 任务分工表.
    """

    key: str
    entry: OutlineSection | OutlineAnnex
    wording: Wording | None
    choices: Mapping[str, str]
    parts: tuple[SourcedPart, ...] = ()
    sources: tuple[Wording, ...] = ()


class Selection(NamedTuple):
    """Everything that does not depend on facts; compiled once, composed many times.

    `cover` is the issuing text of the forms notice and letter.
    """

    plan: Plan
    outline: Outline
    agency: Agency
    form: Form
    sections: tuple[SelectedSection, ...]
    annexes: tuple[SelectedSection, ...]
    cover: SelectedSection | None
    decisions: tuple[Decision, ...]
    notes: tuple[Problem, ...]
    lost: tuple[Problem, ...] = ()
    """Where plugins that were set aside would have had a say."""

    @property
    def by_facts(self) -> frozenset[str]:
        """The facts by whose day candidates were judged; in most plans there are none."""
        candidates = (one for decision in self.decisions for one in decision.candidates)
        return frozenset(one.head.valid_on for one in candidates if one.head.valid_on)

    @property
    def theme_words(self) -> frozenset[str]:
        """The words that were looked for in what the plan is about."""
        candidates = (one for decision in self.decisions for one in decision.candidates)
        return frozenset(word for one in candidates for word in one.head.scope.theme)

    @property
    def everything(self) -> tuple[SelectedSection, ...]:
        """The sections, the annexes, and the issuing text where there is one."""
        return (*self.sections, *self.annexes, *filter(None, [self.cover]))


def select(catalogue: Catalogue, plan: Plan) -> Selection:
    """Settle every section, item and annex of a plan; raises InputRefused with everything that is not clear.

    Raises PluginFailed when a plugin that was set aside would have had a say.
    """
    selection, problems = survey_selection(catalogue, plan)
    if selection.lost:
        raise PluginFailed([*selection.lost, *problems])
    if any(found.severity is Severity.ERROR for found in problems):
        raise InputRefused(problems)
    return selection


def survey_selection(catalogue: Catalogue, plan: Plan) -> tuple[Selection, list[Problem]]:
    """Select as far as possible and return the problems instead of raising them; for `why`."""
    outline = _located(catalogue.outline, plan, "outline")
    agency = _located(catalogue.agency, plan, "agency")
    if plan.roles or plan.words:
        roles, words = {**agency.roles, **plan.roles}, {**agency.words, **plan.words}
        agency = replace(agency, roles=roles, words=words)
    decider = Decider(catalogue, setting_of(plan, outline, agency), plan.date)
    if any(not name.isascii() for name in _names_in(plan)):
        from fangan.assembly.by_name import sections_by_id  # ids are known without looking at any wording

        plan = sections_by_id(decider, outline, plan)
    if not all(head.target.isascii() and _anchor(head).isascii() for head in catalogue.own_heads):
        from fangan.assembly.own_names import own_by_id  # their files go by ids, mostly

        decider = own_by_id(decider, outline, plan)
    form = plan.issue.form or outline.form
    entries = _sections(decider, outline, plan, form)
    sections = [_section(decider, entry, plan.sections) for entry in entries]
    annexes = [_annex(decider, entry, plan.annexes) for entry in _annexes(decider, outline, plan)]
    cover = _cover(decider, outline, plan, form)
    settled = [one for one in (*sections, *annexes, cover) if one]
    _account(decider, outline, plan, {one.key: one.wording for one in settled if one.wording})
    decider.problems.extend(catalogue.agencies.overruled(agency))
    if plan.issue.date is None:
        decider.report("plan-without-date", plan.place, Severity.NOTE, day=plan.date)
    where = plan.places.get("outline", plan.place)
    decider.problems[:] = [one if one.place else replace(one, place=where) for one in decider.problems]
    problems = _named(decider, outline)
    selection = Selection(
        plan=plan,
        outline=outline,
        agency=agency,
        form=form,
        sections=tuple(section for section in sections if section),
        annexes=tuple(annex for annex in annexes if annex),
        cover=cover,
        decisions=tuple(decider.decisions),
        notes=tuple(problems),
        lost=tuple(decider.lost),
    )
    return selection, problems


def _anchor(head: VariantHead) -> str:
    return head.insert.anchor if head.insert else ""


def _named(decider: Decider, outline: Outline) -> list[Problem]:
    """Return what is wrong, with what people call the sections and items that are named."""
    if not any("key" in one.values for one in decider.problems):
        return decider.problems
    from fangan.assembly.target_names import names_for, with_names

    return with_names(decider.problems, names_for(decider, outline))


def _names_in(plan: Plan) -> Iterator[str]:
    """Yield what a plan calls sections and annexes."""
    for choices in (plan.sections, plan.annexes):
        for key, choice in choices.items():
            yield from (key, choice.after, choice.use or "", *(item.use or "" for item in choice.items.values()))


def _located(find: Callable[[str], T], plan: Plan, key: str) -> T:
    """Find what a plan names; where there is none of that name, say on which line it stands."""
    try:
        found = find(getattr(plan, key))
    except InputRefused as error:
        place = plan.places.get(key, plan.place)
        raise InputRefused(replace(one, place=one.place or place) for one in error.problems) from error
    return found


def _cover(decider: Decider, outline: Outline, plan: Plan, form: Form) -> SelectedSection | None:
    """Settle the issuing text of a form that has one, and tell what of `issue:` the form does not print."""
    for name in _NOT_PRINTED.get(form, ()):
        if getattr(plan.issue, name):
            from fangan.assembly.issue import with_names_of  # a form's own keys are all that most plans give

            decider.report("issue-not-printed", plan.issue.place, Severity.WARNING, **with_names_of(name, form))
    key = plan.issue.cover(form)
    if not key:
        return None
    entry = OutlineSection(key=key, required=True, no_heading=True, place=outline.place)
    return next((_section(decider, one, plan.sections) for one in _kept(decider, (entry,), plan.sections)), None)


def _account(decider: Decider, outline: Outline, plan: Plan, wordings: Mapping[str, Wording]) -> None:
    """Hold what is settled against the plan's own files, where it has some."""
    for unused in decider.catalogue.own_outlines:
        if unused.id not in outline.lineage:
            values = {"outline": unused.id, "used": outline.id}
            decider.report("own-outline-unused", unused.place, Severity.WARNING, **values)
    agency = decider.setting.agency
    if agency.provider == OWN and agency.sector:
        from fangan.assembly.account import account_for_sector  # nor described the agency that issues it

        account_for_sector(agency, decider)
    own = decider.catalogue.own_heads
    if own:
        from fangan.assembly.account import account_for  # most plans have no wording of their own

        account_for(own, decider, plan, outline, wordings)
    if plan.theme or (outline.theme and outline.provider == OWN):
        from fangan.assembly.account import account_for_theme  # and leave it to the title what they are about

        account_for_theme(plan, outline, decider)


def _sections(decider: Decider, outline: Outline, plan: Plan, form: Form) -> list[OutlineSection]:
    """List the outline's sections without those the plan drops and with those it adds; a form has its own text."""
    entries = _kept(decider, outline.sections, plan.sections)
    known = {entry.key for entry in outline.sections} | {plan.issue.cover(form)}
    if not _has_own(decider, plan.sections, known):
        return entries
    from fangan.assembly.adding import own_sections  # most plans keep to their outline

    return own_sections(decider, outline, plan, entries, form)


def _annexes(decider: Decider, outline: Outline, plan: Plan) -> list[OutlineAnnex]:
    """The same for annexes."""
    entries = _kept(decider, outline.annexes, plan.annexes)
    if not _has_own(decider, plan.annexes, {entry.key for entry in outline.annexes}):
        return entries
    from fangan.assembly.adding import own_annexes

    return own_annexes(decider, outline, plan, entries)


def _has_own(decider: Decider, choices: Mapping[str, SectionChoice], known: Collection[str]) -> bool:
    """Whether a plan adds entries or gives headings; tell where it places what has its place."""
    for key, choice in choices.items():
        if key in known and choice.after:
            decider.report("after-needless", choice.place, key=key)
    return any(key not in known or choice.headed for key, choice in choices.items())


def _kept(decider: Decider, entries: tuple[_Entry, ...], choices: Mapping[str, SectionChoice]) -> list[_Entry]:
    kept = []
    for entry in entries:
        choice = choices.get(entry.key, _NO_CHOICE)
        if choice.drop_section and entry.required:
            decider.report("section-required", choice.place, key=entry.key)
        elif not choice.drop_section:
            kept.append(entry)
    return kept


def _section(
    decider: Decider, entry: OutlineSection | OutlineAnnex, choices: Mapping[str, SectionChoice]
) -> SelectedSection | None:
    """Settle one section and its items; None when an optional one has no wording."""
    choice = choices.get(entry.key, _NO_CHOICE)
    heads = decider.catalogue.section_heads(entry.key)
    decision = decider.decide(entry.key, heads, choice.use, choice.place)
    if decision.winner is None:
        if not decision.problems and not entry.optional:
            _without_wording(decider, entry, decision)
        return None
    wording = _titled(decider, entry, decision, decision.winner)
    rules = entry.items if isinstance(entry, OutlineSection) else _NO_RULES
    settled = settle_items(decider, wording, rules, choice, Preset(entry.choose, entry.place))
    return SelectedSection(
        key=entry.key,
        entry=entry,
        wording=wording,
        parts=settled.parts,
        sources=(wording, *settled.sources),
        choices=settled.choices,
    )


def _without_wording(decider: Decider, entry: OutlineSection | OutlineAnnex, decision: Decision) -> None:
    """Say that nobody words a section here; where only the sector keeps wording from the agency, say that."""
    agency = decider.setting.agency
    severity = Severity.ERROR if entry.required else Severity.WARNING
    others = [one.head for one in decision.candidates if one.verdict is Verdict.OUT_OF_SCOPE]
    if others and agency.sector and all(one.reason == "sector" for one in decision.candidates):
        sectors = dict.fromkeys(sector for head in others for sector in head.scope.sector)
        values = {"sector": agency.sector, "sectors": "、".join(sectors), "suggestion": suggest(agency.sector, sectors)}
        place = agency.place or entry.place
        told = [one.severity for one in decider.problems if one.code == "sector-without-wording"]
        if severity in told or Severity.ERROR in told:
            return  # one wrong sector is one mistake, however much is worded for another
        decider.report("sector-without-wording", place, severity, key=entry.key, agency=agency.name, **values)
        return
    from fangan.assembly.elsewhere import would_word  # only a plan that lacks a wording pays for it

    values = {"key": entry.key, "agency": agency.name}
    if plugins := would_word(decider.catalogue, decider.setting, entry.key):
        names = " ".join(one.id for one in plugins)
        who = "、".join(one.distribution for one in plugins)
        decider.report("section-elsewhere", entry.place, severity, **values, plugins=who, names=names)
    else:
        decider.report("section-without-wording", entry.place, severity, **values)


def _titled(decider: Decider, entry: OutlineSection | OutlineAnnex, decision: Decision, winner: VariantHead) -> Wording:
    """Return the wording that won; one without a title takes over that of the wording it replaces."""
    wording = decider.catalogue.wording(winner)
    given = entry.no_heading or entry.heading if isinstance(entry, OutlineSection) else entry.title
    if wording.title or given:
        return wording
    fitting = [one.head for one in decision.candidates if one.rank and one.verdict is not Verdict.EXPIRED]
    titles = (decider.catalogue.wording(head).title for head in fitting if head is not winner)
    title = next(filter(None, titles), ())
    if not title and isinstance(entry, OutlineSection):
        decider.report("section-without-heading", Place(winner.file), key=entry.key)
    return replace(wording, title=title)


def _annex(decider: Decider, entry: OutlineAnnex, choices: Mapping[str, SectionChoice]) -> SelectedSection | None:
    """Settle one annex; the generated table needs no wording, and stands back for the plan's own."""
    if entry.tasks and not any(head.provider.own for head in decider.catalogue.section_heads(entry.key)):
        choice = choices.get(entry.key, _NO_CHOICE)
        if any((choice.use, choice.drop, choice.add, choice.order, choice.choose, choice.items)):
            decider.report("annex-generated", choice.place, key=entry.key)
        return SelectedSection(key=entry.key, entry=entry, wording=None, choices={})
    return _section(decider, entry, choices)
