"""A finding as it is told: with its rule, the words it is about, who supplied them, and their line."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from fangan.checks.subject import Subject
from fangan.late.records import dataclass
from fangan.messages.catalogue import FOREIGN, message
from fangan.model.address import Address
from fangan.model.exemption import Exemption
from fangan.model.problem import Place, Problem
from fangan.model.rule import Finding, Grade, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a rule found; `provider` supplied the words, `source` is the line of its file or of the plan file.

    `passed_on` is the problem, where the rule only passes one on; `exemption` what lets it stand.
    """

    rule: Rule
    finding: Finding
    quote: str = ""
    provider: str = ""
    source: Place | None = None
    passed_on: Problem | None = None
    exemption: Exemption | None = None

    @property
    def grade(self) -> Grade:
        """How much it weighs."""
        return self.finding.grade or self.rule.grade

    @property
    def address(self) -> Address | None:
        """The place in the document, if it has one."""
        return self.finding.address

    @property
    def fact(self) -> str:
        """The fact it is about, '' if none."""
        return self.finding.fact

    @property
    def values(self) -> Mapping[str, str]:
        """The values of its sentences."""
        return self.finding.values

    def problem(self) -> Problem:
        """Return it as a problem of the rule's code, at the line it comes from, or as the one that was passed on."""
        if self.passed_on:
            return self.passed_on
        return Problem(self.rule.id, self.source, self.values, self.grade.severity, self.rule.message)


def tell_findings(
    rule: Rule, found: Iterable[Finding | Problem], subject: Subject, provider: str = ""
) -> Iterator[Told]:
    """Find the words and the line of everything a rule found; `provider` is named where nobody else is."""
    for one in found:
        yield _passed_on(rule, one, provider) if isinstance(one, Problem) else _told(rule, one, subject, provider)


def _told(rule: Rule, finding: Finding, subject: Subject, provider: str) -> Told:
    quote, source, address = finding.quote, finding.place, finding.address
    stretch = subject.stretch_at(address) if address else None
    if stretch is not None and address is not None:
        quote = quote or stretch.words[address.start : address.end]
        provider, found = subject.source_of(stretch, address)
        source = source or found
    elif finding.fact:
        source = source or subject.source_of_fact(finding.fact)
    return Told(rule=rule, finding=finding, quote=quote, provider=provider, source=source)


def _passed_on(rule: Rule, found: Problem, provider: str) -> Told:
    """Tell of a problem; one for which nobody has sentences says at least its code."""
    nameless = found.message is None and message(found.code) is FOREIGN
    values = {"what": found.code, **found.values} if nameless else found.values
    finding = Finding(place=found.place, values=values, grade=Grade.of(found.severity))
    passed_on, quote = replace(found, values=values), found.values.get("quote", "")
    return Told(rule=rule, finding=finding, quote=quote, provider=provider, source=found.place, passed_on=passed_on)
