"""What rolling a project did, as records."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from pathlib import Path

from fangan.late.records import dataclass
from fangan.model.fact import Raw
from fangan.model.problem import Place, Problem
from fangan.model.section import VariantHead


class Fate(StrEnum):
    """What became of a fact."""

    TO_DO = "to-do"
    OPTIONAL = "optional"
    """Emptied, but the plan can do without it, or has a default."""
    KEPT = "kept"
    DROPPED = "dropped"
    DERIVED = "derived"
    ASKED = "asked"
    """Asked for by wording that is new this year."""
    UNUSED = "unused"
    """Kept, though no wording of this year asks for it."""


@dataclass(frozen=True, slots=True)
class FactFate:
    """One fact: what became of it, the question, last year's value and this year's, as far as it is known."""

    name: str
    fate: Fate
    ask: str = ""
    old: Raw = ""
    new: str = ""
    place: Place | None = None
    waits_for: str = ""
    """For a derived fact the fact it will be computed from."""


@dataclass(frozen=True, slots=True)
class WordingChange:
    """A section or item whose wording is another one now; `new` is None when nothing replaces it."""

    target: str
    old: VariantHead | None
    new: VariantHead | None


@dataclass(frozen=True, slots=True)
class AgedTerm:
    """A term that is out of its period on the new date, and what is said now."""

    term: str
    grade: str
    limit: str
    successor: str
    date: str
    day: dt.date
    """The day it is judged by, and what the plan calls that: 成文日期, or the fact of a `valid-on:`."""
    place: Place | None
    provider: str = ""
    early: bool = False
    """Whether the term is not in use yet, rather than no longer; then `limit` is its first day, not its last."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """Words written out by hand that may be last year's; `next` is what they would be now, '' where none can tell."""

    kind: str
    place: Place
    quote: str
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that changed, and everything a person must look at.

    `day` is the day the wording was chosen for: last year's date, in the new year; `days` are those of the facts that
    wordings name by `valid-on:`, moved alike.
    """

    old: Path
    new: Path
    old_year: int
    year: int
    day: dt.date
    days: Mapping[str, dt.date] = field(default_factory=dict)
    facts: tuple[FactFate, ...] = ()
    issue: Mapping[str, str] = field(default_factory=dict)
    """What of `issue:` was emptied, with last year's value."""
    wording: tuple[WordingChange, ...] = ()
    terms: tuple[AgedTerm, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    under: str = ""
    """The superior plan that last year's plan carried out."""
    problems: tuple[Problem, ...] = ()
    copied: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    def of(self, fate: Fate) -> list[FactFate]:
        """List the facts of one fate."""
        return [fact for fact in self.facts if fact.fate is fate]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """A rolled project, not yet written: file name → bytes, and the report."""

    files: Mapping[str, bytes]
    report: Report
