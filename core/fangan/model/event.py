"""Recurring events and official terms, each with the years it lives in."""

from dataclasses import replace
from datetime import date

from fangan.late.records import dataclass
from fangan.model.problem import Place
from fangan.model.validity import Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A recurring day, week or month; the n-th falls in the year `first.year + n - 1`, where it is counted at all.

    `on` says when it falls (`fangan.chinese.recurring`), by default every year on the day of `first`; `also` are other
    names by which it may be given, `basis` the document that founded it.
    """

    id: str
    first: date | None = None
    name: str = ""
    measure: str = "个"
    on: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    basis: str = ""
    provider: str = ""
    place: Place | None = None

    def completed(self, weaker: "Event") -> "Event":
        """Return the event with what another entry says of it and its own leaves open."""
        return replace(
            self,
            first=self.first or weaker.first,
            name=self.name or weaker.name,
            measure=self.measure if self.first else weaker.measure,
            on=(*self.on, *weaker.on),
            also=(*self.also, *weaker.also),
            basis=self.basis or weaker.basis,
        )

    def nth(self, year: int) -> int | None:
        """Return which one falls in a year: 1 for the first, less before it; None where nobody counts."""
        return year - self.first.year + 1 if self.first else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An official formula, institution or word with a period of validity and a successor.

    `name` is what the wordings of one formula have in common, by which it is printed (`提法.指导思想`); `region`
    lists the paths it is for, none is everywhere; `basis` says which document or event the period is taken from.
    """

    text: str
    kind: str = "term"
    valid: Validity
    severity: str = ""
    successor: str = ""
    name: str = ""
    region: tuple[str, ...] = ()
    basis: str = ""
    provider: str = ""
    place: Place | None = None
