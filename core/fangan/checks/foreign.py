"""The rules that plugins bring, each kept from spoiling the others."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from fangan.checks.plugins.check_broken import RULE as BROKEN
from fangan.checks.registry import finder
from fangan.checks.subject import DocumentSubject, PlanSubject, Subject
from fangan.checks.told import Told, tell_findings
from fangan.model.problem import FanganError, PluginFailed, Problem, problem
from fangan.model.rule import Finding, Rule
from fangan.plugins.foreign import ForeignFailed, call_foreign, reason
from fangan.plugins.records import wrong_field
from fangan.plugins.supply import Supply


def look_with_plugins(
    subjects: Iterable[Subject], supplies: Iterable[Supply], takes: Callable[[Rule], bool] = lambda _: True
) -> Iterator[Told]:
    """Yield what plugins' rules find in what they look at, under `plugins/<its id>`; one that fails is one finding.

    `takes` says which of them are asked.
    """
    given = tuple(subjects)
    for supply in supplies:
        for rule in (one for one in supply.of(Rule) if takes(rule_of_plugin(one))):
            try:
                found = _run(rule, given)
            except (FanganError, ForeignFailed) as error:
                values = {"check": rule.id, "plugin": str(supply.provider), "reason": reason(error)}
                yield Told(rule=BROKEN, finding=Finding(values=values), provider=supply.provider.id)
            else:
                for subject, some in found:
                    yield from tell_findings(rule_of_plugin(rule), some, subject, supply.provider.id)


def hold(subject: PlanSubject) -> list[Problem]:
    """Return what plugins' rules find; one that cannot run is its plugin's failure and raises PluginFailed."""
    problems: list[Problem] = []
    for plugin, rule in ((one.provider, rule) for one in subject.catalogue.supplies for rule in one.of(Rule)):
        try:
            found = _run(rule, (subject,))
        except (FanganError, ForeignFailed) as error:
            values = {"check": rule.id, "plugin": str(plugin), "target": rule.target, "reason": reason(error)}
            raise PluginFailed([problem("check-broken", None, **values)]) from error
        problems += [told.problem() for _, some in found for told in tell_findings(rule_of_plugin(rule), some, subject)]
    return problems


_Found = tuple[Finding | Problem, ...]


def _run(rule: Rule, subjects: Iterable[Subject]) -> list[tuple[Subject, _Found]]:
    """Return what a rule finds in each subject it can look at.

    Raises FanganError and ForeignFailed as `call_foreign`, the second for what is neither finding nor problem, too.
    """
    looked_at = [subject for subject in subjects if rule.looks_at in subject.looked_at_as]
    if not looked_at:
        return []
    found = call_foreign(lambda: tuple(tuple(finder(rule)(_given(rule, one))) for one in looked_at))
    for record in (record for some in found for record in some):
        if type(record) not in (Finding, Problem):
            raise ForeignFailed(f"TypeError: {type(record).__name__} is no Finding and no Problem")
        if field := wrong_field(record):
            raise ForeignFailed(f"TypeError: {type(record).__name__}.{field}")
    return list(zip(looked_at, found, strict=True))


def _given(rule: Rule, subject: Subject) -> object:
    return subject.document if rule.bare and isinstance(subject, DocumentSubject) else subject


def rule_of_plugin(rule: Rule) -> Rule:
    """Return a plugin's rule under a name that can be nobody else's."""
    return replace(rule, id=f"plugins/{rule.id}")
