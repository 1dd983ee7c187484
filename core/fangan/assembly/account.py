"""Account for the plan's own section files: each is printed, or somebody says why it is not."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from fangan.assembly.decide import Candidate, LeftOut, Verdict
from fangan.assembly.decider import Decider
from fangan.assembly.headings import items_of, listed, nearest
from fangan.assembly.offered import item_names, section_names
from fangan.assembly.ranking import judged, mismatch
from fangan.assembly.theme import theme_of
from fangan.messages.suggest import suggest
from fangan.model.agency import Agency, AgencyKind, ancestors
from fangan.model.outline import Outline
from fangan.model.plan import COVERS, Plan
from fangan.model.problem import FanganError, Place, Severity
from fangan.model.provider import OWN
from fangan.model.section import VariantHead, Wording
from fangan.sources.text import read_text


def account_for(
    own: Iterable[VariantHead], decider: Decider, plan: Plan, outline: Outline, wordings: Mapping[str, Wording]
) -> None:
    """Report every file of the plan's own folder that is not printed; `wordings` are the sections', by key."""
    account = _Account(decider, plan, outline, wordings)
    for head in own:
        account.of(head)


def account_for_sector(agency: Agency, decider: Decider) -> None:
    """Report the agency's sector, as the plan's own folder has it, where only one that contains it is worded for.

    A sector that nobody words anything for, and none like it, is no mistake.
    """
    candidates = (one for decision in decider.decisions for one in decision.candidates)
    sectors = dict.fromkeys(sector for one in candidates for sector in one.head.scope.sector)
    near = [one for one in sectors if one in agency.sector or agency.sector in one]
    told = any(one.code == "sector-without-wording" for one in decider.problems)
    if near and agency.sector not in sectors and not told:
        values = {"sector": agency.sector, "agency": agency.name, "suggestion": near[0]}
        decider.report("sector-unasked", agency.place, Severity.WARNING, **values)


def account_for_theme(plan: Plan, outline: Outline, decider: Decider) -> None:
    """Report every word of the plan's `theme:` that decides nothing, unless a file of its own told so.

    Of the words of an outline of its own, which also say what it is about, those that look like a slip.
    """
    if any(one.values.get("what") == "theme" for one in decider.problems if one.code == "own-wording-for-others"):
        return
    candidates = (one for decision in decider.decisions for one in decision.candidates)
    themes = dict.fromkeys(word for one in candidates for word in one.head.scope.theme)
    place = plan.places.get("theme", plan.place)
    for at, word in enumerate(plan.theme):
        others = theme_of(replace(plan, theme=plan.theme[:at] + plan.theme[at + 1 :]), outline)
        asked = [one for one in themes if one in word]
        if not asked:
            _no_theme(decider, place, word, themes)
        elif all(one in others for one in asked):
            decider.report("theme-needless", place, Severity.NOTE, theme=word, words="、".join(asked))
    for word in outline.theme if outline.provider == OWN else ():
        if suggest(word, themes) and not any(one in word for one in themes):
            _no_theme(decider, outline.place, word, themes)


def _no_theme(decider: Decider, place: Place | None, word: str, themes: Collection[str]) -> None:
    values = {"theme": word, "known": "、".join(themes) or "—", "suggestion": suggest(word, themes)}
    decider.report("theme-unasked", place, Severity.WARNING, **values)


class _Account:
    """What became of own files in one selection."""

    def __init__(self, decider: Decider, plan: Plan, outline: Outline, wordings: Mapping[str, Wording]) -> None:
        self.decider = decider
        self.plan = plan
        self.outline = outline
        self.wordings = wordings
        self.judged = {
            one.head.path: one
            for decision in decider.decisions
            for one in decision.candidates
            if one.head.target == decision.target  # a section's wording also stands for its items, and is judged whole
        }
        self.refused = {decision.target for decision in decider.decisions if decision.problems}

    def of(self, head: VariantHead) -> None:
        """Say what became of one file, unless it is printed or its decision was refused already."""
        candidate = self.judged.get(head.path)
        if candidate is None:
            self.unasked(head)
        elif head.target not in self.refused:
            say: Mapping[Verdict, Callable[[Candidate], None]] = {
                Verdict.LESS_SPECIFIC: self.outdone,
                Verdict.EXPIRED: self.expired,
                Verdict.NOT_USED: self.not_used,
                Verdict.OUT_OF_SCOPE: self.for_others,
                Verdict.LEFT_OUT: self.left_out,
            }
            if candidate.verdict in say:
                say[candidate.verdict](candidate)

    def report(
        self, code: str, head: VariantHead, line: str, severity: Severity = Severity.ERROR, /, **values: str
    ) -> None:
        """Add a problem at the line of a file's head that opens with a key."""
        self.decider.report(code, line_of_head(head, line), severity, **{"key": head.target, **values})

    def unasked(self, head: VariantHead) -> None:
        """Say why nothing asks for a file's section, or for an item of it."""
        key, what = head.key, mismatch(head.scope, self.decider.setting)
        if what:
            self.for_others(Candidate(head, None, Verdict.OUT_OF_SCOPE, what))
            return
        listed_keys = self.outline.keys
        choice = {**self.plan.annexes, **self.plan.sections}.get(key)
        if choice is not None and choice.drop_section:
            self.report("own-wording-dropped", head, "key", Severity.WARNING)
        elif key in COVERS:
            self.report("own-wording-other-form", head, "key", Severity.WARNING, form=key)
        elif key in listed_keys:
            self.report("own-item-without-section", head, "key", section=key)
        elif choice is None:
            self.not_added(head)
        # else the plan was refused where it asks for the section

    def not_added(self, head: VariantHead) -> None:
        """Say of a section that the outline does not have that the plan has to add it, or which may be meant."""
        key, outline = head.key, self.outline
        if any(
            key in one.values["suggestion"] for one in self.decider.problems if one.code == "section-not-in-outline"
        ):
            return  # the plan has it misspelt, and is told
        names = section_names(self.decider, outline)
        known = {id_: name for id_, name in names.items() if id_ in outline.keys}
        values = {"section": key, "outline": outline.id, "known": listed(known)}
        addable = not outline.closed and (not head.item or bool(self.decider.catalogue.section_heads(key)))
        if key in outline.may_add or addable:
            hint = "" if key in outline.may_add else nearest(key, known)
            self.report("own-section-not-added", head, "key", **values, suggestion=hint)
        else:
            self.report("own-section-unknown", head, "key", **values, suggestion=nearest(key, known))

    def outdone(self, candidate: Candidate) -> None:
        """Say that another file of the folder is written more closely for this plan."""
        decision = next(one for one in self.decider.decisions if candidate in one.candidates)
        winner = decision.winner or next(one.head for one in decision.candidates)
        self.report("own-wording-outdone", candidate.head, "key", Severity.WARNING, other=winner.file)

    def expired(self, candidate: Candidate) -> None:
        """Say that the day is not in the file's period."""
        date, day = judged(candidate.head, self.plan.facts, self.decider.day)
        values = {"valid": candidate.reason, "day": str(day), "date": date}
        self.report("own-wording-expired", candidate.head, "valid", Severity.WARNING, **values)

    def not_used(self, candidate: Candidate) -> None:
        """Say that the plan asks for somebody else's wording."""
        self.report("own-wording-not-used", candidate.head, "key", Severity.WARNING, provider=candidate.reason)

    def for_others(self, candidate: Candidate) -> None:
        """Say for whom a file is; where nobody is called so, the name is wrong, and that is an error."""
        head, what = candidate.head, candidate.reason
        theirs = tuple(map(str, getattr(head.scope, what)))
        known = self.called(what) if what != "theme" else set(theirs)  # there is no list of what plans are about
        unknown = [one for one in theirs if one not in known]
        ours = self.ours(what)
        severity = Severity.ERROR if len(unknown) == len(theirs) else Severity.WARNING
        hint = suggest(theirs[0], [one for one in known if one]) if unknown else ""
        values = {"what": what, "theirs": "、".join(theirs), "ours": ours or "—", "suggestion": hint}
        self.report("own-wording-for-others", head, "for", severity, **values)

    def ours(self, what: str) -> str:
        """Return what a key of `for:` is with us."""
        agency = self.decider.setting.agency
        if what == "kind":
            from fangan.chinese.office_kinds import agency_kind  # few files are for a kind

            return agency_kind(agency) or ""
        if what == "theme":
            return self.decider.setting.theme.replace("\n", " ")
        return {"outline": self.outline.id, "sector": agency.sector, "level": str(agency.level)}.get(what, agency.path)

    def called(self, what: str) -> set[str]:
        """Return everything that goes by a name of a kind: agencies, outlines, sectors, kinds, regions, levels."""
        catalogue, agencies = self.decider.catalogue, list(self.decider.catalogue.agencies)
        if what == "outline":
            return set(catalogue.outlines.ids())
        if what == "sector":
            return {one.sector for one in agencies}
        if what == "kind":
            return set(AgencyKind)
        if what == "level":
            return {str(one.level) for one in agencies}
        return {path for one in (*agencies, self.decider.setting.agency) for path in ancestors(one.path)}

    def left_out(self, candidate: Candidate) -> None:
        """Say why an item that would have won is not printed."""
        head, why = candidate.head, LeftOut(candidate.reason)
        if why is LeftOut.DROPPED:
            self.report("own-wording-dropped", head, "key", Severity.WARNING)
        elif why is LeftOut.COVERED:
            self.report("own-item-covered", head, "key")
        elif why is LeftOut.UNPLACED:
            decider = self.decider
            offered = item_names(decider.catalogue, decider.setting, decider.day, head.key)
            names = {**offered, **items_of(self.wordings[head.key])}
            names.pop(head.item, None)
            hint = nearest(head.item, names)
            values = {"section": head.key, "id": head.item, "items": listed(names), "suggestion": hint}
            self.report("own-item-unplaced", head, "key", **values)


def line_of_head(head: VariantHead, key: str) -> Place:
    """Return the line of a file's head that opens with a key, or the whole file where none does."""
    try:
        lines = read_text(head.path, head.file).split("\n")
    except FanganError:
        return Place(head.file)
    return Place(head.file, next((at for at, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 0))
