"""`fangan roll --json`."""

from typing import Annotated, TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.data.values import RawData, raw_data
from fangan.app.rolling import RollOutcome, RollWish
from fangan.messages.translation import Translate
from fangan.model.rule import Grade
from fangan.model.section import VariantHead
from fangan.years.report import AgedTerm, FactFate, Fate, Suspect, WordingChange


class FateData(TypedDict):
    """A fact: what became of it, last year's value, this year's as far as it is known."""

    name: str
    fate: Annotated[str, Fate]
    ask: str
    old: RawData | None
    new: str | None
    waits_for: str | None


class ChosenData(TypedDict):
    """The variant that was chosen for one of the two years."""

    provider: str
    version: str
    file: str
    valid: str


class WordingData(TypedDict):
    """A section or item whose wording is another one now."""

    target: str
    old: ChosenData | None
    new: ChosenData | None


class TermData(TypedDict):
    """A term that is out of its period on the new date."""

    term: str
    grade: Annotated[str, Grade]
    limit: str
    successor: str | None
    date: str
    day: str
    provider: str | None
    file: str | None
    line: int | None


class SuspectData(TypedDict):
    """Words written out by hand that may be last year's."""

    kind: str
    file: str
    line: int
    column: int
    quote: str
    next: str | None


class RollData(TypedDict):
    """A roll: its files, everything that changed, and everything a person must look at."""

    dry_run: bool
    files: list[str]
    old: str
    new: str
    old_year: int
    year: int
    day: str
    days: dict[str, str]
    facts: list[FateData]
    issue: dict[str, str]
    wording: list[WordingData]
    terms: list[TermData]
    suspects: list[SuspectData]
    problems: list[ProblemData]
    copied: list[str]
    left: list[str]


def roll_data(outcome: RollOutcome, wish: RollWish, _: Translate) -> RollData:
    """Return a roll as JSON data."""
    report = outcome.report
    return {
        "dry_run": wish.dry_run,
        "files": list(outcome.files),
        "old": str(report.old),
        "new": str(report.new),
        "old_year": report.old_year,
        "year": report.year,
        "day": report.day.isoformat(),
        "days": {name: day.isoformat() for name, day in report.days.items()},
        "facts": [_fact(one) for one in report.facts],
        "issue": dict(report.issue),
        "wording": [_wording(one) for one in report.wording],
        "terms": [_term(one) for one in report.terms],
        "suspects": [_suspect(one) for one in report.suspects],
        "problems": problems_data(report.problems, _),
        "copied": list(report.copied),
        "left": list(report.left),
    }


def _fact(one: FactFate) -> FateData:
    return {
        "name": one.name,
        "fate": one.fate.value,
        "ask": one.ask,
        "old": raw_data(one.old) if one.old else None,
        "new": one.new or None,
        "waits_for": one.waits_for or None,
    }


def _wording(one: WordingChange) -> WordingData:
    return {"target": one.target, "old": _chosen(one.old), "new": _chosen(one.new)}


def _chosen(head: VariantHead | None) -> ChosenData | None:
    if head is None:
        return None
    provider = head.provider
    return {"provider": provider.id, "version": provider.version, "file": head.file, "valid": str(head.valid)}


def _term(one: AgedTerm) -> TermData:
    return {
        "term": one.term,
        "grade": one.grade,
        "limit": one.limit,
        "successor": one.successor or None,
        "date": one.date,
        "day": one.day.isoformat(),
        "provider": one.provider or None,
        "file": one.place.file if one.place else None,
        "line": one.place.line if one.place else None,
    }


def _suspect(one: Suspect) -> SuspectData:
    return {
        "kind": one.kind,
        "file": one.place.file,
        "line": one.place.line,
        "column": one.place.column,
        "quote": one.quote,
        "next": one.next or None,
    }
