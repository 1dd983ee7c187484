"""What an agency or a plugin adds to our rules as data: words, parameters of a policy, and grades it raises."""

from collections.abc import Mapping
from dataclasses import field

from fangan.late.records import dataclass
from fangan.model.problem import Place
from fangan.model.rule import Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseWord:
    """A word that is not written: outside `regions`, of which it is, or anywhere where there are none.

    `instead` is what is written; `regions` are paths of agencies (四川省).
    """

    word: str
    instead: str = ""
    regions: tuple[str, ...] = ()
    reason: str = ""
    grade: Grade = Grade.PLAIN
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyParameter:
    """How long something takes by a policy: from `least` up to `most`, in `unit`; None is no bound.

    `words` are what texts call it.
    """

    name: str
    least: int | None = None
    most: int | None = None
    unit: str = "天"
    words: tuple[str, ...]
    basis: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRules:
    """One `checks.yaml`; `raised` are ids of our rules with the grades that weigh more than theirs."""

    words: tuple[HouseWord, ...] = ()
    parameters: tuple[PolicyParameter, ...] = ()
    raised: Mapping[str, Grade] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each grade is raised, by the rule's id."""
    provider: str = ""

    @property
    def name(self) -> str:
        """What it speaks of, for people."""
        spoken_of = (*(one.word for one in self.words), *(one.name for one in self.parameters), *self.raised)
        return "、".join(spoken_of)
