"""The family `dates`: deadlines, periods and weekdays that the calendar or the plan's own date contradicts."""

import datetime as dt
import re
from collections.abc import Iterator

from fangan.assembly.values import Value
from fangan.checks.attribution import finding_at
from fangan.checks.history import inside, title_spans
from fangan.checks.rule import Finding, Grade, Rule
from fangan.checks.subject import Subject
from fangan.chinese.dates import format_weekday
from fangan.messages.translation import mark
from fangan.model.fact import Carry, FactSpec, FactType
from fangan.model.reading import Stretch

DEADLINE_PASSED = Rule("dates/deadline-passed", mark("A deadline is not earlier than the date of the plan"))
WRITTEN_PASSED = Rule(
    "dates/written-deadline-passed", mark("A deadline written in the text is not earlier than the date of the plan")
)
OUTSIDE_YEAR = Rule("dates/outside-year", mark("What happens in a year has its date in that year"))
NO_SUCH_DAY = Rule("dates/no-such-day", mark("A day written in the text is a day of the calendar"))
WRONG_WEEKDAY = Rule("dates/wrong-weekday", mark("A weekday is that of its date"))
RULES = (DEADLINE_PASSED, WRITTEN_PASSED, OUTSIDE_YEAR, NO_SUCH_DAY, WRONG_WEEKDAY)
_DAY = re.compile(
    r"(?<![0-9])(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日"
    r"(?:[（(]?((?:星期|周)[一二三四五六日天])[）)]?)?(之?前)?"
)


def find(subject: Subject) -> Iterator[Finding]:
    """Yield the dates among the used facts and in the text that cannot be right."""
    passed: set[dt.date] = set()
    for name, value in subject.values.items():
        spec = subject.program.specs.get(name)
        if spec is None or name not in subject.program.used:
            continue
        for first, last in _periods(value):
            for finding in _of_fact(subject, spec, first, last):
                passed.add(last)
                yield finding
    for stretch in subject.stretches:
        if not stretch.office and "日" in stretch.words:
            yield from _of_stretch(subject, stretch, passed)


def _periods(value: Value) -> Iterator[tuple[dt.date, dt.date]]:
    if isinstance(value, dt.date):
        yield value, value
    elif isinstance(value, tuple) and len(value) == 2:
        first, last = value
        if isinstance(first, dt.date) and isinstance(last, dt.date):
            yield first, last


def _of_fact(subject: Subject, spec: FactSpec, first: dt.date, last: dt.date) -> Iterator[Finding]:
    issued, year = subject.plan.issue.date, subject.plan.year
    values = {"fact": spec.name, "value": str(last), "year": str(year), "day": str(subject.day)}
    if spec.type is FactType.DEADLINE and issued and last < issued:
        yield _with_fact(subject, DEADLINE_PASSED, Grade.SERIOUS, spec, values)
    elif spec.carry in (Carry.ANNUAL, Carry.DERIVED) and not first.year <= year <= last.year:
        yield _with_fact(subject, OUTSIDE_YEAR, Grade.PLAIN, spec, values)


def _with_fact(subject: Subject, rule: Rule, grade: Grade, spec: FactSpec, values: dict[str, str]) -> Finding:
    given = subject.plan.facts.get(spec.name)
    place = given.place if given and given.place else spec.place or subject.plan.place
    return Finding(rule=rule, grade=grade, fact=spec.name, quote=values["value"], source=place, values=values)


def _of_stretch(subject: Subject, stretch: Stretch, passed: set[dt.date]) -> Iterator[Finding]:
    """Look at the days of a stretch; one without a year is of the plan's year. `passed` are already told."""
    titles = title_spans(stretch.words)
    for found in _DAY.finditer(stretch.words):
        if inside(titles, found.start(), found.end()):
            continue
        year, issued = int(found[1] or subject.plan.year), subject.plan.issue.date
        values = {"words": found[0], "year": str(year), "day": str(issued)}
        try:
            day = dt.date(year, int(found[2]), int(found[3]))
        except ValueError:
            yield _in_text(subject, NO_SUCH_DAY, stretch, found, values)
            continue
        weekday = format_weekday(day)
        if found[4] and found[4][-1].replace("天", "日") != weekday[-1]:
            yield _in_text(subject, WRONG_WEEKDAY, stretch, found, {**values, "weekday": weekday})
        if found[5] and issued and day < issued and day.year == subject.plan.year and day not in passed:
            yield _in_text(subject, WRITTEN_PASSED, stretch, found, values)


def _in_text(subject: Subject, rule: Rule, stretch: Stretch, found: re.Match[str], values: dict[str, str]) -> Finding:
    return finding_at(rule, Grade.SERIOUS, stretch, found.span(), subject.plan, values)
