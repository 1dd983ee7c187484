"""The family `consistency`: one thing, said in one way throughout a document."""

from collections.abc import Iterator

from fangan.checks.attribution import finding_at
from fangan.checks.rule import Finding, Grade, Rule
from fangan.checks.subject import Subject
from fangan.chinese.lexicon.ordinals import ordinals
from fangan.messages.translation import mark
from fangan.model.event import Event

ORDINAL_FORM = Rule("consistency/ordinal-form", mark("The ordinals of one event are all in hanzi, or all in digits"))
RULES = (ORDINAL_FORM,)


def find(subject: Subject) -> Iterator[Finding]:
    """Yield every ordinal of an event whose form is not that of its first one (GB/T 15835—2011, 4.3)."""
    events = subject.catalogue.every(Event)
    first: dict[str, tuple[str, bool]] = {}
    for stretch in subject.stretches:
        if stretch.office:
            continue
        for one in ordinals(stretch.words, events):
            words, hanzi = first.setdefault(one.event.id, (one.words, one.hanzi))
            if hanzi != one.hanzi:
                values = {"ordinal": one.words, "other": words}
                yield finding_at(ORDINAL_FORM, Grade.PLAIN, stretch, one.extent, subject.plan, values)
