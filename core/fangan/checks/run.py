"""Run the rules over one composed plan, a family at a time; and what a build tells of it or stops for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from fangan.checks.glance import rules_to_ask
from fangan.checks.registry import FAMILIES, OF_FILES, finder, rule_named, rules
from fangan.checks.subject import PlanSubject, TextSubject
from fangan.checks.told import Told, tell_findings
from fangan.messages.suggest import suggest
from fangan.model.problem import InputRefused, Place, Problem, Severity, UsageRefused, problem
from fangan.model.reading import all_words
from fangan.model.rule import Grade, LooksAt, Rule

_SHOWN = 3
"""How much of what a rule finds is told in a build."""


def run_checks(subject: PlanSubject, families: Sequence[str] = ()) -> list[Told]:
    """Return what the rules find in a composed plan, by family and place.

    `families` limits which run; UsageRefused for one there is not. A plugin's rule that fails is a finding of its own
    and stops no other.
    """
    unknown = [name for name in families if name not in FAMILIES]
    if unknown:
        wrong = (_unknown(name) for name in unknown)
        raise UsageRefused(wrong)
    found: list[Told] = []
    for family in FAMILIES:
        wanted = not families or family in families
        if wanted and (family not in OF_FILES or LooksAt.FILE in subject.looked_at_as):
            asked = (one for one in rules(family) if not one.hint)
            found += sorted(look(asked, subject), key=lambda told: subject.position(told.address))
    if not families or "plugins" in families:
        from fangan.checks import foreign

        found += foreign.look_with_plugins([subject], subject.catalogue.supplies)
    return found


def look(ours: Iterable[Rule], subject: TextSubject) -> Iterator[Told]:
    """Yield what those of some rules find that can look at a subject."""
    for one in ours:
        if one.target and one.looks_at in subject.looked_at_as:
            yield from tell_findings(one, finder(one)(subject), subject)


def hold_ours(subject: PlanSubject, ids: Iterable[str] | None = None) -> list[Problem]:
    """Return what our rules have to say of a plan that is built: 严重 as warnings, the rest counted in one note.

    `ids` are the rules to ask, by default those that the words give cause for.

    The rest is all that is 一般, and what a rule finds beyond the first few, which mostly have one cause. Of one thing
    alone the note is that thing.

    Raises InputRefused with all that is 规定, where the document is final; a draft gets the same as warnings.
    """
    asked = rules_to_ask(all_words(subject.document), glanced=True) if ids is None else ids
    found = sorted(look(map(rule_named, asked), subject), key=lambda told: subject.position(told.address))
    required = [told.problem() for told in found if told.grade is Grade.REQUIRED]
    if required and not subject.document.draft:
        raise InputRefused(required)
    serious = [told for told in found if told.grade is Grade.SERIOUS]
    shown = [one for id_ in dict.fromkeys(one.rule.id for one in serious) for one in _of(id_, serious)[:_SHOWN]]
    rest = [one for one in found if one.grade is not Grade.REQUIRED and not any(one is other for other in shown)]
    warned = (replace(one, severity=Severity.WARNING) for one in required)
    return [*warned, *(one.problem() for one in shown), *_noted(rest, subject.plan.place)]


def _noted(rest: Sequence[Told], place: Place | None) -> Iterator[Problem]:
    """Yield one line about all that is not told otherwise."""
    if len(rest) == 1:
        yield replace(rest[0].problem(), severity=Severity.NOTE)
    elif rest:
        yield problem("checks-counted", place, Severity.NOTE, count=len(rest))


def _of(rule: str, found: Sequence[Told]) -> list[Told]:
    return [one for one in found if one.rule.id == rule]


def _unknown(name: str) -> Problem:
    known = "、".join(FAMILIES)
    return problem("check-family-unknown", None, family=name, known=known, suggestion=suggest(name, FAMILIES))
