"""Why a candidate won or lost, in words; the language is handed in."""

from collections.abc import Mapping

from fangan.app.phrases import SCOPE_WORDS, scope_in_words
from fangan.assembly.decide import Candidate, Decision, LeftOut, Verdict
from fangan.assembly.explain import Reason, explain
from fangan.assembly.ranking import judged_on
from fangan.assembly.select import Selection
from fangan.assembly.theme import theme_of
from fangan.chinese.office_kinds import agency_kind
from fangan.messages.render import period_words
from fangan.messages.translation import Translate, mark
from fangan.model.plan import Plan
from fangan.model.section import VariantHead

_VERDICTS: Mapping[Verdict, str] = {
    Verdict.WON: mark("won"),
    Verdict.LESS_SPECIFIC: mark("lost"),
    Verdict.TIED: mark("tied"),
    Verdict.EXPIRED: mark("not valid"),
    Verdict.NOT_USED: mark("not used"),
    Verdict.OUT_OF_SCOPE: mark("not for us"),
    Verdict.LEFT_OUT: mark("not printed"),
}
_LEFT_OUT: Mapping[LeftOut, str] = {
    LeftOut.UNPLACED: mark("the section has no such item, and nobody says where it comes in: add: or insert:"),
    LeftOut.ASTRAY: mark("what it is to stand next to is not there"),
    LeftOut.DROPPED: mark("the plan file drops it"),
    LeftOut.FIXED: mark("the outline lets no further item in"),
    LeftOut.CLOSED: mark("the section is the plan's own and does not ask for it"),
    LeftOut.COVERED: mark("the item it stood under has another wording, without it"),
}
_BY: Mapping[str, str] = {
    "own": mark("the winner stands in the plan's own folder"),
    "agency": mark("the winner is written for this agency by name"),
    "outline": mark("the winner is written for a nearer outline"),
    "sector": mark("the winner is written for this sector"),
    "kind": mark("the winner is written for agencies of this kind"),
    "region": mark("the winner is written for a nearer region"),
    "theme": mark("the winner is written for this theme"),
    "level": mark("the winner is written for this level"),
}
_OWN: Mapping[str, str] = {
    "own": mark("it stands in the plan's own folder"),
    "agency": mark("it is written for this agency by name"),
    "outline": mark("it is written for a nearer outline than the others"),
    "sector": mark("it is written for this sector"),
    "kind": mark("it is written for agencies of this kind"),
    "region": mark("it is written for a nearer region than the others"),
    "theme": mark("it is written for this theme"),
    "level": mark("it is written for this level"),
}


def verdict_word(reason: Reason, _: Translate) -> str:
    """Return one word for what became of a candidate."""
    return _(_VERDICTS[reason.candidate.verdict])


def in_words(reason: Reason, decision: Decision, selection: Selection, _: Translate) -> str:
    """Say why the candidate won or lost."""
    candidate = reason.candidate
    if candidate.verdict is Verdict.WON:
        won = _won(decision, _)
        if candidate.head.valid_on not in selection.plan.facts:
            return won
        day = judged_on(candidate.head, selection.plan.facts, selection.plan.date)
        said = _("{won}; judged by {fact}, {day}")
        return said.format(won=won, fact=candidate.head.valid_on, day=period_words(day, _))
    if candidate.verdict is Verdict.LESS_SPECIFIC:
        return _(_BY[reason.by]) if reason.by else _("another one is more specific")
    if candidate.verdict is Verdict.TIED:
        return _("as specific as another one; say `use:` in the plan file")
    if candidate.verdict is Verdict.EXPIRED:
        return _expired(candidate.head, selection.plan, _)
    if candidate.verdict is Verdict.NOT_USED:
        return _("the plan file says to use “{provider}”").format(provider=candidate.reason)
    if candidate.verdict is Verdict.LEFT_OUT:
        return _(_LEFT_OUT[LeftOut(candidate.reason)])
    return _out_of_scope(candidate, selection, _)


def _won(decision: Decision, _: Translate) -> str:
    others = explain(decision)[1:]
    verdicts = {other.candidate.verdict for other in others}
    if Verdict.NOT_USED in verdicts:
        return _("the plan file says to use it")
    rivals = [other for other in others if other.candidate.verdict is Verdict.LESS_SPECIFIC]
    if rivals and rivals[0].by:
        return _(_OWN[rivals[0].by])
    return _("the only one that fits")


def _expired(head: VariantHead, plan: Plan, _: Translate) -> str:
    """Say that a wording does not hold on the day it is judged by, and which day that is."""
    valid, day = (period_words(one, _) for one in (head.valid, judged_on(head, plan.facts, plan.date)))
    if head.valid_on in plan.facts:
        return _("valid {valid}, but {fact} is {day}").format(valid=valid, fact=head.valid_on, day=day)
    return _("valid {valid}, but the plan is dated {day}").format(valid=valid, day=day)


def _out_of_scope(candidate: Candidate, selection: Selection, _: Translate) -> str:
    """Say for whom the wording is, and of what first keeps it from us, what ours is."""
    agency, key = selection.agency, candidate.reason
    ours = {"outline": selection.outline.id, "sector": agency.sector or _("none"), "level": str(agency.level)}
    ours["theme"] = theme_of(selection.plan, selection.outline).replace("\n", " ")
    ours["kind"] = str(agency_kind(agency) or _("none"))
    text = _("it is written for {whom}; our {what} is {ours}")
    whom = scope_in_words(candidate.head.scope, _)
    return text.format(whom=whom, what=_(SCOPE_WORDS[key]), ours=ours.get(key, agency.path))
