"""The family `plugins`: the checks that plugins bring, each kept from spoiling the others."""

from collections.abc import Iterable, Iterator
from importlib import import_module

from fangan.checks.rule import Finding, Grade, Rule
from fangan.checks.subject import Subject
from fangan.messages.translation import mark
from fangan.model.document import Document
from fangan.model.extension import Check
from fangan.model.problem import PluginFailed, Problem, Severity, problem
from fangan.plugins.foreign import foreign, reason

BROKEN = Rule("plugins/check-broken", mark("A plugin's check runs to its end"))
RULES = (BROKEN,)
_GRADES = {Severity.ERROR: Grade.REQUIRED, Severity.WARNING: Grade.SERIOUS, Severity.NOTE: Grade.PLAIN}


def find(subject: Subject) -> Iterator[Finding]:
    """Yield what each check finds, under the rule `plugins/<its id>`; a check that fails is one finding."""
    for supply in subject.catalogue.supplies:
        for check in supply.of(Check):
            try:
                problems = run_check(check, subject.document)
            except Exception as error:  # whatever a plugin raises is its own affair
                values = {"check": check.id, "plugin": str(supply.provider), "reason": reason(error)}
                yield Finding(rule=BROKEN, grade=Grade.SERIOUS, provider=supply.provider.id, values=values)
            else:
                yield from (_finding(check, supply.provider.id, found) for found in problems)


def run_check(check: Check, document: Document) -> list[Problem]:
    """Return what a plugin's check finds; raises whatever the check raises, TypeError for what is no Problem."""
    module, _, attribute = check.target.partition(":")
    with foreign():
        found = list(getattr(import_module(module), attribute)(document))
        for one in found:
            if not isinstance(one, Problem):
                raise TypeError(f"{type(one).__name__} is no Problem")
    return found


def hold(document: Document, checks: Iterable[Check]) -> list[Problem]:
    """Return what the checks find; one that cannot run is its plugin's failure and raises PluginFailed."""
    found: list[Problem] = []
    for check in checks:
        try:
            found.extend(run_check(check, document))
        except Exception as error:  # see above
            values = {"check": check.id, "target": check.target, "reason": reason(error)}
            raise PluginFailed([problem("check-broken", None, **values)]) from error
    return found


def _finding(check: Check, provider: str, found: Problem) -> Finding:
    rule = Rule(f"plugins/{check.id}", check.help)
    values = {"what": found.code, **found.values}
    return Finding(
        rule=rule,
        grade=_GRADES[found.severity],
        quote=found.values.get("quote", ""),
        provider=provider,
        source=found.place,
        values=values,
    )
