"""Ordinals of one event in two forms."""

from collections.abc import Iterator
from dataclasses import replace

from fangan.checks.scanned import event_ordinals
from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.ordinals import EventOrdinal
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/ordinal-form",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    glanced=True,
    grade=Grade.PLAIN,
    demand="The ordinals of one event are all in hanzi, or all in digits",
    what="“{ordinal}” and “{other}” are written in two forms",
    remedy="Write both in hanzi or both in digits",
    why="Two forms of one name look like two things, and like two authors",
    basis="GB/T 15835—2011，4.3：同类别同形式",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every ordinal of an event whose form is not that of its first one."""
    firsts: dict[str, EventOrdinal] = {}
    for stretch, one in subject.once(event_ordinals):
        first = firsts.setdefault(one.event.id, one)
        if first.hanzi != one.hanzi:
            address = stretch.at(*one.extent)
            yield Finding(
                address=address,
                values={"ordinal": one.words, "other": first.words},
                fix=Edit(address, one.words, replace(one, hanzi=first.hanzi).written(one.number)),
            )
