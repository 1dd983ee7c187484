"""Run the rules over what is looked at, a family at a time; and what a build tells of it or stops for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from fangan.checks.bounded import bounding, seconds_for
from fangan.checks.glance import rules_to_ask
from fangan.checks.raised import raised_grades
from fangan.checks.registry import FAMILIES, OF_FILES, finder, rule_named, rules
from fangan.checks.signs import signs_in
from fangan.checks.subject import PlanSubject, TextSubject
from fangan.checks.told import Told, tell_findings
from fangan.model.problem import FanganError, InputRefused, Place, Problem, Severity, problem
from fangan.model.reading import all_words
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.choosing import Choice
    from fangan.plugins.supply import Supply

_SHOWN = 3
"""How much of what a rule finds is told in a build."""
_LONGEST_REASON = 200


def run_checks(
    subject: TextSubject, choice: "Choice | None" = None, supplies: "Iterable[Supply] | None" = None
) -> list[Told]:
    """Return what the rules find, by family and place: those of a choice, by default all but the hints.

    `supplies` are those whose plugins' rules are asked, too; of a plan all around it. A rule that fails, or is not done
    in time, is a finding of its own and stops no other.
    """
    from fangan.checks.choosing import EVERYTHING

    chosen = choice or EVERYTHING
    found: list[Told] = []
    for family in FAMILIES:
        if family not in OF_FILES or LooksAt.FILE in subject.looked_at_as:
            taken = (rule for rule in rules(family) if chosen.takes(rule))
            found += sorted(ask_rules(taken, subject), key=lambda told: subject.position(told.address))
    if supplies is None and isinstance(subject, PlanSubject):
        supplies = subject.catalogue.supplies
    given = [supply for supply in supplies or () if supply.of(Rule)]
    if given:
        from fangan.checks import foreign

        found += foreign.look_with_plugins([subject], given, chosen.takes)
    return found


def look(ours: Iterable[Rule], subject: TextSubject) -> Iterator[Told]:
    """Yield what those of some rules find that can look at a subject."""
    grades = dict(subject.once(_raised))
    for one in ours:
        if one.target and one.looks_at in subject.looked_at_as and _gives_cause(subject, one):
            weighed = replace(one, grade=grades[one.id]) if one.id in grades else one
            yield from tell_findings(weighed, finder(one)(subject), subject)


def ask_rules(ours: Iterable[Rule], subject: TextSubject, rest: TextSubject | None = None) -> list[Told]:
    """Return the same, and of a rule that fails, or is not done in time, that it did; the others go on.

    Rules that look at each stretch alone get the `rest`, if the others are known to be clean.
    """
    seconds = seconds_for(subject.characters)
    found: list[Told] = []
    with bounding() as within:
        for rule in ours:
            try:
                within(seconds)
                of_one = list(look([rule], rest if rest is not None and rule.alone else subject))
                within(0)
            except FanganError:
                raise
            except Exception as error:  # whatever is wrong with one rule, the others have their say
                within(0)
                of_one = [_broken(rule, error)]
            found += of_one
    return found


def _ask_named(ids: Iterable[str], subject: TextSubject) -> list[Told]:
    return ask_rules(map(rule_named, ids), subject)


def _broken(rule: Rule, error: Exception) -> Told:
    from fangan.checks.frame.rule_broken import RULE

    said = " ".join(str(error).split())[:_LONGEST_REASON]
    values = {"broken": rule.id, "reason": f"{type(error).__name__}: {said}".removesuffix(": ")}
    return Told(rule=RULE, finding=Finding(values=values))


def _gives_cause(subject: TextSubject, one: Rule) -> bool:
    """Whether one of a rule's signs stands among the words, if it has any: a look at them costs less than the rule."""
    return not one.signs or any(stand(one.signs) for stand in subject.once(_signs))


def _raised(subject: TextSubject) -> Iterable[tuple[str, Grade]]:
    return raised_grades(subject.house_rules).items() if subject.house_rules else ()


def _signs(subject: TextSubject) -> Iterator[Callable[[Sequence[str]], bool]]:
    yield signs_in("\n".join([one.words for one in subject.stretches]))


def hold_ours(
    subject: PlanSubject,
    ids: Iterable[str] | None = None,
    ask: Callable[[Iterable[str], PlanSubject], list[Told]] | None = None,
) -> list[Problem]:
    """Return what our rules have to say of a plan that is built: 严重 as warnings, the rest counted in one note.

    `ids` are the rules to ask, by default those that the words give cause for, and `ask` is how.

    The rest is all that is 一般, and what a rule finds beyond the first few, which mostly have one cause. Of one thing
    alone the note is that thing. What an exception lets stand is not told.

    Raises InputRefused with all that is 规定, where the document is final; a draft gets the same as warnings.
    """
    asked = rules_to_ask(all_words(subject.document)) if ids is None else ids
    found = sorted((ask or _ask_named)(asked, subject), key=lambda told: subject.position(told.address))
    if found:
        from fangan.checks.excepting import exemptions_of, let_stand

        found = let_stand(found, exemptions_of(subject), subject).told
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
