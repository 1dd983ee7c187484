"""Official terms that stand outside their period, as the rules of the family `terms` tell of them."""

from collections.abc import Iterator
from datetime import date

from fangan.checks.history import quotes_history
from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.terms import Match, TermFinder
from fangan.late.records import dataclass
from fangan.model.event import Term
from fangan.model.reading import PROSE, Stretch
from fangan.model.rule import Finding, Grade

INSTITUTION = "institution"


@dataclass(frozen=True, slots=True)
class Outdated:
    """A term that stands in a stretch on a day outside its period; `early` says that the period had not begun."""

    stretch: Stretch
    match: Match
    term: Term
    early: bool
    day: date
    date: str
    """The day it is judged by, and what the plan calls that."""

    def finding(self) -> Finding:
        """Return it as a finding; an institution only mentioned weighs a grade less."""
        limit = self.term.valid.start if self.early else self.term.valid.end
        return Finding(
            address=self.stretch.at(self.match.start, self.match.end),
            values={
                "term": self.term.text,
                "limit": str(limit),
                "day": str(self.day),
                "date": self.date,
                "successor": self.term.successor,
            },
            grade=grade_of(self.term, mentioned=self.stretch.role in PROSE),
        )


def outdated(subject: TextSubject) -> Iterator[Outdated]:
    """Yield every term outside its period that quotes no history, once a stretch, once for all names of offices."""
    seen: set[tuple[str, int]] = set()
    for index, match in TermFinder(subject.terms).find(stretch.words for stretch in subject.stretches):
        stretch = subject.stretches[index]
        day = subject.day_of(stretch)
        term = match.outdated(day) if day else None
        if day is None or term is None:
            continue
        # an office that issues the plan is no history, whatever its number says
        if not stretch.office and quotes_history(stretch.words, match.start, match.end, term.valid, day):
            continue
        place = (term.text, -1 if stretch.office else index)
        if place not in seen:
            seen.add(place)
            early = term.valid.start is not None and day < term.valid.start
            yield Outdated(stretch, match, term, early, day, subject.date_of(stretch))


def grade_of(term: Term, *, mentioned: bool) -> Grade:
    """Return how much a term outside its period weighs: an institution only mentioned, a grade less than its own."""
    grade = Grade(term.severity) if term.severity in tuple(Grade) else Grade.PLAIN
    return grade.lighter if term.kind == INSTITUTION and mentioned else grade
