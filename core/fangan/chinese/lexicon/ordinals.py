"""Ordinals of events as they are printed: 第四个扶贫日, 第4个国际消除贫困日, 首个中国农民丰收节."""

import re
from collections.abc import Iterable, Iterator

from fangan.chinese.lexicon.counts import Ordinal
from fangan.chinese.lexicon.marks import of, scan
from fangan.late.records import dataclass
from fangan.model.event import Event

_UNITS = ("个", "届", "次")


@dataclass(frozen=True, slots=True)
class EventOrdinal:
    """One ordinal of an event: words as printed from `start`, its number, and whether it is in hanzi."""

    words: str
    start: int
    number: int
    hanzi: bool
    event: Event
    unit: str
    name: str
    """The event behind the ordinal as it is printed: 全国“扶贫日”."""

    @property
    def extent(self) -> tuple[int, int]:
        """Where the words begin and end in the text."""
        return self.start, self.start + len(self.words)

    def written(self, number: int) -> str:
        """Return the same words with another number, in the same form."""
        return Ordinal(number, self.unit, self.hanzi).written(number) + self.name


def ordinals(text: str, events: Iterable[Event]) -> Iterator[EventOrdinal]:
    """Yield the ordinals of known events in a text, in order."""
    if "第" not in text and "首" not in text:
        return
    names = {name: event for event in events for name in (event.id, event.name, *event.also) if name and name in text}
    if not names:
        return
    words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    named = re.compile(f"(?:全国)?[“「]?({words})[”」]?")
    for start, end, value in of(Ordinal, scan(text)):
        found = named.match(text, end)
        if found and value.number and value.unit in _UNITS:
            printed = text[start : found.end()]
            yield EventOrdinal(printed, start, value.number, value.hanzi, names[found[1]], value.unit, found[0])
