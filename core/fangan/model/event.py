"""Recurring events and official terms, each with the years it lives in."""

from dataclasses import dataclass
from datetime import date

from fangan.model.problem import Place
from fangan.model.validity import Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A recurring thing with a first day; the n-th falls in the year `first.year + n - 1`."""

    id: str
    first: date
    name: str = ""
    provider: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An official formula, institution or word with a period of validity and a successor.

    `name` is what the wordings of one formula have in common, by which it is printed (`提法.指导思想`); `region`
    lists the paths it is for, none is everywhere.
    """

    text: str
    kind: str = "term"
    valid: Validity
    severity: str = ""
    successor: str = ""
    name: str = ""
    region: tuple[str, ...] = ()
    provider: str = ""
    place: Place | None = None
