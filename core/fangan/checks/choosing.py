"""Which rules are asked, and how much a finding must weigh to be told."""

from collections.abc import Collection, Iterable, Mapping
from fnmatch import fnmatchcase

from fangan.checks.registry import FAMILIES, FAMILY_NAMES
from fangan.late.tuples import NamedTuple
from fangan.messages.suggest import suggest
from fangan.model.problem import UsageRefused, problem
from fangan.model.rule import Grade, Rule


class Choice(NamedTuple):
    """Rules by their ids, their families, or patterns of ids (`dates/*`); none selected are all.

    A hint is asked only where `hints` says so, or where it is selected by its own id. What is lighter than `least` is
    not told.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    least: Grade = Grade.PLAIN
    hints: bool = False

    def takes(self, rule: Rule) -> bool:
        """Whether a rule is asked."""
        if rule.hint and not self.hints and rule.id not in self.select:
            return False
        return (not self.select or _named(rule.id, self.select)) and not _named(rule.id, self.ignore)

    def tells(self, grade: Grade) -> bool:
        """Whether something of a grade weighs enough."""
        grades = list(Grade)
        return grades.index(grade) <= grades.index(self.least)


_GRADES: Mapping[str, Grade] = {"error": Grade.REQUIRED, "warning": Grade.SERIOUS, "note": Grade.PLAIN}
"""What the grades are called elsewhere."""
EVERYTHING = Choice()
"""Every rule but the hints, and all they find."""


def choice_of(select: Iterable[str], ignore: Iterable[str], least: str, *, hints: bool) -> Choice:
    """Return a choice as it is typed: several names between commas, a grade by its name.

    Raises UsageRefused `grade-unknown`.
    """
    names = {**{grade.value: grade for grade in Grade}, **_GRADES}
    if least not in names:
        raise UsageRefused([problem("grade-unknown", None, grade=least, known="、".join(Grade))])
    return Choice(_typed(select), _typed(ignore), names[least], hints)


def _typed(names: Iterable[str]) -> tuple[str, ...]:
    every = (name.strip() for listed in names for name in listed.replace("，", ",").split(",") if name.strip())
    return tuple(FAMILY_NAMES.get(name, name) for name in every)


def hold_choice(choice: Choice, known: Collection[str]) -> None:
    """Hold what was typed against the ids there are.

    Raises UsageRefused `rule-unknown` for everything that names no rule and no family, with the nearest that does.
    """
    families = {*FAMILIES, *(id_.partition("/")[0] for id_ in known)}
    wrong = [
        problem("rule-unknown", None, rule=typed, suggestion=suggest(typed, [*families, *FAMILY_NAMES, *known]))
        for typed in dict.fromkeys((*choice.select, *choice.ignore))
        if typed not in families and not any(fnmatchcase(id_, typed) for id_ in known)
    ]
    if wrong:
        raise UsageRefused(wrong)


def _named(id_: str, typed: Iterable[str]) -> bool:
    family = id_.partition("/")[0]
    return any(one in (id_, family) or fnmatchcase(id_, one) for one in typed)
