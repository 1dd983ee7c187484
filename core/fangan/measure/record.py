"""What a rule of the page is, and what it measures."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from fangan.late.tuples import NamedTuple
from fangan.measure.elements import Elements


class Strength(StrEnum):
    """How a clause binds, in the words of the standard; 实务 is what offices do where it says nothing."""

    REQUIRED = "规定"
    USUAL = "一般"
    ADVISED = "推荐"
    ALLOWED = "可以"
    PRACTICE = "实务"

    @property
    def binds(self) -> bool:
        """Whether a departure from it is a finding."""
        return self in (Strength.REQUIRED, Strength.USUAL)


class Measured(NamedTuple):
    """One value that was measured, whether it is as required, and the words it was measured at."""

    value: str
    met: bool
    where: str = ""


class PageRule(NamedTuple):
    """A rule of the page: its clause (of GB/T 9704—2012 where no standard is named), how it binds, what it requires.

    `demand` is a msgid; `required` is a value, in the terms of the standard. `measure` yields what there is of the
    element, nothing where the document has none.
    """

    id: str
    clause: str
    strength: Strength
    demand: str
    required: str
    measure: Callable[[Elements], Iterable[Measured]]


class Reading(NamedTuple):
    """What a rule measured in a document: how often, how often as required, and the first value that is not."""

    rule: PageRule
    value: str
    where: str
    times: int
    departures: int

    @property
    def met(self) -> bool:
        """Whether all is as required."""
        return self.departures == 0


def readings(rules: Iterable[PageRule], elements: Elements) -> list[Reading]:
    """Measure by every rule; those that find nothing to measure say nothing."""
    found = []
    for rule in rules:
        measured = list(rule.measure(elements))
        if measured:
            shown = next((one for one in measured if not one.met), measured[0])
            departures = sum(not one.met for one in measured)
            found.append(Reading(rule, shown.value, shown.where, len(measured), departures))
    return found


def length(value: float | None, wanted: float, tolerance: float, where: str = "") -> Iterable[Measured]:
    """Measure a length in millimetres against the wanted one; nothing where it is not known."""
    if value is not None:
        yield Measured(f"{value:.1f} mm", abs(value - wanted) <= tolerance + 0.05, where)


def quote(words: str) -> str:
    """Return so many words as show where something is."""
    most = 16
    return words if len(words) <= most else words[: most - 1] + "…"
