"""The rules that plugins bring, each kept from spoiling the others."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fangan.checks.plugins.check_broken import RULE as BROKEN
from fangan.checks.registry import finder
from fangan.checks.subject import DocumentSubject, PlanSubject, Subject
from fangan.checks.told import Told, tell_findings
from fangan.model.problem import PluginFailed, Problem, problem
from fangan.model.rule import Finding, Rule
from fangan.plugins.foreign import foreign, reason
from fangan.plugins.records import wrong_field
from fangan.plugins.supply import Supply


def look_with_plugins(subject: Subject, supplies: Iterable[Supply]) -> Iterator[Told]:
    """Yield what plugins' rules find in what they look at, under `plugins/<its id>`; one that fails is one finding."""
    for supply in supplies:
        for rule in supply.of(Rule):
            try:
                found = _run(rule, subject)
            except Exception as error:  # whatever a plugin raises is its own affair
                values = {"check": rule.id, "plugin": str(supply.provider), "reason": reason(error)}
                yield Told(rule=BROKEN, finding=Finding(values=values), provider=supply.provider.id)
            else:
                yield from tell_findings(_named(rule), found, subject, supply.provider.id)


def hold(subject: PlanSubject) -> list[Problem]:
    """Return what plugins' rules find; one that cannot run is its plugin's failure and raises PluginFailed."""
    problems: list[Problem] = []
    for rule in subject.catalogue.every(Rule):
        try:
            found = _run(rule, subject)
        except Exception as error:  # see above
            values = {"check": rule.id, "target": rule.target, "reason": reason(error)}
            raise PluginFailed([problem("check-broken", None, **values)]) from error
        problems += [told.problem() for told in tell_findings(_named(rule), found, subject)]
    return problems


def _run(rule: Rule, subject: Subject) -> list[Finding | Problem]:
    """Return what a rule finds; raises whatever it raises, TypeError for what is neither finding nor problem."""
    if rule.looks_at not in subject.looked_at_as:
        return []
    with foreign():
        given = subject.document if rule.bare and isinstance(subject, DocumentSubject) else subject
        found = list(finder(rule)(given))
        for record in found:
            if type(record) not in (Finding, Problem):
                raise TypeError(f"{type(record).__name__} is no Finding and no Problem")
            if field := wrong_field(record):
                raise TypeError(f"{type(record).__name__}.{field}")
    return found


def _named(rule: Rule) -> Rule:
    """Return a plugin's rule under a name that can be nobody else's."""
    return replace(rule, id=f"plugins/{rule.id}")
