"""Ordinals of events as they are printed: 第四个扶贫日, 第4个国际消除贫困日, 首个中国农民丰收节."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fangan.chinese.numerals import from_hanzi, to_hanzi
from fangan.chinese.refusal import Refusal
from fangan.model.event import Event

_HANZI = "零一二三四五六七八九十百"


@dataclass(frozen=True, slots=True)
class Ordinal:
    """One ordinal of an event: words as printed from `start`, its number, and whether it is in hanzi."""

    words: str
    start: int
    number: int
    hanzi: bool
    event: Event
    lead: str
    tail: str

    @property
    def extent(self) -> tuple[int, int]:
        """Where the words begin and end in the text."""
        return self.start, self.start + len(self.words)

    def written(self, number: int) -> str:
        """Return the same words with another number, in the same form."""
        return f"第{to_hanzi(number) if self.hanzi else number}{self.lead}{self.tail}"


def ordinals(text: str, events: Iterable[Event]) -> Iterator[Ordinal]:
    """Yield the ordinals of known events in a text, in order."""
    if "第" not in text and "首" not in text:
        return
    names = {name: event for event in events for name in (event.id, event.name) if name and name in text}
    if not names:
        return
    words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"(?:第([0-9]{{1,3}}|[{_HANZI}]{{1,5}})|首)([个届次])((?:全国)?[“「]?({words})[”」]?)")
    for found in pattern.finditer(text):
        number = _number(found[1])
        if number:
            hanzi = found[1] is None or not found[1].isdigit()
            yield Ordinal(found[0], found.start(), number, hanzi, names[found[4]], found[2], found[3])


def _number(text: str | None) -> int:
    """Read the number of an ordinal; 首 is the first, 0 is no number."""
    if text is None:
        return 1
    if text.isdigit():
        return int(text)
    try:
        return from_hanzi(text)
    except Refusal:
        return 0
