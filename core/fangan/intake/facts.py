"""Facts proposed for what a text says outright: year, days, amounts, numbers, offices, the name in its title.

Only what a format of the fact prints letter for letter becomes one; all else stays text.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from fangan.chinese.lexicon.marks import outermost, scan
from fangan.chinese.lexicon.times import Year
from fangan.chinese.numerals import to_hanzi
from fangan.intake.values import SaidValue, is_valued, role_finder, said_value
from fangan.intake.wording import with_braces_kept, yaml_scalar
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

_NAMED = regex(r"“([^“”《》{}]{2,12})”[^“”]{0,8}活动")
_VALUES = regex("[0-9〇零一二三四五六七八九十百千万亿][年月日元万亿届个余名人户场家所篇幅册本支件份张辆处例盘亩公平]")
"""What is printed in everything that becomes a fact; looked for alone, other lines cost next to nothing."""
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

    `year` is the plan's; `title` may name what the plan is about. `offices` are those that may be called by their role,
    `name` is the full name of who issues it.
    """

    def __init__(
        self, year: int, title: str, offices: Mapping[str, str] = MappingProxyType({}), name: str = ""
    ) -> None:
        self._year, self._issuer = year, name
        named = _NAMED.search(title)
        self._activity = named[1] if named else ""
        self._offices = offices
        called = [*offices, name] if name else [*offices]
        self._finder = role_finder(tuple(called))
        self._begins = re.compile(f"[{''.join({one[0] for one in called})}]" if called else "(?!)")
        """Where such a name may begin; looked for alone, other lines cost next to nothing."""
        self.facts: dict[str, ProposedFact] = {}
        self.roles: dict[str, str] = {}
        """The roles that the words speak of, with the office that fills each."""
        self.left: list[str] = []
        """Days, amounts and numbers that stay text, since no format prints them as they stand."""
        self._names: dict[str, str] = {}

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

    def _marks(self, words: str) -> list[_Mark]:
        found = [*self._values(words)] if _VALUES.search(words) else []
        if self._activity:
            for one in re.finditer(f"“{re.escape(self._activity)}”", words):
                self._fact(_ACTIVITY, "text", "活动的名称，不带引号", "standing", self._activity)
                found.append(_Mark(one.start() + 1, one.end() - 1, _ACTIVITY, _ACTIVITY))
        if self._finder:
            found += self._called(words, self._finder)
        return sorted(found)

    def _values(self, words: str) -> Iterator[_Mark]:
        for token in outermost(scan(words)):
            if isinstance(token.value, Year):
                if words[token.start : token.end] == f"{self._year}年":
                    yield _Mark(token.start, token.end - 1, "年度", "")
                continue
            said = said_value(token.value, token.start, token.end, words, self._year)
            if said:
                name = self._named(said)
                yield _Mark(said.start, said.end, name + said.form, name)
            elif is_valued(token.value, token.end, words):
                self.left.append(words[token.start : token.end])

    def _called(self, words: str, finder: re.Pattern[str]) -> Iterator[_Mark]:
        """Yield the offices that are called by what they are here; a second one of a role stays text."""
        for one in finder.finditer(words) if self._begins.search(words) else ():
            if one[0] == self._issuer:
                yield _Mark(one.start(), one.end(), "机关", "")
            elif self.roles.setdefault(self._offices[one[0]], one[0]) == one[0]:
                yield _Mark(one.start(), one.end(), f"单位.{self._offices[one[0]]}", "")

    def _named(self, said: SaidValue) -> str:
        """Return the name of the fact of a value, a new one where there is none."""
        if said.same not in self._names:
            count = sum(name.startswith(said.stem) for name in self._names.values()) + 1
            name = f"{said.stem}{to_hanzi(count)}"
            self._names[said.same] = name
            self._fact(name, said.type, said.asked, "annual", said.value)
        return self._names[said.same]

    def _fact(self, name: str, type_: str, ask: str, carry: str, value: str) -> None:
        self.facts.setdefault(name, ProposedFact(name, type_, ask, carry, value))
