"""An event whose day is not named."""

import re
from collections.abc import Iterator
from functools import lru_cache

from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.marks import scan
from fangan.chinese.lexicon.times import Day, Period
from fangan.model.event import Event
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/day-of-the-event",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="A plan for a day says which day it is",
    what="The plan is about {event}, and {day} stands nowhere",
    remedy="Name the day in the introduction",
    why="The activities gather round the day; who does not know it misses it",
    basis="实务：主题日活动方案写明主题日",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the first title that names a yearly day with a date that no text holds."""
    title = next((one for one in subject.stretches if one.role is Role.TITLE), None)
    if title is None or "日" not in title.words:
        return  # most plans are for none: no event need be built
    named = [one for one in subject.events if one.first and not one.on and _in_title(one, title.words)]
    if not named:
        return
    event = max(named, key=lambda one: len(one.name or one.id))
    month, day = (event.first.month, event.first.day) if event.first else (0, 0)
    if "总结" not in title.words and not any(_holds(one.words, month, day) for one in subject.stretches):
        values = {"event": event.name or event.id, "day": f"{month}月{day}日"}
        yield Finding(address=title.at(0, len(title.words)), values=values)


def _in_title(event: Event, title: str) -> bool:
    names = (event.id, event.name, *event.also)
    return any(name and name.endswith("日") and name in title for name in names)


def _holds(words: str, month: int, day: int) -> bool:
    """Whether words hold a day, in a period or by itself, or written 10·17."""
    if re.search(f"{month}[·.・]{day}(?![0-9])", words):
        return True
    for value in _days_in(words):
        if isinstance(value, Day) and (value.month, value.day) == (month, day):
            return True
        if isinstance(value, Period) and isinstance(value.first, Day) and isinstance(value.last, Day):
            within = (value.first.month, value.first.day) <= (month, day) <= (value.last.month, value.last.day)
            if within:
                return True
    return False


@lru_cache(maxsize=512)
def _days_in(words: str) -> tuple[object, ...]:
    """Return the days and periods of a text; most come round in every document of a batch."""
    values = (token.value for token in scan(words)) if "月" in words else ()
    return tuple([value for value in values if isinstance(value, Day | Period)])
