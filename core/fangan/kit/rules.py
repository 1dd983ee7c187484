"""The rules a plugin keeps, by name; each yields located problems with a stable code."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from fangan.kit import building, facts, formatting, periods, places, terms
from fangan.kit.subject import Subject
from fangan.model.problem import Problem

Rule: TypeAlias = Callable[[Subject], Iterable[Problem]]


def _readable(subject: Subject) -> Iterator[Problem]:
    yield from subject.problems


RULES: Mapping[str, Rule] = {
    "every-file-can-be-read": _readable,
    "names-lead-somewhere": places.check,
    "titles-are-there-and-end-without-a-stop": formatting.check_titles,
    "no-raw-formatting": formatting.check_lines,
    "facts-declared-are-facts-used": facts.check,
    "no-ties-within-the-plugin": periods.check_ties,
    "periods-leave-no-gap": periods.check_gaps,
    "terms-stand-in-their-period": terms.check,
    "every-section-builds": building.check,
}
"""Rule → what finds its breaches. Notes among these are worth telling and break nothing."""


def examine(subject: Subject) -> dict[str, list[Problem]]:
    """Hold a plugin against every rule; the same problem is told once, under the first rule that finds it."""
    told: set[tuple[object, ...]] = set()
    found: dict[str, list[Problem]] = {}
    for name, rule in RULES.items():
        found[name] = []
        for one in rule(subject):
            mark = (one.code, one.place, tuple(sorted(one.values.items())))
            if mark not in told:
                told.add(mark)
                found[name].append(one)
        found[name].sort(key=lambda one: (str(one.place.file if one.place else ""), one.place.line if one.place else 0))
    return found
