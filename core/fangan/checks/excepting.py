"""Exceptions taken into account: what somebody lets stand is set apart, and what holds for nothing is told."""

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from dataclasses import replace

from fangan.checks.exceptions.not_to_be_waived import RULE as NOT_TO_BE_WAIVED
from fangan.checks.exceptions.unknown_rule import RULE as UNKNOWN
from fangan.checks.exceptions.unused import RULE as UNUSED
from fangan.checks.subject import PlanSubject, TextSubject
from fangan.checks.told import Told
from fangan.late.tuples import NamedTuple
from fangan.messages.suggest import suggest
from fangan.model.document import Origin, Paragraph
from fangan.model.exemption import Exemption
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, Rule
from fangan.model.section import VariantHead


class Excepted(NamedTuple):
    """What is told of what was found, and what is let stand, each with the exception that lets it."""

    told: list[Told]
    let_stand: list[Told]


def let_stand(found: Iterable[Told], exemptions: Sequence[Exemption], subject: TextSubject) -> Excepted:
    """Divide findings by whether an exception covers them; what is 规定 is covered by none."""
    told: list[Told] = []
    stand: list[Told] = []
    for one in found:
        exemption = next((each for each in exemptions if covers(each, one, subject)), None)
        if exemption is None or one.grade is Grade.REQUIRED:
            told.append(one)
        else:
            stand.append(replace(one, exemption=exemption))
    return Excepted(told, stand)


def covers(exemption: Exemption, told: Told, subject: TextSubject) -> bool:
    """Whether an exception is made from what a rule found: by the rule, the file it is of, and the words."""
    if exemption.rule != told.rule.id:
        return False
    address = told.address
    stretch = subject.stretch_at(address) if address else None
    if exemption.within:
        origin = stretch.origin_at(address.start, address.end) if stretch and address else None
        if exemption.within not in (origin.file if origin else "", told.source.file if told.source else ""):
            return False
    if not exemption.words:
        return True
    if stretch is None or address is None:
        return exemption.words in (told.fact, told.quote) or exemption.words in told.quote
    return any(
        start < max(address.end, address.start + 1) and address.start < start + len(exemption.words)
        for start in _occurrences(exemption.words, stretch.words)
    )


def exemptions_of(subject: PlanSubject) -> list[Exemption]:
    """Return the exceptions that hold for a plan: its own, and those of the files whose words it prints."""
    blocks = (one for one in subject.stretches if one.block)
    used = {(origin.provider, origin.file) for one in blocks for origin in _origins(one)}
    heads = (head for supply in subject.catalogue.supplies for head in supply.of(VariantHead))
    wordings = (subject.catalogue.wording(head) for head in heads if (head.provider.id, head.file) in used)
    return [*subject.plan.exceptions, *(one for wording in wordings for one in wording.exceptions)]


def _origins(stretch: Stretch) -> Iterator[Origin]:
    if stretch.origin:
        yield stretch.origin
    if isinstance(stretch.block, Paragraph):
        yield from (line.origin for line in stretch.block.run_ons)


def _occurrences(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def left_over(
    exemptions: Iterable[Exemption],
    found: Sequence[Told],
    subject: TextSubject,
    asked: Container[str],
    known: Collection[str],
) -> Iterator[Told]:
    """Yield the exceptions that hold for nothing: an unknown rule, what may not be waived, nothing found.

    `found` is all that was found, `asked` are the rules that were asked to their end, `known` are the ids there are.
    """
    for one in exemptions:
        covered = [told for told in found if covers(one, told, subject)]
        if one.rule not in known:
            yield _about(one, UNKNOWN, suggestion=suggest(one.rule, known))
        elif any(told.grade is Grade.REQUIRED for told in covered):
            yield _about(one, NOT_TO_BE_WAIVED)
        elif not covered and one.rule in asked:
            yield _about(one, UNUSED)


def _about(exemption: Exemption, rule: Rule, **values: str) -> Told:
    values = {"excepted": exemption.rule, **values}
    finding = Finding(place=exemption.place, quote=exemption.words, values=values)
    return Told(rule=rule, finding=finding, quote=exemption.words, source=exemption.place)
