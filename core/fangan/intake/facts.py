"""Facts proposed for what a text says outright: its year, its days and periods, the name in its title.

Only what a format of the fact prints letter for letter becomes one; all else stays text.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from fangan.chinese.dates import format_long, format_month_day, format_period
from fangan.chinese.lexicon.marks import outermost, scan
from fangan.chinese.lexicon.times import Day, Period, Year
from fangan.chinese.numerals import to_hanzi
from fangan.intake.wording import with_braces_kept, yaml_scalar

_NAMED = re.compile(r"“([^“”《》{}]{2,12})”[^“”]{0,8}活动")
_OF_NO_YEAR = re.compile("(?:每年的?|年|[0-9xX×]|历年)$")
"""What stands before a day that is not of this one year: 每年10月17日, 20xx年10月17日."""
_TIMES = re.compile("[年月日]")
"""What is printed in every year, day and period; looked for alone, other lines cost next to nothing."""
_ACTIVITY = "活动名称"


class ProposedFact(NamedTuple):
    """A fact: its name, type, question, how it is carried into another year, its value as a plan file has it."""

    name: str
    type: str
    ask: str
    carry: str
    value: str

    @property
    def declaration(self) -> str:
        """What the head of a section says of it."""
        return f"{self.name}: {{type: {self.type}, ask: {yaml_scalar(self.ask)}, carry: {self.carry}}}"


class _Mark(NamedTuple):
    start: int
    end: int
    text: str
    fact: str


class FactFinder:
    """Finds facts in the words of one plan; what was found once goes by the same name everywhere.

    `year` is the plan's; `title` may name what the plan is about.
    """

    def __init__(self, year: int, title: str) -> None:
        self._year = year
        named = _NAMED.search(title)
        self._activity = named[1] if named else ""
        self.facts: dict[str, ProposedFact] = {}
        self._names: dict[tuple[str, str], str] = {}

    def marked(self, words: str) -> tuple[str, tuple[str, ...]]:
        """Return words with placeholders, all other braces kept, and the declarations of the facts in them."""
        text, at, names = "", 0, []
        for mark in self._marks(words):
            if mark.start < at:
                continue
            text += with_braces_kept(words[at : mark.start]) + "{{" + mark.text + "}}"
            at = mark.end
            names += [mark.fact] if mark.fact else []
        return text + with_braces_kept(words[at:]), tuple(self.facts[name].declaration for name in names)

    def _marks(self, words: str) -> Iterator[_Mark]:
        tokens = outermost(scan(words)) if _TIMES.search(words) else ()
        found = [mark for one in tokens for mark in self._of(one.value, one.start, one.end, words)]
        if self._activity:
            for one in re.finditer(f"“{re.escape(self._activity)}”", words):
                self._fact(_ACTIVITY, "text", "活动的名称，不带引号", "standing", self._activity)
                found.append(_Mark(one.start() + 1, one.end() - 1, _ACTIVITY, _ACTIVITY))
        yield from sorted(found)

    def _of(self, value: object, start: int, end: int, words: str) -> Iterator[_Mark]:
        said = words[start:end]
        if _OF_NO_YEAR.search(words, 0, start):
            return
        if isinstance(value, Year) and said == f"{self._year}年":
            yield _Mark(start, end - 1, "年度", "")
        elif isinstance(value, Day) and (day := value.date(self._year)):
            form = {format_long(day): "", format_month_day(day): "|月日"}.get(said)
            if form is not None:
                name = self._named("date", "日期", day.isoformat(), f"原文“{said}”是哪天")
                yield _Mark(start, end, name + form, name)
        elif isinstance(value, Period) and (extent := value.extent(self._year)):
            yield from self._period(extent, start, end, said)

    def _period(self, extent: tuple[dt.date, dt.date], start: int, end: int, said: str) -> Iterator[_Mark]:
        first, last = extent
        if first > last:
            return
        form = {format_period(first, last): "", format_period(first, last, with_year=False): "|月日"}.get(said)
        if form is not None:
            value = f"{first.isoformat()}/{last.isoformat()}"
            name = self._named("period", "时段", value, f"原文“{said}”是从哪天到哪天")
            yield _Mark(start, end, name + form, name)

    def _named(self, type_: str, stem: str, value: str, ask: str) -> str:
        """Return the name of the fact of a value, a new one where there is none."""
        if (type_, value) not in self._names:
            count = sum(kind == type_ for kind, _ in self._names) + 1
            name = f"{stem}{to_hanzi(count)}"
            self._names[type_, value] = name
            self._fact(name, type_, ask, "annual", value)
        return self._names[type_, value]

    def _fact(self, name: str, type_: str, ask: str, carry: str, value: str) -> None:
        self.facts.setdefault(name, ProposedFact(name, type_, ask, carry, value))
