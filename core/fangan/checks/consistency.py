"""The family `consistency`: one thing, said in one way throughout a document."""

from collections.abc import Iterator

from fangan.checks.passage import Kind
from fangan.checks.rule import Finding, Grade, Rule
from fangan.checks.subject import Subject
from fangan.chinese.lexicon.ordinals import ordinals
from fangan.messages.translation import mark

ORDINAL_FORM = Rule("consistency/ordinal-form", mark("The ordinals of one event are all in hanzi, or all in digits"))
RULES = (ORDINAL_FORM,)


def find(subject: Subject) -> Iterator[Finding]:
    """Yield every ordinal of an event whose form is not that of its first one (GB/T 15835—2011, 4.3)."""
    events = subject.catalogue.events()
    first: dict[str, tuple[str, bool]] = {}
    for passage in subject.passages:
        if passage.kind is Kind.OFFICE:
            continue
        for one in ordinals(passage.words, events):
            words, hanzi = first.setdefault(one.event.id, (one.words, one.hanzi))
            if hanzi != one.hanzi:
                yield Finding(
                    rule=ORDINAL_FORM,
                    grade=Grade.PLAIN,
                    spot=passage.spot(one.words, subject.plan),
                    values={"ordinal": one.words, "other": words},
                )
