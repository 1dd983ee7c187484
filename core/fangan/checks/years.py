"""The family `years`: years and ordinals that were right in another year."""

import datetime as dt
import re
from collections.abc import Iterator

from fangan.checks.attribution import finding_at
from fangan.checks.history import NUMBER, inside, periods, title_spans
from fangan.checks.rule import Finding, Grade, Rule
from fangan.checks.subject import Subject
from fangan.chinese.lexicon.ordinals import ordinals
from fangan.messages.translation import mark
from fangan.model.event import Event
from fangan.model.reading import Role, Stretch

STALE_YEAR = Rule("years/stale-year", mark("A year in the text is the plan's, a fact's, or history"))
WRONG_ORDINAL = Rule("years/wrong-ordinal", mark("The ordinal of an event is that of the plan's year"))
RULES = (STALE_YEAR, WRONG_ORDINAL)
_YEAR = re.compile(r"(?<![0-9])(?:((?:19|20)[0-9]{2})|(二〇[〇一二三四五六七八九]{2}))(?=年)")
_HANZI = str.maketrans("〇一二三四五六七八九", "0123456789")
_DIGITS = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_GOAL = re.compile(r"(?:到|至|力争|展望)$")
_SINCE = re.compile(r"年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:以来|起|底以来)")


def find(subject: Subject) -> Iterator[Finding]:
    """Yield years nobody gave, and ordinals of events that belong to another year."""
    known = _known_years(subject)
    for stretch in subject.stretches:
        if not stretch.office:
            yield from _stale_years(subject, stretch, known)
            yield from _wrong_ordinals(subject, stretch)


def _known_years(subject: Subject) -> frozenset[int]:
    """Return the plan's year, those of its dates, and every year in a fact."""
    found = {subject.plan.year, subject.day.year}
    waiting: list[object] = list(subject.values.values())
    while waiting:
        value = waiting.pop()
        if isinstance(value, dt.date):
            found.add(value.year)
        elif isinstance(value, str):
            found.update(int(year) for year in _DIGITS.findall(value))
        elif isinstance(value, tuple):
            waiting.extend(value)
        elif isinstance(value, dict):
            waiting.extend(value.values())
    return frozenset(found)


def _stale_years(subject: Subject, stretch: Stretch, known: frozenset[int]) -> Iterator[Finding]:
    quiet = title_spans(stretch.words) + [number.span() for number in NUMBER.finditer(stretch.words)]
    for found in _YEAR.finditer(stretch.words):
        year = int((found[1] or found[2]).translate(_HANZI))
        if year in known or inside(quiet, found.start(), found.end()):
            continue
        if _is_meant(stretch.words, found, year, subject.plan.year):
            continue
        grade = Grade.SERIOUS if stretch.role is Role.TITLE else Grade.PLAIN
        extent = (found.start(), found.end() + len("年"))
        values = {"year": str(year), "now": str(subject.plan.year)}
        yield finding_at(STALE_YEAR, grade, stretch, extent, subject.plan, values)


def _is_meant(text: str, found: re.Match[str], year: int, now: int) -> bool:
    """A later year that is a goal (到2030年), an earlier one since when (2014年以来)."""
    if year > now:
        return _GOAL.search(text, max(0, found.start() - 4), found.start()) is not None
    return _SINCE.match(text, found.end()) is not None


def _wrong_ordinals(subject: Subject, stretch: Stretch) -> Iterator[Finding]:
    for one in ordinals(stretch.words, subject.catalogue.every(Event)):
        wanted = subject.plan.year - one.event.first.year + 1
        if one.number == wanted or _speaks_of(stretch.words, one.start, one.event.first.year + one.number - 1):
            continue
        values = {
            "ordinal": one.words,
            "right": one.written(wanted) if wanted > 0 else "",
            "year": str(subject.plan.year),
            "first": str(one.event.first),
        }
        yield finding_at(WRONG_ORDINAL, Grade.SERIOUS, stretch, one.extent, subject.plan, values)


def _speaks_of(text: str, at: int, year: int) -> bool:
    """Whether the sentence before an ordinal names the year in which it is right."""
    sentence = text[max(text.rfind(stop, 0, at) for stop in "。；！？\n") + 1 : at]
    return any(first.year == year for first, _ in periods(sentence))
