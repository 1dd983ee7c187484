"""The wording of a block before facts are bound: literals, placeholders and references."""

from typing import TypeAlias

from fangan.late.tuples import NamedTuple
from fangan.model.problem import Place


class Literal(str):
    """Literal words; they know where they begin in their file, None for words that stand in none."""

    __slots__ = ("place",)
    place: Place | None

    def __new__(cls, words: str, place: Place | None = None) -> "Literal":
        """Make literal words."""
        made = super().__new__(cls, words)
        made.place = place
        return made


class Placeholder(NamedTuple):
    """`{{name|format}}`: a fact, a role (`单位.宣传`) or a column of the repeated row (`结对.学校`)."""

    name: str
    format: str = ""
    place: Place | None = None


class Reference(NamedTuple):
    """`{{@target|format}}`: a section, an item (`section#item`, `#item`) or an annex, by id."""

    target: str
    format: str = ""
    place: Place | None = None


Segment: TypeAlias = str | Placeholder | Reference
Template: TypeAlias = tuple[Segment, ...]


class PatternPart(NamedTuple):
    """A stretch of a pattern; an optional one is printed when all its placeholders have a value."""

    words: Template
    optional: bool = False


class TaskPattern(NamedTuple):
    """How responsibilities are printed: the first of `texts` that is complete, nothing where none is.

    A text is complete when every placeholder outside its optional parts has a value, and some placeholder has one. The
    placeholders are 牵头 责任 时限 时间地点 时间 地点. One that is `before_stop` stands before the 。 of the text.
    Without `texts` they are those of the pattern there is of that name.
    """

    name: str
    texts: tuple[tuple[PatternPart, ...], ...]
    own_paragraph: bool = False
    before_stop: bool = False


class Condition(NamedTuple):
    """`when=`: `operator` is given, absent, ==, !=, >, >=, < or <=; `literal` is for the comparisons.

    `fact` is a fact, or `@KEY`: then a section or an annex is given when it is printed.
    """

    fact: str
    operator: str
    literal: str = ""
    place: Place | None = None
    part: str = ""
    """What of the fact is meant: a part of a contact, or a column of the row being repeated; '' is all of it."""

    @property
    def of_text(self) -> bool:
        """Whether it asks for a section or an annex."""
        return self.fact[:1] == "@"

    @property
    def name(self) -> str:
        """What is asked for, as written: `联系人.邮箱`."""
        return f"{self.fact}.{self.part}" if self.part else self.fact
