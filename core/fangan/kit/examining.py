"""A plugin held against every rule: the kit's own, and those of plugins that look at plugins."""

from collections.abc import Iterable, Iterator
from importlib import import_module

from fangan.checks import foreign
from fangan.checks.registry import finder
from fangan.checks.subject import Subject, WordingSubject
from fangan.checks.told import Told, tell_findings
from fangan.kit.rules import alternatives_hold_alike as alternatives
from fangan.kit.rules import headings_are_short as headings
from fangan.kit.rules import no_raw_formatting as formatting
from fangan.kit.rules import this_year_has_an_end as this_year
from fangan.kit.rules import titles_are_there_and_end_without_a_stop as titles
from fangan.kit.subject import PackageSubject
from fangan.model.problem import Place, Problem
from fangan.model.rule import Rule

ORDER = (
    "every-file-can-be-read",
    "every-file-is-packed",
    "names-lead-somewhere",
    "titles-are-there-and-end-without-a-stop",
    "no-raw-formatting",
    "headings-are-short",
    "alternatives-hold-alike",
    "grammar-is-declared",
    "facts-declared-are-facts-used",
    "no-ties-within-the-plugin",
    "periods-leave-no-gap",
    "terms-stand-in-their-period",
    "this-year-has-an-end",
    "every-section-builds",
)
"""The names of the kit's rules: what reading finds comes first, what building finds last."""


def kit_rules() -> list[Rule]:
    """List the kit's rules in their order."""
    return [import_module(f"fangan.kit.rules.{name.replace('-', '_')}").RULE for name in ORDER]


def look_at_own(subject: WordingSubject) -> Iterator[Told]:
    """Yield what is wrong with one section file, whoever's it is: markup, headings, choices, stops, no end."""
    yield from tell_findings(formatting.RULE, formatting.find(subject), subject)
    yield from tell_findings(headings.RULE, headings.find(subject), subject)
    yield from tell_findings(alternatives.RULE, alternatives.find(subject), subject)
    if subject.wording:
        line = next((at for at, line in enumerate(subject.lines, 1) if line.startswith("title:")), 1)
        found = titles.title_stop(subject.wording.title, Place(subject.file, line))
        yield from tell_findings(titles.RULE, found, subject)
    yield from tell_findings(this_year.RULE, this_year.find(subject), subject)


def examine(subject: PackageSubject) -> dict[str, list[Problem]]:
    """Hold a plugin against every rule, by the rule's name; notes among what is found are worth telling and break none.

    The same problem is told once, under the first rule that finds it. Rules of plugins come behind, if they find any.
    """
    told: set[tuple[object, ...]] = set()
    found: dict[str, list[Problem]] = {rule.name: [] for rule in kit_rules()}
    ours = ((rule.name, one) for rule in kit_rules() for one in ask_rule(rule, subject))
    for name, one in (*ours, *_foreign(subject)):
        mark = (one.code, one.place, tuple(sorted(one.values.items())))
        if mark not in told:
            told.add(mark)
            found.setdefault(name, []).append(one)
    for problems in found.values():
        problems.sort(key=lambda one: (one.place.file, one.place.line) if one.place else ("", 0))
    return found


def ask_rule(rule: Rule, subject: PackageSubject) -> Iterator[Problem]:
    """Yield what one rule of the kit finds in a plugin, or in each of its section files."""
    for one in _looked_at(subject):
        if rule.looks_at in one.looked_at_as:
            yield from (told.problem() for told in tell_findings(rule, finder(rule)(one), one))


def _foreign(subject: PackageSubject) -> Iterator[tuple[str, Problem]]:
    told = foreign.look_with_plugins(_looked_at(subject), subject.around.supplies)
    yield from ((one.rule.id, one.problem()) for one in told)


def _looked_at(subject: PackageSubject) -> Iterable[Subject]:
    return (subject, *subject.files)
