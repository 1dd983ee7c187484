"""An ordinal that was right in another year."""

from collections.abc import Iterator

from fangan.checks.history import periods
from fangan.checks.scanned import event_ordinals
from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.ordinals import EventOrdinal
from fangan.model.reading import Stretch
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="years/wrong-ordinal",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    glanced=True,
    grade=Grade.SERIOUS,
    demand="The ordinal of an event is that of the plan's year",
    what="“{ordinal}” is not right for {year}; the first was on {first}",
    remedy="Write “{right}”, or let the plan count with a derived fact",
    why="The ordinal stands in the title and on every banner; a wrong one is last year's plan with a new date",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间、数字准确",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield ordinals of events that belong to another year, unless their sentence names that year."""
    if subject.year is None:
        return
    for stretch, one in subject.once(event_ordinals):
        wanted = one.event.nth(subject.year)
        if wanted is None or one.number == wanted:
            continue
        if not _speaks_of(stretch.words, one.start, subject.year + one.number - wanted):
            yield _finding(stretch, one, wanted, subject.year)


def _finding(stretch: Stretch, one: EventOrdinal, wanted: int, year: int) -> Finding:
    right = one.written(wanted) if wanted > 0 else ""
    address = stretch.at(*one.extent)
    return Finding(
        address=address,
        values={"ordinal": one.words, "right": right, "year": str(year), "first": str(one.event.first)},
        fix=Edit(address, one.words, right) if right else None,
    )


def _speaks_of(text: str, at: int, year: int) -> bool:
    """Whether the sentence before an ordinal names the year in which it is right."""
    sentence = text[max(text.rfind(stop, 0, at) for stop in "。；！？\n") + 1 : at]
    return any(first.year == year for first, _ in periods(sentence))
