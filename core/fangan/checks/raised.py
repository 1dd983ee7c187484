"""The grades that an agency or a plugin raises: more weight for a rule of ours, never less."""

from collections.abc import Iterable, Iterator, Mapping

from fangan.checks.registry import FAMILIES, rules
from fangan.messages.suggest import suggest
from fangan.model.house_rules import HouseRules
from fangan.model.problem import InputRefused, Problem, problem
from fangan.model.rule import Grade

_WEIGHT = {Grade.PLAIN: 0, Grade.SERIOUS: 1, Grade.REQUIRED: 2}


def raised_grades(house_rules: Iterable[HouseRules]) -> Mapping[str, Grade]:
    """Return the rules whose grade somebody raises, each with the heaviest that is asked for.

    Raises InputRefused with every rule there is not, and every grade that weighs less than the rule's.
    """
    found: dict[str, Grade] = {}
    problems: list[Problem] = []
    for one in house_rules:
        problems += wrongly_raised(one)
        for id_, grade in one.raised.items():
            found[id_] = max(grade, found.get(id_, grade), key=_WEIGHT.__getitem__)
    if problems:
        raise InputRefused(problems)
    return found


def wrongly_raised(one: HouseRules) -> Iterator[Problem]:
    """Yield a problem for every rule of a `checks.yaml` that there is not, and for every grade that is lighter."""
    for id_, grade in one.raised.items():
        family, place = id_.partition("/")[0], one.places.get(id_)
        members = {rule.id: rule for rule in rules(*([family] if family in FAMILIES else []))}
        if id_ not in members:
            yield problem("raised-unknown", place, rule=id_, suggestion=suggest(id_, members))
        elif _WEIGHT[grade] < _WEIGHT[members[id_].grade]:
            values = {"rule": id_, "grade": grade.value, "own": members[id_].grade.value}
            yield problem("raised-lowered", place, **values)
