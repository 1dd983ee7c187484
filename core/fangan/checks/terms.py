"""The family `terms`: official wording and institutions outside their period."""

from collections.abc import Iterable, Iterator, Sequence

from fangan.checks.attribution import finding_at
from fangan.checks.history import quotes_history
from fangan.checks.rule import Finding, Grade, Rule
from fangan.checks.subject import Subject
from fangan.chinese.lexicon.terms import Match, Matcher
from fangan.messages.translation import mark
from fangan.model.event import Term
from fangan.model.plan import Plan
from fangan.model.reading import PROSE, Stretch

INSTITUTION = "institution"
OUT_OF_PERIOD = Rule("terms/out-of-period", mark("A term is not used after its period; its successor is"))
NO_LONGER_USED = Rule("terms/no-longer-used", mark("A term without a successor is not used after its period"))
NOT_YET_USED = Rule("terms/not-yet-used", mark("A term is not used before its period"))
RULES = (OUT_OF_PERIOD, NO_LONGER_USED, NOT_YET_USED)


def find(subject: Subject) -> Iterator[Finding]:
    """Yield every term that stands outside its period on the plan's day and does not quote history."""
    return outdated(subject.catalogue.every(Term), subject.stretches, subject.plan)


def outdated(terms: Iterable[Term], stretches: Sequence[Stretch], plan: Plan) -> Iterator[Finding]:
    """Yield the findings of this family: a term once a stretch, once for all names of offices around the text."""
    seen: set[tuple[str, int]] = set()
    for index, match in Matcher(terms).find(stretch.words for stretch in stretches):
        term, stretch = match.outdated(plan.date), stretches[index]
        if term is None or _is_history(stretch, match, term, plan):
            continue
        place = (term.text, -1 if stretch.office else index)
        if place not in seen:
            seen.add(place)
            yield _finding(stretch, match, term, plan)


def _is_history(stretch: Stretch, match: Match, term: Term, plan: Plan) -> bool:
    """An office that issues the plan is no history, whatever its number says."""
    if stretch.office:
        return False
    return quotes_history(stretch.words, match.start, match.end, term.valid, plan.date)


def _finding(stretch: Stretch, match: Match, term: Term, plan: Plan) -> Finding:
    early = term.valid.start is not None and plan.date < term.valid.start
    limit = term.valid.start if early else term.valid.end
    rule = NOT_YET_USED if early else OUT_OF_PERIOD if term.successor else NO_LONGER_USED
    grade = grade_of(term, mentioned=stretch.role in PROSE)
    values = {"term": term.text, "limit": str(limit), "day": str(plan.date), "successor": term.successor}
    return finding_at(rule, grade, stretch, (match.start, match.end), plan, values)


def grade_of(term: Term, *, mentioned: bool) -> Grade:
    """Return how much a term outside its period weighs: an institution only mentioned, a grade less than its own."""
    grade = Grade(term.severity) if term.severity in tuple(Grade) else Grade.PLAIN
    return grade.lighter if term.kind == INSTITUTION and mentioned else grade
