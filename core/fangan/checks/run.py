"""Run the rules over one composed plan, a family at a time; and the one rule that a build may stop for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module

from fangan.assembly.composer import Composer, Composition
from fangan.checks import terms
from fangan.checks.rule import Finding, Grade, Rule
from fangan.checks.subject import Subject, read
from fangan.messages.suggest import suggest
from fangan.model.document import Document
from fangan.model.event import Term
from fangan.model.plan import Given, Plan
from fangan.model.problem import InputRefused, Problem, Severity, UsageRefused, problem
from fangan.plugins.catalogue import Catalogue

FAMILIES = ("terms", "years", "dates", "consistency", "plugins")
"""The families in the order in which they run; each is the module of this room with that name."""


def run_checks(
    composer: Composer,
    composition: Composition,
    families: Sequence[str] = (),
    given: Mapping[str, Given] | None = None,
) -> list[Finding]:
    """Return what the rules find in a composed plan, by family and place.

    `families` limits which run; UsageRefused for one there is not. `given` are the facts it was composed with, by
    default the plan file's. A plugin's check that fails is a finding of its own and stops no other.
    """
    unknown = [name for name in families if name not in FAMILIES]
    if unknown:
        wrong = (_unknown(name) for name in unknown)
        raise UsageRefused(wrong)
    values = composer.bind(given).values
    subject = Subject(composer.catalogue, composer.program, composition.document, values)
    return [found for name in FAMILIES if not families or name in families for found in _finder(name)(subject)]


def rules() -> list[Rule]:
    """List the rules of all families."""
    return [rule for name in FAMILIES for rule in import_module(f"fangan.checks.{name}").RULES]


def refuse_outdated(catalogue: Catalogue, document: Document, plan: Plan) -> tuple[Problem, ...]:
    """Stop a final build whose official wording is out of its period where that wording is 规定.

    Raises InputRefused naming every such term and its successor; a draft gets the same as warnings.
    """
    found = terms.outdated(catalogue.every(Term), tuple(read(document)), plan)
    wrong = [finding.problem() for finding in found if finding.grade is Grade.REQUIRED]
    if wrong and not document.draft:
        raise InputRefused(wrong)
    return tuple(Problem(one.code, one.place, one.values, Severity.WARNING) for one in wrong)


def _finder(name: str) -> Callable[[Subject], Iterable[Finding]]:
    found: Callable[[Subject], Iterable[Finding]] = import_module(f"fangan.checks.{name}").find
    return found


def _unknown(name: str) -> Problem:
    known = "、".join(FAMILIES)
    return problem("check-family-unknown", None, family=name, known=known, suggestion=suggest(name, FAMILIES))
